/** Writes the head of a story: headline, deck, byline, date, in the order drawn. */
import { bylines } from './forms/bylines.js';
import { decks, headlines, orders } from './forms/heads.js';
import { addSummary } from './summary.js';
import type { Writer } from './writer.js';
import { titled } from './writer.js';

const dated = /\{date\}/;

/** The whole head. */
export function addHead(w: Writer, order = w.form('order', orders)): void {
  const parts = order.split(' ');
  for (const [at, part] of parts.entries()) {
    if (part === 'headline') addHeadline(w);
    else if (part === 'deck') addDeck(w);
    else if (part === 'byline') addByline(w, parts.slice(0, at).includes('date'));
    else if (part === 'date') addDate(w);
    else if (part === 'kicker') addKicker(w);
    else if (part === 'summary') addSummary(w);
    else if (part === 'source') addSource(w);
    else if (part === 'furniture')
      w.draft.add('furniture', w.word(w.has('share') && w.random.chance(0.5) ? 'share' : 'readtime'));
  }
}

export function addHeadline(w: Writer): string {
  const { random, story } = w;
  const form = random.chance(0.45) ? plainForm(w) : w.form('headline', headlines);
  const bare = w.fill(random.pick(story.headlines));
  const H = bare.replace(/\{[^}]*\}/g, '');
  const how = /\{H\.(\w+)\}/.exec(form)?.[1];
  const deck = w.fill(random.pick(story.decks)).replace(/[.。]$/, '');
  let raw = H;
  if (how === 'title' || how === 'title2') raw = titled(H);
  else if (how === 'upper' || how === 'upper2') raw = w.upper(H);
  else if (how === 'lines2') raw = broken(H, 2);
  else if (how === 'lines2up') raw = broken(w.upper(H), 2);
  else if (how === 'lines3') raw = broken(H, 3);
  else if (how === 'lines4') raw = broken(H, 4);
  else if (how === 'ragged2') raw = ragged(w, H, 2);
  else if (how === 'ragged2up') raw = ragged(w, w.upper(H), 2);
  else if (how === 'ragged2title') raw = ragged(w, titled(H), 2);
  else if (how === 'short2') raw = filled(H, 26);
  else if (how === 'short3') raw = filled(H, 16);
  else if (how === 'long') raw = `${H}: ${deck}`;
  else if (how === 'stop') raw = /[.!?。？]$/.test(H) ? H : `${H}.`;
  else if (how === undefined)
    raw = w.fill(/[?!？]$/.test(H) ? form.replace(/[?!]$/, '') : form, { H, 'D.short': deck, D: deck });
  w.draft.add('headline', raw);
  return w.draft.pieces.at(-1)?.text ?? raw;
}

function plainForm(w: Writer): string {
  w.draft.forms['headline'] = '{H}';
  return '{H}';
}

/** Over some lines of much the same length. */
function broken(text: string, lines: number): string {
  const words = text.includes(' ') ? text.split(' ') : [text];
  const size = Math.ceil(words.length / lines);
  const out: string[] = [];
  for (let at = 0; at < words.length; at += size) out.push(words.slice(at, at + size).join(' '));
  return out.join('\n');
}

/** Over some lines, broken wherever it may be. */
function ragged(w: Writer, text: string, lines: number): string {
  const words = text.split(' ');
  const gaps = words.map((_, at) => at).slice(1);
  const breaks = new Set(w.random.some(gaps, Math.min(gaps.length, lines - 1)));
  return words.map((word, at) => (at === 0 ? word : (breaks.has(at) ? '\n' : ' ') + word)).join('');
}

/** In a narrow column. */
function filled(text: string, width: number): string {
  let line = 0;
  return text
    .split(' ')
    .map((word, at) => {
      const fits = line + 1 + word.length <= width;
      line = fits ? line + 1 + word.length : word.length;
      return at === 0 ? word : (fits ? ' ' : '\n') + word;
    })
    .join('');
}

export function addDeck(w: Writer): void {
  const { random, story } = w;
  const form = random.chance(0.4) ? '{D}' : w.form('deck', decks);
  w.draft.forms['deck'] = form;
  const [first = '', second = ''] = random.some(story.decks, 2).map((deck) => w.fill(deck));
  const bare = first.replace(/[.。]$/, '');
  const how = /\{D\.(\w+)\}/.exec(form)?.[1];
  if (how === 'bare') w.draft.add('deck', bare);
  else if (how === 'both') w.draft.add('deck', `${first}${first.endsWith('。') ? '' : ' '}${second}`.trim());
  else if (how === 'ragged') w.draft.add('deck', ragged(w, first, 2));
  else if (how === 'lines') w.draft.add('deck', `${first}\n${second}`.trim());
  else if (how === 'upper') w.draft.add('deck', w.upper(first));
  else w.draft.add('deck', w.fill(form, { D: first, D2: second }).trim());
}

