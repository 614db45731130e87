/** Markdown as people write it, and as nobody does. */
import fc from 'fast-check';

const words = fc.constantFrom(
  'The council of Harbourtown voted on Monday to close the old pier.',
  'Nobody cheered.',
  'By Jo Doe',
  'Quick Looks',
  'LONDON (AP) — The ferry sank in calm water off the coast of Talvik on Tuesday.',
  'a **bold** word and an *emphasised* one, a [link](https://example.com/a "t") &amp; `code`',
  '[**all**](x) of <b>it</b> &#8212; &nbsp; \\* \\[ ~~gone~~ <https://a.example/b>',
  '![A picture](images/a.jpg)',
  '![](images/b.jpg) with text  \nand a break\\\nand another',
  '**Bold line**\nand the next one[^1]',
  '[^1]: A note of some words',
  '| a | b \\| c |\n|---|---|\n| 1 | *2* |',
  '```\ncode  here\n   and here\n```',
  '    set in\n',
  '<!-- hidden --><p>Some <i>HTML</i> &eacute;</p><img src="a.png" alt="x">',
  '<script>alert(1)</script>',
  '{{< youtube abc >}}',
  '{: .kramdown }',
  '[ref]: https://example.com',
  'Setext\n------',
  '* * *',
);
const prefix = fc.constantFrom(
  '',
  '',
  '',
  '# ',
  '## ',
  '### ',
  '- ',
  '* ',
  '1. ',
  '> ',
  '> > ',
  '  - ',
  '- [ ] ',
  '\t',
  '>- ',
);
const block = fc.tuple(prefix, words).map(([sign, text]) =>
  text
    .split('\n')
    .map((line) => sign + line)
    .join('\n'),
);
const front = fc.constantFrom(
  '',
  '',
  '---\ntitle: "A title: of it"\nauthor: [Jo Doe, "Max Roe"]\ndate: 2026-11-21\n---\n',
  '+++\ntitle = "A title"\ndate = 2026-11-21T06:15:00Z\n[params]\nauthor = \'Jo Doe\'\n+++\n\n',
  '{\n  "title": "A title",\n  "authors": ["Jo Doe"]\n}\n\n',
  '---\nno: [mapping\n---\n',
  '---\n\nA rule above.\n\n---\n',
);

/** With line ends of one kind, in one case of three with CR LF. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .tuple(
    front,
    fc.array(fc.oneof({ weight: 6, arbitrary: block }, fc.string()), { maxLength: 12 }),
    fc.nat(2),
    fc.constantFrom('\n\n', '\n'),
  )
  .map(([matter, blocks, ends, between]) => {
    const text = matter + blocks.join(between);
    return ends === 0 ? text.replace(/\r?\n/g, '\r\n') : text;
  });
