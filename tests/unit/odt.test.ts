/** OpenDocument texts: what their styles, lists, tables, notes and changes become. */
import { describe, expect, it } from 'vitest';
import { readOdt } from '../../src/input/carriers/odt/read.js';
import { marked, odt, only, outline } from '../support/documents.js';

const style = (name: string, more: string, inside = '') =>
  `<style:style style:family="paragraph" style:name="${name}" ${more}>${inside}</style:style>`;

describe('an OpenDocument text', () => {
  it('has its headings by level, and by the styles that its own are based on', () => {
    const carried = only(
      readOdt,
      odt(
        `<text:p text:style-name="P1">Ferry firm cuts sailings</text:p><text:p text:style-name="Subtitle">Islanders fear</text:p>
         <text:h text:outline-level="2">What is left</text:h><text:p text:style-name="P2">By Ada Finch</text:p><text:p>The firm said so.</text:p>`,
        {
          automatic:
            style('P1', 'style:parent-style-name="Title"') + style('P2', 'style:parent-style-name="By_20_line"'),
          styles: style('By_20_line', 'style:display-name="By-line"'),
        },
      ),
    );
    expect(outline(carried)).toEqual([
      'heading 1 headline: Ferry firm cuts sailings',
      'paragraph deck: Islanders fear',
      'heading 2: What is left',
      'paragraph byline: By Ada Finch',
      'paragraph: The firm said so.',
    ]);
  });

  it('has lists and tables', () => {
    const carried = only(
      readOdt,
      odt(
        `<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:p>goes on</text:p><text:list><text:list-item><text:p>deeper</text:p></text:list-item></text:list></text:list-item></text:list>
         <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Club</text:p></table:table-cell><table:table-cell><text:p>Points</text:p></table:table-cell></table:table-row></table:table-header-rows>
         <table:table-row><table:table-cell><text:p>Larkfield</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1000000"/></table:table-row></table:table>`,
        {
          automatic:
            '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>',
        },
      ),
    );
    expect(outline(carried).map((line) => line.trimEnd())).toEqual([
      'item numbered: one',
      'paragraph: goes on',
      'item: deeper',
      'row header: Club\tPoints',
      'row: Larkfield',
    ]);
  });

  it('has notes at its end, marks, and spaces that are counted', () => {
    const carried = only(
      readOdt,
      odt(
        `<text:p>See<text:s text:c="3"/><text:a xlink:href="https://example.com/">the <text:span text:style-name="T1">paper</text:span></text:a><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Of Friday.</text:p></text:note-body></text:note>,<text:line-break/>please.</text:p>`,
        {
          automatic:
            '<style:style style:family="text" style:name="T1"><style:text-properties fo:font-style="italic"/></style:style>',
        },
      ),
    );
    expect(carried.text).toBe('See the paper,\nplease.\n\nOf Friday.\n');
    expect(marked(carried)).toEqual(['link the paper https://example.com/', 'emphasis paper']);
    expect(carried.hints.at(-1)).toEqual({ block: 'paragraph', says: 'note' });
  });

  it('leaves out what is deleted, hidden or said beside the text, and tells it', () => {
    const carried = only(
      readOdt,
      odt(
        `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info><text:p>He lied.</text:p></text:deletion></text:changed-region></text:tracked-changes>
         <text:p>He erred.<office:annotation><dc:creator>Desk</dc:creator><text:p>Check this</text:p></office:annotation></text:p><text:p text:style-name="H">Nobody sees this.</text:p>
         <text:section text:display="none"><text:p>Nor this.</text:p></text:section>`,
        { automatic: style('H', '', '<style:text-properties text:display="none"/>') },
      ),
    );
    expect(carried.text).toBe('He erred.\n');
    expect(carried.diagnostics.map(({ message }) => message)).toEqual([
      '1 deletion left out (tracked changes are read as accepted): “He lied.”',
      '1 comment left out (comments are no copy): “Check this”',
      '2 hidden texts left out (hidden text is no copy): “Nobody sees this.”, “Nor this.”',
    ]);
  });

  it('has facts', () => {
    const meta =
      '<meta:keyword>ferry</meta:keyword><meta:keyword>island</meta:keyword><dc:language>en-GB</dc:language>';
    expect(only(readOdt, odt('<text:p>Text.</text:p>', { meta })).facts).toEqual({
      keywords: [
        { text: 'ferry', from: 'meta.xml keywords' },
        { text: 'island', from: 'meta.xml keywords' },
      ],
      language: [{ text: 'en-GB', from: 'meta.xml language' }],
    });
  });
});
