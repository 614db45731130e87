/** A story with typographic quotes and dashes: what `--smart` hands to a writer in place of the story. */
import type { Article, Block, InlineMark, Paragraph, Section } from '../../article.js';
import type { Reading } from '../../read/parse.js';
import { setText, type Typesetter, typesetterFor } from './text.js';

/** The same reading where the language is not known, or where we know no marks of it. */
export function smartened(reading: Reading): Reading {
  const typesetter = typesetterFor(reading.article.language);
  return typesetter === null ? reading : { ...reading, article: articleSet(reading.article, typesetter) };
}

/** All that is set for people, but what stands in columns; names of files, of the desk's and of days stay. */
function articleSet(article: Article, typesetter: Typesetter): Article {
  const set = (text: string) => setText(text, typesetter).text;
  const orNull = (text: string | null) => (text === null ? null : set(text));
  const { byline, dateline, quickLooks, status } = article;
  return {
    ...article,
    kicker: orNull(article.kicker),
    headline: orNull(article.headline),
    deck: orNull(article.deck),
    source: orNull(article.source),
    byline: byline && {
      text: set(byline.text),
      authors: byline.authors.map((author) => ({ ...author, name: set(author.name) })),
    },
    dateline: dateline && { ...dateline, text: set(dateline.text), place: orNull(dateline.place) },
    lead: orNull(article.lead),
    opening: orNull(article.opening),
    quickLooks: quickLooks && {
      label: orNull(quickLooks.label),
      title: orNull(quickLooks.title),
      items: quickLooks.items.map(set),
    },
    sections: article.sections.map((section) => sectionSet(section, typesetter)),
    // A note that a notice ends with is recognised by its words, and shown once.
    notes: article.notes.map((note) => (status.some(({ text }) => text.endsWith(note)) ? note : set(note))),
    credits: article.credits.map(set),
    contacts: article.contacts.map(set),
  };
}

function sectionSet({ label, subhead, blocks }: Section, typesetter: Typesetter): Section {
  return {
    label: label === null ? null : setText(label, typesetter).text,
    subhead: subhead === null ? null : setText(subhead, typesetter).text,
    blocks: blocks.map((block) => blockSet(block, typesetter)),
  };
}

function blockSet(block: Block, typesetter: Typesetter): Block {
  const set = (text: string) => setText(text, typesetter).text;
  switch (block.type) {
    case 'paragraph':
      return paragraphSet(block, typesetter);
    case 'list':
      return listSet(block, typesetter);
    case 'quote':
      return {
        ...block,
        text: set(block.text),
        attribution: block.attribution === null ? null : set(block.attribution),
      };
    case 'image':
      return {
        ...block,
        caption: block.caption === null ? null : set(block.caption),
        credit: block.credit === null ? null : set(block.credit),
      };
    case 'embed':
      return { ...block, text: set(block.text) };
    case 'table':
    case 'preformatted':
      return block;
    default:
      return block satisfies never;
  }
}

/** Who speaks is called in the words that the text begins with. */
function paragraphSet(block: Paragraph, typesetter: Typesetter): Paragraph {
  const { speaker, ...rest } = block;
  const set = { ...rest, ...markedSet(block.text, block.marks, typesetter) };
  return speaker === undefined ? set : { ...set, speaker: setText(speaker, typesetter).text };
}

function listSet(block: Extract<Block, { type: 'list' }>, typesetter: Typesetter): Block {
  const { marks } = block;
  if (marks === undefined) return { ...block, items: block.items.map((item) => setText(item, typesetter).text) };
  const byItem = new Map<number, typeof marks>();
  for (const mark of marks) {
    const own = byItem.get(mark.item);
    if (own === undefined) byItem.set(mark.item, [mark]);
    else own.push(mark);
  }
  const set = block.items.map((item, index) => markedSet(item, byItem.get(index) ?? [], typesetter));
  return { ...block, items: set.map(({ text }) => text), marks: set.flatMap((item) => item.marks ?? []) };
}

/** A text with its marks, which stay around the words that they were around. */
function markedSet<M extends InlineMark>(
  text: string,
  marks: M[] | undefined,
  typesetter: Typesetter,
): { text: string; marks?: M[] } {
  if (marks === undefined) return { text: setText(text, typesetter).text };
  const code = marks.filter(({ type }) => type === 'code');
  const set = setText(text, typesetter, code);
  return {
    text: set.text,
    marks: marks.map((mark) => ({ ...mark, start: set.moved(mark.start), end: set.moved(mark.end) })),
  };
}
