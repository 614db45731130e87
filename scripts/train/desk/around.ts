/** Writes what stands below a story, and around it on a page. */
import { signatures } from './forms/bylines.js';
import { writeByline } from './head.js';
import type { Writer } from './writer.js';

type Kind =
  | 'endMark'
  | 'credit'
  | 'bio'
  | 'contact'
  | 'correction'
  | 'tags'
  | 'relatedLinks'
  | 'share'
  | 'newsletter'
  | 'comments'
  | 'copyright';

const keys: Record<Kind, string> = {
  endMark: 'ends',
  credit: 'credits',
  bio: 'bios',
  contact: 'contacts',
  correction: 'corrections',
  tags: 'tags',
  relatedLinks: 'related',
  share: 'share',
  newsletter: 'newsletter',
  comments: 'comments',
  copyright: 'copyright',
};

/** The signature of a story that has no byline above, then some lines below it. */
export function addEnd(
  w: Writer,
  kinds: readonly Kind[] = [
    'endMark',
    'credit',
    'bio',
    'contact',
    'correction',
    'tags',
    'relatedLinks',
    'share',
    'newsletter',
    'comments',
    'copyright',
  ],
): void {
  const { draft, random } = w;
  draft.zone = 'end';
  if (draft.byline === null && draft.family !== 'release' && random.chance(0.4)) {
    const form = w.form('signature', signatures);
    writeByline(w, form);
  }
  if (random.chance(0.35)) return;
  const order = random.some(kinds, random.whole(1, 3)).sort((a, b) => kinds.indexOf(a) - kinds.indexOf(b));
  for (const kind of order) if (w.has(keys[kind])) addBelow(w, kind);
}

function addBelow(w: Writer, kind: Kind): void {
  const { draft, random } = w;
  const word = w.word(keys[kind]);
  const text = w.fill(word, { tag: random.some(w.words('kickers'), 3).join(', ') });
  if (draft.pieces.some((piece) => piece.text === text)) return;
  draft.forms[kind] = word;
  if (kind === 'correction') {
    draft.add('note', text);
    draft.unjudged.add('notes');
    return;
  }
  draft.add('tail', text);
  if (kind === 'relatedLinks') for (const link of links(w, random.whole(1, 4))) draft.add('tail', link);
  if (kind === 'tags' && random.chance(0.4))
    for (const tag of random.some(w.words('kickers'), 3)) draft.add('tail', tag);
}

/** Headlines of other stories. */
function links(w: Writer, count: number): string[] {
  const others = w.book.stories.filter((story) => story !== w.story).flatMap((story) => story.headlines);
  const own = w.draft.pieces.find(({ role }) => role === 'headline')?.text;
  return w.random
    .some(others, count)
    .map((one) => w.fill(one))
    .filter((one) => one !== own);
}

/** The top of a page: what is above its headline. */
export function addPageTop(w: Writer, headline: string): void {
  const { draft, random } = w;
  draft.zone = 'top';
  const add = (text: string, kind: string) => {
    draft.forms[kind] = text.slice(0, 30);
    draft.add('furniture', text);
  };
  if (random.chance(0.35)) {
    const form = w.form('tabTitle', [
      '{H} | {outlet}',
      '{H} - {outlet}',
      '{H} – {K} – {outlet}',
      '{outlet}: {H}',
      '{H} « {outlet}',
      '{K} | {H} | {outlet}',
    ]);
    draft.add('furniture', w.fill(form, { H: headline }));
  }
  if (w.has('cookies') && random.chance(0.4)) add(w.word('cookies'), 'cookies');
  if (random.chance(0.5)) draft.add('furniture', w.fill('{outlet}'));
  if (w.has('menu') && random.chance(0.8)) {
    const items = random.some(w.words('menu'), random.whole(3, 8));
    const between = random.pick(['\n', '\n', ' ', ' | ', '   ', ' · ']);
    draft.forms['menu'] = between === '\n' ? 'one a line' : `joined by "${between}"`;
    if (between === '\n') for (const item of items) draft.add('furniture', item);
    else draft.add('furniture', items.join(between));
  }
  if (random.chance(0.5)) {
    const between = random.pick([' > ', ' › ', ' / ', ' » ', ' | ', '\n']);
    draft.forms['breadcrumb'] = between;
    const home = w.has('home') ? w.word('home') : w.fill('{outlet}');
    const way = [home, ...random.some(w.words('kickers'), random.whole(1, 2))];
    if (between === '\n') for (const one of way) draft.add('furniture', one);
    else draft.add('furniture', way.join(between));
  }
}

/** The lower end of a page. */
export function addPageBottom(w: Writer): void {
  const { draft, random } = w;
  draft.zone = 'bottom';
  for (const kind of ['tags', 'share', 'relatedLinks', 'newsletter', 'comments'] as const) {
    if (w.has(keys[kind]) && random.chance(0.5)) addBelow(w, kind);
  }
  if (w.has('footer') && random.chance(0.8)) {
    draft.forms['footer'] = 'footer';
    const items = random.some(w.words('footer'), random.whole(2, 5));
    const between = random.pick(['\n', '\n', ' | ', ' · ', '  ']);
    if (between === '\n') for (const item of items) draft.add('tail', item);
    else draft.add('tail', items.join(between));
  }
  if (w.has('copyright') && random.chance(0.6)) addBelow(w, 'copyright');
}

/** What a page puts between its paragraphs. */
export function promosOf(w: Writer): string[] {
  const { random } = w;
  const all: string[] = [];
  if (w.has('ads')) all.push(w.word('ads'));
  if (w.has('promo')) all.push(...links(w, 1).map((link) => `${w.word('promo')} ${link}`));
  if (w.has('newsletter')) all.push(w.fill(w.word('newsletter')));
  return random.some(all, random.whole(0, 2));
}
