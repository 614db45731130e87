/** Writes the story itself: its paragraphs, subheads, lists, quotes, what stands between them. */
import { bodies, leads, signs, subheads } from './forms/bodies.js';
import { agencies, datelines } from './forms/datelines.js';
import { signed } from './summary.js';
import { titled, type Writer } from './writer.js';

const sentenceEnd = /(?<=[.!?؟।])\s+(?=\S)|(?<=[。！？])(?=[^」』”])/u;

/** The sentences of a paragraph. */
function sentencesOf(text: string): string[] {
  const found: string[] = [];
  for (const part of text.split(sentenceEnd)) {
    const above = found.at(-1);
    // "St.", "Jr.", "F." end no sentence.
    if (above !== undefined && /(?:^|[\s(“«„"])\p{Lu}\p{L}{0,2}\.$/u.test(above))
      found[found.length - 1] = `${above} ${part}`;
    else found.push(part);
  }
  return found;
}

/** A sign of a list, for the whole list. */
export function signOf(w: Writer): string {
  return w.form('bodyList', signs);
}

export function addList(w: Writer, sign: string, count: number): void {
  const stop = w.random.chance(0.3);
  for (const [at, item] of w.random.some(w.story.items, count).entries()) {
    const filled = w.fill(item);
    const text = stop && !/[.?!。]$/.test(filled) ? `${filled}.` : filled;
    const raw = signed(w, sign, at, text);
    // Without a sign, or behind a time of day that is a part of its text, each is a paragraph to whoever reads it.
    const own = sign === 'none' || sign.startsWith('time');
    w.draft.add(own ? 'paragraph' : 'item', raw, own ? raw : text);
  }
}

/** The text of a subhead by a form, or null where the story has none left. */
function addSubhead(w: Writer, form: string, at: number, left: string[]): void {
  const S = w.fill(left.shift() ?? '').replace(/[.:]$/, '');
  if (S === '') return;
  const how = /\{S\.(\w+)\}/.exec(form)?.[1];
  let text: string;
  if (how === 'title') text = titled(S);
  else if (how === 'word') text = S.split(' ').sort((a, b) => b.length - a.length)[0] as string;
  else
    text = w.fill(/[?!]$/.test(S) ? form.replace(/[?:.!]$/, '') : form, {
      S,
      i: String(at + 1),
      a: 'abcdef'.charAt(at),
      roman: ['I', 'II', 'III', 'IV', 'V', 'VI'][at] ?? 'I',
    });
  w.draft.add('subhead', text);
}

/** Paragraphs, with a dateline in front in a part of the texts. */
export function paragraphsOf(
  w: Writer,
  count: number,
  lengths: 'as written' | 'short' | 'long' | 'sentences',
): string[] {
  const { random, story } = w;
  const start = random.chance(0.8) ? story.paragraphs.slice(0, 1) : [];
  const rest = random.some(story.paragraphs.slice(start.length), Math.max(1, count - start.length));
  // A story is as long as two or three of the book's.
  const more = random.chance(0.4)
    ? w.stories.filter((other) => other !== story).flatMap(({ paragraphs }) => paragraphs)
    : [];
  const all = [...start, ...rest, ...random.some(more, random.whole(2, 10))].map((text) => w.fill(text));
  if (lengths === 'sentences') return all.flatMap(sentencesOf).slice(0, 20);
  if (lengths === 'short') {
    return all.flatMap((text) => {
      const some = sentencesOf(text);
      return random.chance(0.5) && some.length > 1 ? [some[0] as string, some.slice(1).join(joint(w))] : [text];
    });
  }
  if (lengths === 'long') {
    const joined: string[] = [];
    for (let at = 0; at < all.length; at += 2) joined.push(all.slice(at, at + 2).join(joint(w)));
    return joined;
  }
  return all;
}

function joint(w: Writer): string {
  return ['ja', 'zh'].includes(w.book.language) ? '' : ' ';
}

/** Sets a dateline in front of a paragraph. */
function withDateline(w: Writer, text: string): { raw: string; text: string } {
  const { draft, random } = w;
  const own: readonly string[] = w.words('datelines');
  const form = w.form(
    'dateline',
    own.length > 0 && random.chance(0.4) ? own : datelines.filter((one) => w.has('region') || !one.includes('region')),
  );
  const ag = random.pick(w.has('agency') && random.chance(0.5) ? w.words('agency') : agencies);
  const place = w.word('places');
  const city = form.includes('{CITY}') ? w.upper(place) : form.includes('{city}') ? place : null;
  const region = form.includes('{region}') ? w.word('region') : null;
  const md = form.includes('{md}') ? w.fill('{md}') : form.includes('{weekday}') ? w.fill('{weekday}') : null;
  const date = md !== null && form.includes('{year}') ? `${md}, ${w.fill('{year}')}` : md;
  const raw = w.fill(form, {
    ag,
    city: city ?? '',
    CITY: city ?? '',
    region: region ?? '',
    md: md ?? '',
    weekday: md ?? '',
  });
  const line = /‹(.*)›/.exec(raw)?.[1] ?? '';
  draft.dateline = {
    text: line,
    city: region === null || city === null ? city : `${city}, ${region}`,
    date,
    agency: form.includes('{ag}') ? ag : null,
  };
  return { raw: `${raw.replace(/[‹›]/g, '').trimEnd()} ${text}`, text };
}

/** Opens the story: what the first paragraphs are. */
function opened(w: Writer, all: string[]): string[] {
  const { random, draft } = w;
  const lead = random.chance(0.5) ? 'as it is' : w.form('opening', leads);
  const keep = () => {
    draft.forms['opening'] = 'as it is';
    return all;
  };
  draft.forms['opening'] = lead;
  const [first = '', ...rest] = all;
  const quote = w.story.quotes.length > 0 ? w.fill(random.pick(w.story.quotes)) : null;
  switch (lead) {
    case 'very short':
      return w.has('shorts') ? [w.word('shorts'), ...all] : keep();
    case 'one word':
      return w.has('oneword') ? [w.word('oneword'), ...all] : keep();
    case 'question':
      return w.has('questions') ? [w.word('questions'), ...all] : keep();
    case 'quotation':
      return quote === null ? keep() : [quoted(w, quote), ...all];
    case 'quotation with name':
      return quote !== null && w.has('sayings') ? [w.fill(w.word('sayings'), { Q: quote }), ...all] : keep();
    case 'dialogue':
      return w.story.quotes.length > 1
        ? [...random.some(w.story.quotes, 2).map((one) => `– ${w.fill(one)}`), ...all]
        : keep();
    case 'first words in capitals':
      return w.cased ? [first.replace(/^\S+ \S+(?: \S+)?/, (words) => w.upper(words)), ...rest] : keep();
    case 'run-in label':
      return w.has('runin') ? [`${w.word('runin')} ${first}`, ...rest] : keep();
    case 'dropped capital':
      return w.cased && /^\p{L}{2}/u.test(first) ? [`${first.charAt(0)} ${first.slice(1)}`, ...rest] : keep();
    default:
      return lead === 'list after a colon' ? all : keep();
  }
}

/** In the quotation marks of the language, or others. */
function quoted(w: Writer, text: string): string {
  const marks = w.words('marks');
  const [open = '“', close = '”'] = marks.length === 2 ? marks : [];
  const bare = text.replace(/[.。]$/, '');
  const stop = ['ja', 'zh'].includes(w.book.language) ? '。' : '.';
  if (w.random.chance(0.25)) return `"${bare}${stop}"`;
  if (w.book.language === 'fr') return `«\u00a0${bare}${stop}\u00a0»`;
  return `${open}${bare}${stop}${close}`;
}

/** Adds the body by a form; captions, advertisements and promos stand between its paragraphs. */
export function addBody(w: Writer, form = w.form('paragraphs', bodies), between: string[] = []): void {
  const { random, draft } = w;
  draft.forms['paragraphs'] = form;
  draft.zone = 'body';
  const lengths =
    form === 'short paragraphs'
      ? 'short'
      : form === 'long paragraphs'
        ? 'long'
        : form === 'sentences'
          ? 'sentences'
          : 'as written';
  let all = paragraphsOf(w, random.whole(2, 8), random.chance(0.25) ? 'short' : lengths);
  const dateline = draft.dateline === null && random.chance(draft.family === 'release' ? 0.8 : 0.3);
  if (form === 'a short last paragraph' && w.has('shorts')) all.push(w.word('shorts'));
  if (!dateline) all = opened(w, all);
  else draft.forms['opening'] = 'as it is';
  const extras = extrasOf(w, form);
  const heads = random.some(w.story.subheads, 4);
  const every = random.whole(1, 3);
  const headForm = form.includes('subheads') && heads.length > 0 ? w.form('subhead', subheads) : null;
  const sign = form.includes('list') || draft.forms['opening'] === 'list after a colon' ? signOf(w) : '';
  const listAt = form.endsWith('list at the end') ? all.length - 1 : random.whole(0, Math.max(0, all.length - 2));
  let headed = 0;
  for (const [at, text] of all.entries()) {
    if (headForm !== null && headed < 4 && (at > 0 ? at % every === 0 : random.chance(0.1)) && heads.length > 0) {
      addSubhead(w, headForm, headed, heads);
      headed++;
    }
    const piece = at === 0 && dateline ? withDateline(w, text) : { raw: text, text };
    draft.add('paragraph', piece.raw, piece.text);
    if (at === 0 && draft.forms['opening'] === 'list after a colon' && w.has('listintro')) {
      draft.add('paragraph', w.word('listintro'));
      addList(w, sign, random.whole(2, 4));
    } else if (at === listAt && form.includes('list')) {
      if (form === 'list below a subhead' && heads.length > 0)
        addSubhead(w, w.form('subhead', subheads), headed++, heads);
      else if (w.has('listintro') && random.chance(0.7)) draft.add('paragraph', w.word('listintro'));
      addList(w, sign, random.whole(2, 5));
    } else if (form === 'two lists' && at === listAt + 1) addList(w, sign, random.whole(2, 3));
    if (at < all.length - 1 && extras.length > 0 && random.chance(0.5)) (extras.shift() as () => void)();
    if (at < all.length - 1 && between.length > 0 && random.chance(0.5))
      draft.add('furniture', between.shift() as string);
  }
}

/** What a form puts between paragraphs. */
function extrasOf(w: Writer, form: string): (() => void)[] {
  const { draft, random } = w;
  const quote = () => w.fill(random.pick(w.story.quotes));
  if (form === 'pull quote' && w.story.quotes.length > 0) {
    return [
      () => {
        const text = quote();
        const marked = random.pick([quoted(w, text), quoted(w, text), `> ${text}`, `» ${text}`]);
        draft.forms['pullQuote'] = 'pull quote';
        draft.add('quote', marked, marked.replace(/^[>»] /, ''));
      },
    ];
  }
  if (form.endsWith('captions') && w.has('captions')) return [0, 1].map(() => () => addCaption(w));
  if (form === 'advertisements' && w.has('ads')) return [0, 1].map(() => () => draft.add('furniture', w.word('ads')));
  if (form.includes('question') && w.has('questions')) return [() => draft.add('paragraph', w.word('questions'))];
  if (form.includes('very short'))
    return [0, 1, 2].map(() => () => draft.add('paragraph', w.word(w.has('shorts') ? 'shorts' : 'questions')));
  if (form.includes('short') || form.includes('look like')) {
    return w.has('shorts') ? [0, 1].map(() => () => draft.add('paragraph', w.word('shorts'))) : [];
  }
  if ((form === 'quotes as paragraphs' || form.endsWith('quotations')) && w.story.quotes.length > 0) {
    return [0, 1].map(() => () => {
      const text = quoted(w, quote());
      if (!draft.pieces.some((piece) => piece.text === text)) draft.add('paragraph', text);
    });
  }
  return [];
}

export function addCaption(w: Writer): void {
  const text = w.fill(w.word('captions'), { item: w.fill(w.random.pick(w.story.items)) });
  w.draft.forms['caption'] = 'caption';
  w.draft.add('furniture', text);
}
