/** Blocks of the body as HTML that are no paragraphs and no lists. Nothing of them is fetched: a picture's address is a link. */
import type { Embed, Image, Preformatted, Quote, Table } from '../../article.js';
import { classed, element, escapeMarkup, linked, pointing } from './markup.js';
import { rowsOf } from './table-markup.js';

export type OtherBlock = Quote | Table | Preformatted | Image | Embed;

/**
 * @param classes names for a style sheet of ours; else bare elements
 * @param named whether, without those, what no element says is named
 */
export function otherBlockOf(block: OtherBlock, classes: boolean, named = false): string {
  const own = (name: string) => (classes ? name : null);
  switch (block.type) {
    case 'quote': {
      const words = classed('p', null, linked(block.text));
      if (block.attribution === null) return classed('blockquote', own('quote'), words);
      const said = classed('figcaption', null, linked(block.attribution));
      return classed('figure', own('quote'), `${classed('blockquote', null, words)}\n${said}`);
    }
    case 'table':
      return classed('table', own('data'), rowsOf(block, classes ? figuredCell : cellOf));
    case 'preformatted':
      // The first line end of the element is not of its text; wide columns are scrolled, by the keyboard too.
      return element('pre', { tabindex: classes ? '0' : null }, `\n${escapeMarkup(block.text)}`);
    case 'image':
      return classed('p', named ? 'caption' : own('caption'), captionAndCredit(block));
    case 'embed':
      return classed('p', named ? 'embed' : own('embed'), pointing(block.text, block.href));
    default:
      return block satisfies never;
  }
}

function cellOf(name: 'th' | 'td', text: string): string {
  return element(name, { scope: name === 'th' ? 'col' : null }, linked(text));
}

/** The same for a style sheet, which sets columns of figures to the right. */
function figuredCell(name: 'th' | 'td', text: string, figures: boolean): string {
  return element(name, { scope: name === 'th' ? 'col' : null, class: figures ? 'figures' : null }, linked(text));
}

/** What the copy says of a picture; its first words point to it. The credit is emphasised, and so distinct. */
export function captionAndCredit({ caption, credit, src }: Image, attributes = {}): string {
  const words = caption ?? (credit === null ? src : null);
  const said = credit === null ? [] : [classed('em', null, linked(credit, attributes))];
  return [...(words === null ? [] : [pointing(words, src, attributes)]), ...said].join(' ');
}
