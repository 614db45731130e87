/** Who speaks in the paragraphs of an interview: "Q: Why so late?", "ROTH: Because the ice came early." */
import type { Block, Paragraph, Section } from '../article.js';
import { LetterPattern } from './text/letter-pattern.js';

/** A label of a few words and its colon, the full-width one included, with text behind it. */
const LABEL = new LetterPattern("^([\\p{L}\\p{M}.'’·-]{1,20}(?: [\\p{L}\\p{M}.'’-]{1,20}){0,3})(?:: |：)(?=\\S)");
/** Words of a name or a letter begin with a capital, where their script has any. */
const NAME = new LetterPattern("^(?:[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'’·-]*(?: |$))+$");

/** No label is longer, with its colon, in UTF-16 units. */
const LONGEST = 2 * (20 + 3 * 21) + 1;

/** In an interview somebody asks: lists of teams and of places have labels, too. */
function asks({ text }: Paragraph): boolean {
  return /[?？؟][”"»’]?$/.test(text.trimEnd());
}

/** How often a label stands at least to be somebody's who speaks: "Note:" stands once. */
const TIMES = 2;

/** Names who speaks where two or more speak again and again; nobody in any other story. */
export function setSpeakers(sections: readonly Section[]): void {
  const paragraphs = sections.flatMap(({ blocks }) => blocks.filter(mayHaveLabel));
  // Most stories have no such colons: the patterns, which are expensive to compile, are for those that have.
  if (paragraphs.length < 2 * TIMES) return;
  const said = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const label = LABEL.exec(paragraph.text)?.[1];
    if (label === undefined || !NAME.test(label)) continue;
    const own = said.get(label);
    if (own === undefined) said.set(label, [paragraph]);
    else own.push(paragraph);
  }
  const speakers = [...said].filter(([, own]) => own.length >= TIMES);
  if (speakers.length < 2 || !speakers.some(([, own]) => own.some(asks))) return;
  for (const [label, own] of speakers) for (const paragraph of own) paragraph.speaker = label;
}

function mayHaveLabel(block: Block): block is Paragraph {
  return block.type === 'paragraph' && /: |：/.test(block.text.slice(0, LONGEST + 1));
}
