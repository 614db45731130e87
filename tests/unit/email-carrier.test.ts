/** Mail: what of a message is its story, what is attached to it, and where it stands in the file. */
import * as fc from 'fast-check';
import nodemailer from 'nodemailer';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Carried } from '../../src/input/carriers/carrier.js';
import { readEmail } from '../../src/input/carriers/email/read.js';
import { sniffEmail } from '../../src/input/carriers/email/sniff-email.js';
import { Unreadable } from '../../src/input/unreadable.js';
import { read } from '../../src/read/stories.js';
import { docx, p } from '../support/documents.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const all = (message: string | Uint8Array): Carried[] => [
  ...readEmail(typeof message === 'string' ? bytes(message) : message),
];
const HEAD =
  'From: Ada Finch <ada@desk.example>\nTo: desk@desk.example\nSubject: Ferry copy\nDate: Fri, 27 Nov 2026 10:02:11 +0000\n';
const STORY =
  'Ferry firm cuts sailings\nBy Ada Finch\n\nThe firm that runs the only ferry to the island will cut its timetable by a third.\n';

type Mail = Parameters<ReturnType<typeof nodemailer.createTransport>['sendMail']>[0];

async function made(mail: Mail): Promise<Uint8Array> {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const { message } = await transport.sendMail(mail);
  return new Uint8Array(message as Buffer);
}

describe('a mail is known', () => {
  it.each([
    ['by Subject and From', `From: a@b.example\nSubject: x\n\nText`, 1],
    [
      'by Subject and Date, with other fields and folded ones',
      `Received: from x\n\tby y\nDate: x\nX-Own: 1\nSubject: x\n\n`,
      1,
    ],
    ['in a mailbox', `From ada@desk.example Fri Nov 27 10:02:11 2026\nFrom: a\nSubject: b\n\nText`, 1],
    ['not without Subject', `From: a@b.example\nTo: x\n\nText`, 0],
    ['not by Subject alone', `Subject: x\n\nText`, 0],
    ['not where other labels stand among them', `Headline: x\nSubject: y\nDate: z\n\nText`, 0],
    ['not where text stands among them', `From: the desk\nThe ferry firm\nSubject: x\n\n`, 0],
    ['not below anything', `Hello\nFrom: a\nSubject: b\n\n`, 0],
    ['not before its header ends', `From: a@b.example\nSubj`, null],
  ])('%s', (_, text, sure) => {
    expect(sniffEmail(bytes(text), sure !== null)).toBe(sure);
  });
});

