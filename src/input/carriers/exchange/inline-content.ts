/** The text inside of a news item: NITF, XHTML, HTML as a text, or plain. */
import { blocksOf } from './blocks.js';
import { bodyOf, textPieces } from './body.js';
import type { Draft } from './draft.js';
import { readFragment } from './fragment.js';
import { nitfDraft } from './nitf.js';
import { namedMeta } from './nitf-head.js';
import type { Piece } from './piece.js';
import { attribute, below, childrenOf, type Element, isElement, type Text } from './tree.js';
import { countOf, wireOf } from './wire-fields.js';

/**
 * @param content an element that has the text inside, as `contentSet`
 * @param dateline as the item says it
 * @returns null where there is no text
 */
export function inlineDraft(content: Element | null, dateline: string | null): Draft | null {
  for (const inline of childrenOf(content, 'inlineXML')) {
    const draft = markupDraft(inline, dateline);
    if (draft !== null) return draft;
  }
  for (const inline of childrenOf(content, 'inlineData')) {
    const draft = dataDraft(inline, attribute(inline, 'contenttype'), dateline);
    if (draft !== null) return draft;
  }
  return null;
}

/** Elements of NITF or XHTML. */
function markupDraft(inline: Element, dateline: string | null): Draft | null {
  const nitf = inline.name === 'nitf' ? inline : (below(inline, 'nitf')[0] ?? null);
  if (nitf !== null) return nitfDraft(nitf);
  const whole = below(inline, 'body.content')[0] ?? below(inline, 'body')[0] ?? inline;
  // Beside it stand what the item says elsewhere: its subjects, its headline.
  const isMain = ({ name, attributes }: Element) =>
    name === 'main' || /(?:^|\s)main(?:\s|$)/.test(attributes.get('class') ?? '');
  const body = [...below(whole, 'main'), ...below(whole, 'section')].find(isMain) ?? whole;
  const pieces = blocksOf(body, { wrapped: isWrapped(body) });
  if (pieces.length === 0) return null;
  return { article: { ...aboveOf(pieces), ...bodyOf(textOnly(pieces), { dateline }), ...headOf(inline) }, meta: {} };
}

/** Lines of a text that is no more than wrapped: several begin a paragraph, and several do not. */
const LINES = 4;

/** Whether an agency sends its text in one paragraph, wrapped as on its wire. Markup that is indented has no line at the edge. */
function isWrapped(body: Element): boolean {
  const texts = below(body, 'p').flatMap(({ children }) => children.filter((one): one is Text => !isElement(one)));
  return texts.some(({ text }) => {
    const lines = text.split('\n').slice(1);
    const flush = lines.filter((line) => /^\S/.test(line)).length;
    return flush >= LINES && lines.length - flush >= LINES;
  });
}

/** What stands above the text by its name: our own kicker and deck. */
function aboveOf(pieces: readonly Piece[]): Draft['article'] {
  const named = (name: string) => pieces.find(({ names }) => names.includes(name));
  const [kicker, deck] = [named('kicker'), named('deck')];
  return {
    ...(kicker?.type === 'paragraph' ? { kicker: kicker.text } : {}),
    ...(deck?.type === 'heading' ? { deck: deck.text } : {}),
  };
}

function textOnly(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(
    ({ type, names }) =>
      !(type === 'paragraph' && names.includes('kicker')) && !(type === 'heading' && names.includes('deck')),
  );
}

/** What of a wire's frame stands in the head of XHTML. */
function headOf(inline: Element): Draft['article'] {
  const named = namedMeta(below(inline, 'head')[0] ?? null);
  const first = (name: string) => named.get(name)?.[0] ?? null;
  const date = first('date');
  const wire = wireOf({
    service: null,
    number: null,
    category: first('wire-category'),
    priority: first('wire-priority'),
    take: first('wire-take'),
    words: countOf(first('wire-words')),
    sent: null,
    subjects: named.get('wire-subject') ?? [],
    keyword: first('wire-keyword'),
    place: first('wire-place'),
  });
  const contacts = named.get('contact') ?? [];
  return {
    ...(date === null ? {} : { date }),
    ...(contacts.length === 0 ? {} : { contacts }),
    ...(wire === null ? {} : { wire }),
  };
}

/** A text that is markup itself, or none. */
export function dataDraft(data: Element, type: string | null, dateline: string | null): Draft | null {
  if (data.children.some(isElement)) return markupDraft(data, dateline);
  const texts = data.children as Text[];
  const text = texts.map((one) => one.text).join('');
  if (text.trim() === '') return null;
  const isMarkup =
    type === null ? /<(?:p|div|h[1-6]|br|ul|table|b|i|em|strong|a|span)\b/i.test(text) : /html|xml/.test(type);
  if (!isMarkup) return { article: bodyOf(textPieces(text), { dateline }), meta: {} };
  const [only] = texts;
  const fragment = readFragment(text, texts.length === 1 && only !== undefined ? only.runs() : []);
  const pieces = blocksOf(fragment);
  return pieces.length === 0 ? null : { article: bodyOf(pieces, { dateline }), meta: {} };
}
