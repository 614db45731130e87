/** What the names say that a page gives its elements: class, id, itemprop, rel, role, and those for tests. */
import type { Hint } from '../carrier.js';
import type { Element } from './tree.js';

export interface Named {
  /** The words of its names, in small letters. */
  words: readonly string[];
  says: Says | null;
  region: Hint['region'] | null;
  /** Whether it is a subhead in running text. */
  crosshead: boolean;
  /** Whether it is there for screen readers or printers alone. */
  unseen: boolean;
}

const attributes: ReadonlySet<string> = new Set([
  'class',
  'id',
  'itemprop',
  'rel',
  'role',
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-component',
  'data-component-name',
  'data-type',
  'data-block',
  'data-gu-name',
]);

const nothing: Named = { words: [], says: null, region: null, crosshead: false, unseen: false };

/** Names of a page are few, and stand on many elements. */
export class Names {
  private readonly known = new Map<string, Named>();

  of({ attrs }: Element): Named {
    let all = '';
    for (const { name, value } of attrs) if (attributes.has(name) && value !== '') all += ` ${value}`;
    if (all === '') return nothing;
    let named = this.known.get(all);
    if (named === undefined) {
      named = readNames(all);
      this.known.set(all, named);
    }
    return named;
  }
}

/** In UTF-16 units: the rest of what is longer is made by a machine. */
const LONGEST = 400;
const MOST_WORDS = 16;

function readNames(all: string): Named {
  const cut = all.slice(0, LONGEST);
  const words = wordsIn(cut);
  const region = /\b(?:main|navigation|banner|contentinfo|complementary)\b/.test(cut) ? landmark(cut) : null;
  return {
    words,
    says: saysOf(words),
    region: region ?? regionOf(words),
    crosshead: CROSSHEAD.test(cut),
    unseen: UNSEEN.test(cut),
  };
}

/** What desks call a subhead in several languages, compounds too. */
const CROSSHEAD =
  /crosshead|crossheading|interline|intertitre|intertitulo|intertitel|zwischentitel|zwischenueberschrift|zwischenzeile|mellomtittel|mellanrubrik|mellemrubrik|tussenkop|ladillo|mezititul|v(?:ä|a)liotsikko/i;

const UNSEEN =
  /\b(?:sr-only|screen-?reader(?:-text|-only)?|visually-?hidden|visuallyhidden|assistive-text|u-hidden|is-hidden|hide-for-screen|print-only|only-print|a11y-hidden|element-invisible)\b/i;

function landmark(names: string): Hint['region'] | null {
  if (/\bnavigation\b/.test(names)) return 'menu';
  if (/\bcontentinfo\b/.test(names)) return 'footer';
  if (/\bcomplementary\b/.test(names)) return 'aside';
  return null;
}

/** "ArticleHeader_title__x1Fz" is article, header, title. */
function wordsIn(names: string): string[] {
  const words = new Set<string>();
  const parted = names.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  for (const [word] of parted.matchAll(/[a-z]{2,24}/g)) {
    words.add(word);
    if (words.size >= MOST_WORDS) break;
  }
  return [...words];
}

export type Says = NonNullable<Hint['says']>;

/** In the order in which they are asked: an author's caption is a caption. */
const saying: readonly (readonly [Says, ReadonlySet<string>])[] = [
  ['caption', new Set(['caption', 'figcaption', 'legend', 'bildunterschrift', 'bildtext', 'legende', 'didascalia'])],
  ['credit', new Set(['credit', 'credits', 'copyright', 'photographer', 'fotograf', 'bildquelle', 'photocredit'])],
  [
    'kicker',
    new Set([
      'kicker',
      'eyebrow',
      'overline',
      'roofline',
      'dachzeile',
      'surtitre',
      'antetitulo',
      'occhiello',
      'topline',
    ]),
  ],
  [
    'deck',
    new Set(
      'deck dek standfirst subheadline subtitle subtitulo sottotitolo chapeau chapo entradilla bajada copete ingress manchet vorspann underrubrik abstract sapo sumario'.split(
        ' ',
      ),
    ),
  ],
  [
    'date',
    new Set(
      'date datetime datum fecha pubdate published datepublished timestamp time publishdate publicationdate datemodified'.split(
        ' ',
      ),
    ),
  ],
  [
    'byline',
    new Set(
      'byline author authors autor autore autoren auteur auteurs redacteur verfasser forfatter skribent reporter writer writers journalist contributor contributors signature firma yazar avtor muallif'.split(
        ' ',
      ),
    ),
  ],
  ['headline', new Set(['headline', 'hed', 'entry-title', 'titre', 'schlagzeile', 'uberschrift', 'rubrik'])],
  ['body', new Set(['articlebody', 'storybody', 'bodytext', 'articletext', 'storytext'])],
];

function saysOf(words: readonly string[]): Says | null {
  for (const [says, known] of saying)
    if (words.some((word) => known.has(word))) return says === 'headline' && words.includes('sub') ? 'deck' : says;
  return null;
}

/** Parts of addresses under which sites have a page for each of their writers. */
const WRITERS = new Set(
  'author authors autor autores autoren autori autore auteur auteurs journalist journalists journaliste reporter reporters contributor contributors writer writers redakteur forfatter skribent yazar yazarlar penulis'.split(
    ' ',
  ),
);

/** Whether a link leads to the page of somebody who writes for the site. */
export function leadsToWriter(href: string): boolean {
  const parts = href.split(/[?#]/, 1)[0]?.toLowerCase().split('/') ?? [];
  // Behind it stands who it is.
  return parts.slice(0, -1).some((part, at) => WRITERS.has(part) && parts[at + 1] !== '');
}

type Region = NonNullable<Hint['region']>;

const regions: readonly (readonly [Region, ReadonlySet<string>])[] = [
  ['comments', new Set('comments commentlist disqus livefyre kommentare commentaires comentarios coral'.split(' '))],
  [
    'menu',
    new Set('nav navbar navigation menu breadcrumb breadcrumbs navi masthead mainnav subnav topnav toolbar'.split(' ')),
  ],
  ['footer', new Set(['footer', 'colophon', 'siteinfo'])],
  [
    'aside',
    new Set(
      'sidebar related recommended recommendations recommendation promo newsletter advert advertisement adslot sponsored outbrain taboola trending popular mostread teaser teasers share sharing social cookie consent paywall subscribe subscription readmore morefrom upsell marketing infobox rail'.split(
        ' ',
      ),
    ),
  ],
];

/** "layout-with-sidebar" is what has one. */
const HAVING = new Set(['with', 'has', 'no', 'without']);

function regionOf(words: readonly string[]): Region | null {
  if (words.some((word) => HAVING.has(word))) return null;
  for (const [region, known] of regions) if (words.some((word) => known.has(word))) return region;
  return null;
}
