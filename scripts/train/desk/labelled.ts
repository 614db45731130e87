/** Copy whose parts have labels: "HED:", "Titel -", "headline =". */
import { addEnd } from './around.js';
import { addBody, addCaption } from './body.js';
import { addDate, addDeck, addHeadline, writeByline } from './head.js';
import type { Writer } from './writer.js';

const separators = [': ', ' - ', ' = ', ':\n', ' | ', ' — ', ':\t', ' : ', '. ', '> '] as const;

/** Behind a label that says "by". */
const names = [
  '{A}',
  '{A}, {role}',
  '{A} {and} {B}',
  '{A.upper}',
  '{A} | {outlet}',
  '{A} ({mail})',
  '{A}, {B}',
] as const;

/** A set of labels in a book is `headline,deck,byline,date,text`, each empty where the set has none. */
export function writeLabelled(w: Writer): void {
  const { draft, random } = w;
  const set = w.word('labels');
  draft.forms['labelSet'] = set;
  const [headline = '', deck = '', byline = '', date = '', text = ''] = set.split(',').map((one) => one.trim());
  const separator = random.chance(0.5) ? ': ' : w.form('separator', separators);
  const upper = w.cased && random.chance(0.3);
  const label = (name: string, from: number) => {
    const piece = draft.pieces[from];
    if (piece === undefined || name === '') return;
    const mark = upper ? w.upper(name) : name;
    piece.raw = `${mark}${/^[\s:]/.test(separator) || !/[:=]$/.test(mark) ? separator : ' '}${piece.raw.replace(/\n/g, ' ')}`;
    draft.marks.push(mark);
  };
  const parts: [string, () => void][] = [
    [headline, () => addHeadline(w)],
    [deck, () => addDeck(w)],
    [byline, () => writeByline(w, w.form('labelByline', w.word('by').endsWith(':') ? names : [...names, '{by} {A}']))],
    [date, () => addDate(w, false, '{date}')],
  ];
  if (w.has('slugs') && random.chance(0.5)) {
    const from = draft.pieces.length;
    draft.add('slug', w.word('slugs'));
    label(w.word('sluglabel'), from);
  }
  if (w.has('kickerlabel') && random.chance(0.25)) {
    const from = draft.pieces.length;
    draft.add('furniture', w.word('kickers'));
    label(w.word('kickerlabel'), from);
  }
  const order = random.chance(0.6) ? parts : [...parts.slice(0, 1), ...random.some(parts.slice(1), 3)];
  for (const [name, write] of order) {
    if (name === '') continue;
    const from = draft.pieces.length;
    write();
    label(name, from);
  }
  if (draft.date !== null) draft.dateLine = draft.pieces.find(({ role }) => role === 'date')?.raw ?? null;
  if (w.has('placelabel') && random.chance(0.3)) {
    const from = draft.pieces.length;
    const place = random.chance(0.5) && w.cased ? w.upper(w.word('places')) : w.word('places');
    draft.dateline = { text: place, city: place, date: null, agency: null };
    draft.add('dateline', place);
    label(w.word('placelabel'), from);
  }
  const from = draft.pieces.length;
  addBody(w);
  label(text, from);
  if (w.has('quotelabel') && w.story.quotes.length > 0 && random.chance(0.2)) {
    const at = draft.pieces.length;
    draft.add('quote', w.fill('{Q}'));
    label(w.word('quotelabel'), at);
  }
  if (w.has('captionlabel') && random.chance(0.3)) {
    const at = draft.pieces.length;
    addCaption(w);
    label(w.word('captionlabel'), at);
  }
  addEnd(w, ['endMark', 'credit']);
}