describe('a message that is not encoded', () => {
  it('stands in the file', async () => {
    const message = `X-Own: 1\n${HEAD}Message-ID: <1@desk.example>\n\n${STORY}\n-- \nAda Finch\nDesk\n`;
    const [reading] = await read(message);
    expect(reading?.article).toMatchObject({
      input: { carrier: 'email', offsets: 'source', id: '1@desk.example' },
      headline: 'Ferry firm cuts sailings',
      byline: { text: 'By Ada Finch' },
      date: null,
    });
    expect(reading?.article.opening).toMatch(/^The firm that runs/);
    const headline = reading?.sourceMap.find(({ role }) => role === 'headline');
    expect(message.slice(headline?.start, headline?.end)).toBe('Ferry firm cuts sailings');
    expect(headline?.line).toBe(8);
    expect(reading?.sourceMap.map(({ start, end }) => message.slice(start, end)).join('')).toBe(message);
    expect(reading?.sourceMap.filter(({ role }) => role === 'mail').length).toBeGreaterThan(5);
  });

  it('is tiled by its source map, whatever is in it', async () => {
    const piece = fc.constantFrom(
      '\n',
      '\r\n',
      'Ferry',
      ' ',
      '> ',
      'é',
      '-- \n',
      '--b\n',
      'From: x',
      '€ ',
      '\t',
      'Subject: y\n',
      '=\n',
      '=3D',
    );
    const kinds = fc.constantFrom(
      '',
      'Content-Type: text/plain; format=flowed; delsp=yes\n',
      'Content-Type: multipart/mixed; boundary=b\n',
      'Content-Type: text/plain; charset=windows-1252\n',
    );
    await fc.assert(
      fc.asyncProperty(kinds, fc.array(piece, { maxLength: 40 }), async (kind, pieces) => {
        const message = bytes(`${HEAD}${kind}\n${pieces.join('')}`);
        const charset = kind.includes('1252') ? 'windows-1252' : 'utf-8';
        const source = new TextDecoder(charset).decode(message);
        for (const { article, sourceMap } of await read(message)) {
          if (article.input.offsets === 'extracted') continue;
          expect(sourceMap.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is read without its quoting signs and soft line ends', async () => {
    const flowed = `${HEAD}Content-Type: text/plain; charset=utf-8; format=flowed\n\n> Ferry firm \n> cuts sailings\n>\n> It said so on Friday, in \n> a letter to the islanders who live there.\n`;
    const [reading] = await read(flowed);
    expect(reading?.article.headline).toBe('Ferry firm cuts sailings');
    expect(reading?.article.opening).toBe('It said so on Friday, in a letter to the islanders who live there.');
  });

  it('that forwards another has that one’s story', async () => {
    const forwarded = `${HEAD}\nPlease use this one.\n\nBest\nJo\n\n---------- Forwarded message ---------\nFrom: Bo Lind <bo@desk.example>\nDate: Fri, 27 Nov 2026\nSubject: Ferry\nTo: Ada\n\n${STORY}`;
    const [reading] = await read(forwarded);
    expect(reading?.article.headline).toBe('Ferry firm cuts sailings');
    expect(reading?.article.discarded.map(({ text }) => text)).toContain('Please use this one.');
  });

  it('that forwards another as Apple’s Mail does, quoted, has that one’s story', async () => {
    const quoted = `From: Bo Lind <bo@desk.example>\nDate: 23 November 2026 at 09:00:00 CET\nTo: Ada\nSubject: Ferry\n\n${STORY}`;
    const forwarded = `${HEAD}\nFYI\n\nSent from my phone\n\nBegin forwarded message:\n\n${quoted.replace(/^/gm, '> ')}`;
    const [reading] = await read(forwarded);
    expect(reading?.article).toMatchObject({
      headline: 'Ferry firm cuts sailings',
      byline: { text: 'By Ada Finch' },
      date: null,
    });
  });

  const more = `${STORY}\n\nIslanders said that they had not been asked, and that the last boat now leaves before the school on the mainland ends.\n\nThe firm carries 40,000 people a year between the islands and the mainland, most of them in the summer.\n`;
  it.each([
    [
      'quoted',
      '\nOn Mon, 23 Nov 2026 at 09:00, Bo Lind <bo@desk.example> wrote:\n\n> Can you send the copy?\n>\n> Bo\n',
    ],
    [
      'quoted, in two lines',
      '\nOn Mon, 23 Nov 2026 at 09:00, Bo Lind <bo@desk.example>\nwrote:\n> Can you send the copy?\n',
    ],
    ['quoted, in German', '\nAm 23.11.2026 um 09:00 schrieb Bo Lind:\n> Schickst du den Text?\n'],
    [
      'below its header',
      '\n________________________________\nFrom: Bo Lind <bo@desk.example>\nSent: Monday, November 23, 2026 9:00 AM\nTo: Ada Finch\nSubject: Ferry copy\n\nCan you send the copy?\n\nBo\n',
    ],
    [
      'below “Original Message”',
      '\n-----Original Message-----\nFrom: Bo Lind\nSent: Monday\nTo: Ada Finch\nSubject: Ferry copy\n\nCan you send the copy?\n',
    ],
  ])('that answers another has none of that one: %s', async (_, older) => {
    const [answer] = await read(`${HEAD}\n${more}${older}`);
    const [alone] = await read(`${HEAD}\n${more}`);
    expect(answer?.article.sections).toEqual(alone?.article.sections);
    expect(
      answer?.article.discarded
        .filter(({ reason }) => reason === 'mail')
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(/Can you send the copy|Schickst du/);
  });

  it('that is a note above what it quotes has the story that is quoted', async () => {
    const [reading] = await read(`${HEAD}\nPlease use this one.\n\n${more.replace(/^/gm, '> ')}`);
    expect(reading?.article.headline).toBe('Ferry firm cuts sailings');
  });

  it('is a mail by its subject alone, where its file’s name says so', async () => {
    const [reading] = await read(`Subject: Ferry firm cuts sailings\nMIME-Version: 1.0\n\n${STORY}`, { file: 'a.eml' });
    expect(reading?.article).toMatchObject({
      headline: 'Ferry firm cuts sailings',
      byline: { text: 'By Ada Finch' },
      deck: null,
    });
  });

  it('has its subject for a headline where its text has none', async () => {
    const [reading] = await read(`${HEAD.replace('Ferry copy', 'Re: Ferry firm cuts sailings')}\n\n`);
    expect(reading?.article.headline).toBe('Ferry firm cuts sailings');
    expect(reading?.article.byline).toBeNull();
  });
});

describe('an encoded message', () => {
  it.each(['quoted-printable', 'base64'] as const)('is read by what it says: %s', async (textEncoding) => {
    const text = `${STORY}Über 20 € – “so far”.\n`;
    const message = await made({
      from: 'Ada <ada@desk.example>',
      to: 'desk@desk.example',
      subject: 'Fähre – jetzt',
      text,
      textEncoding,
    });
    const [story] = all(message);
    expect(story?.text).toContain(text);
    expect(story?.text).toContain('Subject: Fähre – jetzt');
    expect(story?.facts.headline).toEqual([{ text: 'Fähre – jetzt', from: 'Subject' }]);
    expect(story?.origin).toBeNull();
  });

  it.each(['windows-1252', 'iso-8859-1', 'us-ascii', 'x-unknown'])(
    'has the quotes and dashes of Windows: %s',
    (charset) => {
      const [story] = all(
        `${HEAD}Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: quoted-printable\n\n=93Ferry=94 =96 now\n`,
      );
      expect(story?.text).toContain('“Ferry” – now');
      const [named] = all('From: a@b.example\nSubject: =?windows-1252?Q?=93Ferry=94_=96_now?=\n\nText\n');
      expect(named?.facts.headline?.[0]?.text).toBe('“Ferry” – now');
    },
  );

  it('has the text that postal-mime reads', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.replace(/[\r\0]/g, '')),
        fc.constantFrom('quoted-printable' as const, 'base64' as const),
        async (text, textEncoding) => {
          const message = await made({ from: 'a@desk.example', subject: 'x', text: `a${text}`, textEncoding });
          const { text: other = '' } = await PostalMime.parse(message);
          expect(all(message)[0]?.text.trimEnd().endsWith(other.replace(/\r\n/g, '\n').trimEnd())).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what is attached', () => {
  it('is read where it is copy, and named where it is not', async () => {
    const message = await made({
      from: 'ada@desk.example',
      subject: 'Copy',
      text: 'Two stories attached.',
      attachments: [
        { filename: 'Fähre.docx', content: Buffer.from(docx(p('Ferry firm cuts sailings'))) },
        { filename: 'second.txt', content: 'Mayor resigns\n\nShe said so.\n' },
        { filename: 'third.rtf', content: '{\\rtf1 Harbour closes\\par}' },
        { filename: 'broken.odt', content: 'PK\x03\x04' },
        { filename: 'photo.jpg', content: 'x' },
      ],
    });
    const stories = all(message);
    expect(stories.map(({ name, text }) => [name, text.split('\n', 1)[0]])).toEqual([
      ['email', 'From: ada@desk.example'],
      ['docx', 'Ferry firm cuts sailings'],
      ['copy', 'Mayor resigns'],
      ['rtf', 'Harbour closes'],
    ]);
    expect(stories[0]?.diagnostics.map((one) => `${one.code} ${one.message}`)).toEqual([
      'carrier-loss 1 attachment left out: “photo.jpg”',
      expect.stringMatching(/^carrier-invalid attachment “broken.odt”: the document is damaged/),
    ]);
    expect(stories[1]?.diagnostics[0]?.message).toBe('attached to the mail as “Fähre.docx”');
  });

  it('can be a message, with what is attached to it', async () => {
    const inner = await made({
      from: 'bo@desk.example',
      subject: 'Inner',
      text: STORY,
      attachments: [{ filename: 'a.txt', content: 'Third' }],
    });
    const message = await made({
      from: 'ada@desk.example',
      subject: 'Outer',
      text: 'See below.',
      attachments: [{ contentType: 'message/rfc822', content: Buffer.from(inner), contentDisposition: 'inline' }],
    });
    expect(all(message).map(({ text }) => text.trim().split('\n').at(-1))).toEqual([
      'See below.',
      STORY.trim().split('\n').at(-1),
      'Third',
    ]);
  });
});

describe('a mailbox', () => {
  const one = (subject: string, body: string) =>
    `From ada@desk.example Fri Nov 27 10:02:11 2026\n${HEAD.replace('Ferry copy', subject)}\n${body}\n`;
  const mbox =
    one('One', `${STORY}>From the harbour it went.\n`) +
    one('Two', STORY.replace('Ferry', 'Bus')) +
    one('Three', STORY);

  it('has a story for each message, in its place', async () => {
    const readings = await read(mbox);
    expect(readings.map(({ article }) => [article.input.story, article.headline])).toEqual([
      [1, 'Ferry firm cuts sailings'],
      [2, 'Bus firm cuts sailings'],
      [3, 'Ferry firm cuts sailings'],
    ]);
    for (const { sourceMap } of readings) {
      const headline = sourceMap.find(({ role }) => role === 'headline');
      expect(mbox.slice(headline?.start, headline?.end)).toMatch(/^(?:Ferry|Bus) firm cuts sailings$/);
      expect(mbox.split('\n')[(headline?.line ?? 0) - 1]).toMatch(/firm cuts sailings/);
    }
    expect(JSON.stringify(readings[0]?.article)).toContain('"text":"From the harbour it went."');
  });

  it('gives the same, however it comes', async () => {
    const long = mbox.repeat(8);
    const whole = JSON.stringify((await read(bytes(long))).map(({ article, sourceMap }) => [article, sourceMap]));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes(long).length), { maxLength: 6 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), bytes(long).length];
        const chunks = places.slice(1).map((end, at) => bytes(long).subarray(places[at], end));
        const readings = await read(chunks);
        expect(JSON.stringify(readings.map(({ article, sourceMap }) => [article, sourceMap]))).toBe(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('goes on behind a message that is too large', async () => {
    const large = bytes(one('Large', 'x'.repeat(1023)));
    const line = bytes(`${'x'.repeat(2 ** 20 - 1)}\n`);
    const problems: string[] = [];
    const headlines: unknown[] = [];
    async function* chunks() {
      yield bytes(`${one('First', STORY)}${' '.repeat(4096)}\n\n`);
      yield large;
      for (let count = 0; count < 65; count++) yield line;
      yield bytes(`\n${one('Last', STORY)}`);
    }
    const { stories } = await import('../../src/read/stories.js');
    const onProblem = ({ message }: { message: string }, story: number) => problems.push(`${story} ${message}`);
    for await (const { article } of stories(chunks(), { onProblem })) headlines.push(article.headline);
    expect(headlines).toHaveLength(2);
    expect(problems).toEqual([expect.stringMatching(/^2 larger than 64 MiB/)]);
  });
});

describe('a message that means harm', () => {
  const outcome = (message: string | Uint8Array) => {
    try {
      return `${all(message).length} stories`;
    } catch (error) {
      if (error instanceof Unreadable) return error.message;
      throw error;
    }
  };
  const MIXED = `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n`;

  it('has no more parts than 256', () => {
    expect(
      outcome(`${MIXED}${'--b\nContent-Disposition: attachment; filename=a.bin\n\nx\n'.repeat(50_000)}--b--\n`),
    ).toMatch(/^more than 256 parts/);
  });

  it('is not as deep as it says', () => {
    let deep = HEAD;
    for (let level = 0; level < 20_000; level++)
      deep += `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`;
    expect(outcome(deep)).toMatch(/^more than 256 parts/);
    let messages = 'Ferry\n';
    for (let level = 0; level < 100; level++) messages = `${HEAD}Content-Type: message/rfc822\n\n${messages}`;
    expect(outcome(messages)).toMatch(/^11 stories|more than 256/);
  });

  it('is damaged, and read all the same', () => {
    const whole = bytes(
      `${MIXED}--b\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\nRmVycnk=\n--b\nContent-Type: text/html\n\n<p>Ferry\n--b--\n`,
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { maxLength: 12 }),
        (changes) => {
          const changed = whole.slice();
          for (const { at, byte } of changed.length > 0 ? changes : []) changed[at] = byte;
          expect(typeof outcome(changed)).toBe('string');
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the subject of a mail', () => {
  it('settles which line is the headline, in mail and in plain copy that begins as one', async () => {
    const mail = `${HEAD.replace('Ferry copy', 'Fwd: Ferry firm cuts sailings')}\nAll,\nFinal version.\n\nFERRY FIRM CUTS SAILINGS\nBy\nAda Finch\n\nThe firm that runs the only ferry to the island will cut its timetable by a third.\n`;
    for (const from of ['auto', 'copy'] as const) {
      const [reading] = await read(mail, { from });
      expect(reading?.article.headline).toBe('FERRY FIRM CUTS SAILINGS');
    }
  });
});

describe('a message that is a page', () => {
  const page = `<html><body><h1>Ferry firm cuts sailings</h1><p>By Ada Finch</p><p>The firm that runs the <a href="https://example.com/">only ferry</a> to the island will cut its timetable by a third – so it said.</p><p>About 640 people live there year-round, and 41 children cross the sound each morning to go to school.</p></body></html>`;

  it('is read as one, decoded as the mail says', async () => {
    const message = await made({ from: 'ada@desk.example', subject: 'Ferry copy', html: page, textEncoding: 'base64' });
    const readings = await read(message);
    expect(readings).toHaveLength(1);
    expect(readings[0]?.article).toMatchObject({
      input: { carrier: 'email', offsets: 'extracted' },
      headline: 'Ferry firm cuts sailings',
      opening: 'The firm that runs the only ferry to the island will cut its timetable by a third – so it said.',
    });
    expect(readings[0]?.article.sections[0]?.blocks[0]).toMatchObject({ marks: [{ type: 'link' }] });
  });

  it('is left where the message has a text', async () => {
    const [story, ...others] = all(await made({ from: 'a@desk.example', subject: 'x', text: STORY, html: page }));
    expect(others).toEqual([]);
    expect(story?.text).toContain(STORY);
  });

  it('is a story of its own where it is attached', async () => {
    const attachments = [{ filename: 'page.html', content: page }];
    const stories = all(await made({ from: 'a@desk.example', subject: 'x', text: 'See the page.', attachments }));
    expect(stories.map(({ name }) => name)).toEqual(['email', 'html']);
  });
});