/** @param withDate the head has its date already, and a byline none of its own */
export function addByline(w: Writer, withDate: boolean): void {
  const { random, draft } = w;
  if (w.has('nobody') && random.chance(0.05)) {
    draft.forms['byline'] = 'nobody';
    draft.byline = w.word('nobody');
    draft.add('byline', draft.byline);
    return;
  }
  const all: readonly string[] = [...bylines, ...w.words('bylines')];
  const able = all.filter((form) => !(withDate && dated.test(form)));
  const form = random.chance(0.25) ? '{by} {A}' : w.form('byline', able);
  draft.forms['byline'] = form;
  writeByline(w, form);
}

/** Writes a shape of forms/bylines.ts. */
export function writeByline(w: Writer, form: string, role: 'byline' | 'tail' = 'byline'): void {
  const { draft } = w;
  const shape = form.replace(/\{(reports2?|posted)\}/g, (_, key: string) => w.word(key));
  draft.authors = (['A', 'B', 'C'] as const).flatMap((slot, at) =>
    new RegExp(`\\{${slot}(?:\\.\\w+)?\\}`).test(shape) ? [w.authors[at] as string] : [],
  );
  // Whether who took the pictures is an author is a house's matter.
  if (shape.includes('{pictures}')) draft.unjudged.add('byline');
  const signed: string[] = [];
  let tight = false;
  const own: string[] = [];
  const flush = () => {
    if (own.length > 0) draft.add(role, own.join('\n'), own.join(' '), tight);
    tight = tight || own.length > 0;
    own.length = 0;
  };
  for (const line of shape.split(/\n|\\n/)) {
    if (line.startsWith('~')) {
      flush();
      draft.add('furniture', w.fill(line.slice(1)), undefined, tight);
    } else if (line.startsWith('@')) {
      flush();
      addDate(w, tight, line.slice(1));
    } else {
      const [before = '', ...after] = line.split('‖');
      let raw = '';
      if (before.includes('{A')) {
        const text = written(w, before.trimEnd());
        signed.push(text);
        raw = text + before.slice(before.trimEnd().length);
      } else if (before.includes('{outlet}') && after.length > 0) {
        const outlet = w.fill(before);
        raw = outlet;
        draft.source = outlet.trim();
        draft.unjudged.add('source');
      } else {
        const text = written(w, before.trimEnd());
        signed.push(text);
        raw = text;
      }
      for (const rest of after) {
        const bare = rest.trimStart();
        if (bare.startsWith('~')) {
          const text = w.fill(bare.slice(1)).replace(/^[^\p{L}\p{N}]+/u, '');
          raw += rest.replace(bare, '') + w.fill('· ') + text;
          extra(draft, text);
        } else raw += rest.replace(dated, () => written(w, '{date}'));
      }
      own.push(raw.trim());
    }
  }
  flush();
  draft.byline = signed.join(' ').replace(/,$/, '').trim();
}

/** Fills a shape; a date in it becomes the story's. */
function written(w: Writer, shape: string): string {
  return w.fill(
    shape.replace(dated, () => {
      const date = w.date();
      w.draft.date ??= date;
      return w.draft.date;
    }),
  );
}

/** A word on the byline's line that is no part of it: known to the truth, no piece. */
function extra(draft: Writer['draft'], text: string): void {
  draft.beside.push(text);
}

export function addDate(w: Writer, tight = false, shape = ''): void {
  const { random, draft } = w;
  if (draft.date !== null) return;
  const stamp = shape !== '' ? '{date}' : random.chance(0.4) ? '{date}' : w.word('stamps');
  const date = w.date();
  draft.date = date;
  draft.forms['date'] = stamp;
  const raw = w.fill(stamp.replace('{date}', () => date).replace('{later}', () => w.date()));
  draft.dateLine = raw;
  draft.add('date', raw, undefined, tight);
}

function addKicker(w: Writer): void {
  const { random } = w;
  const word = w.word('kickers');
  const raw = random.pick([
    word,
    word,
    w.upper(word),
    `${word} / ${w.word('kickers')}`,
    `${word} | ${w.word('places')}`,
    `[${word}]`,
  ]);
  w.draft.forms['kicker'] = 'kicker';
  w.draft.add('furniture', raw);
}

function addSource(w: Writer): void {
  const source = w.fill('{outlet}');
  w.draft.source = source;
  w.draft.add('source', source);
}
