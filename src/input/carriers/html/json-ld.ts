/** Facts of a page's JSON-LD: what schema.org calls an article. */
import type { Fact } from '../carrier.js';
import { type FactsMaker, isAddress } from './facts-maker.js';

/** In UTF-16 units: nobody describes a story in more. */
const LONGEST = 2_000_000;
const MOST_OBJECTS = 5000;

type Json = { readonly [key: string]: unknown };

const ARTICLE = /^(?:\w*Article|\w*Posting|Report|Review\w*|\w*NewsArticle|CreativeWork)$/;
const PAGE = /^(?:WebPage|ItemPage|VideoObject|NewsMediaOrganization)$/;

export function factsOfJsonLd(script: string, facts: FactsMaker, at: Fact['at']): void {
  if (script.length > LONGEST) return;
  const parsed = parsedLeniently(script);
  if (parsed === undefined) return;
  const objects = objectsIn(parsed);
  const named = new Map<string, Json>();
  for (const one of objects) if (typeof one['@id'] === 'string' && !named.has(one['@id'])) named.set(one['@id'], one);
  for (const kind of [ARTICLE, PAGE])
    for (const one of objects)
      if (typesOf(one).some((type) => kind.test(type))) take(one, facts, at, named, kind === PAGE);
}

/** Pages write line ends into strings, and wrap all in a comment. */
function parsedLeniently(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>|;)$/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  for (const text of [bare, bare.replace(/[\0-\x1f]+/g, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next way.
    }
  }
  return undefined;
}

/** All objects in it, the outer ones first. */
function objectsIn(top: unknown): Json[] {
  const found: Json[] = [];
  let level: unknown[] = [top];
  while (level.length > 0 && found.length < MOST_OBJECTS) {
    const next: unknown[] = [];
    for (const one of level) {
      if (Array.isArray(one)) for (const inner of one.slice(0, MOST_OBJECTS)) next.push(inner);
      else if (typeof one === 'object' && one !== null) {
        found.push(one as Json);
        for (const [key, value] of Object.entries(one))
          if (typeof value === 'object' && value !== null && !apart.has(key)) next.push(value);
      }
    }
    level = next.slice(0, MOST_OBJECTS);
  }
  return found;
}

/** What stands there is not this story. */
const apart: ReadonlySet<string> = new Set([
  'itemListElement',
  'comment',
  'isPartOf',
  'citation',
  'mentions',
  'about',
  'relatedLink',
]);

function typesOf(one: Json): string[] {
  return [one['@type']].flat().filter((type): type is string => typeof type === 'string');
}

function take(one: Json, facts: FactsMaker, at: Fact['at'], named: ReadonlyMap<string, Json>, page: boolean): void {
  const from = 'JSON-LD';
  const text = (value: unknown) => (typeof value === 'string' ? unescaped(value) : null);
  const first = (value: unknown) => text([value].flat()[0]);
  // Of a page it is the page's.
  facts.add('headline', first(one['headline']) ?? (page ? null : first(one['name'])), from, at);
  facts.add('deck', first(one['alternativeHeadline']), from, at);
  facts.add('description', first(one['description']), from, at);
  for (const author of namesIn(one['author'] ?? one['creator'], named))
    facts.add('authors', unescaped(author), from, at);
  facts.add('date', first(one['datePublished']) ?? first(one['dateCreated']), from, at);
  facts.add('modified', first(one['dateModified']), from, at);
  for (const section of [one['articleSection']].flat().slice(0, 3)) facts.add('section', text(section), from, at);
  for (const keyword of [one['keywords']].flat().slice(0, 12)) facts.add('keywords', text(keyword), from, at);
  for (const publisher of namesIn(one['publisher'], named)) facts.add('publisher', unescaped(publisher), from, at);
  facts.add('url', addressIn(one['url']) ?? addressIn(one['mainEntityOfPage']), from, at);
  facts.add('language', first(one['inLanguage']), from, at);
  facts.add('copyright', first(one['copyrightNotice']), from, at);
  for (const image of [one['image']].flat().slice(0, 1)) facts.add('image', addressIn(image), from, at);
}

/** Names of persons or organizations: as a string, as an object, as a reference to one. */
function namesIn(value: unknown, named: ReadonlyMap<string, Json>): string[] {
  return [value]
    .flat()
    .slice(0, 12)
    .flatMap((one) => {
      if (typeof one === 'string') return isAddress(one) ? [] : [one];
      if (typeof one !== 'object' || one === null) return [];
      const own = (one as Json)['name'];
      const id = (one as Json)['@id'];
      const name = own ?? (typeof id === 'string' ? named.get(id)?.['name'] : undefined);
      return [name].flat().filter((text): text is string => typeof text === 'string' && !isAddress(text));
    });
}

function addressIn(value: unknown): string | null {
  const [one] = [value].flat();
  if (typeof one === 'string') return one;
  if (typeof one !== 'object' || one === null) return null;
  const found = (one as Json)['url'] ?? (one as Json)['@id'];
  return typeof found === 'string' ? found : null;
}

/** Some write references of HTML into JSON. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:amp|quot|apos|lt|gt|nbsp|#0?39|#x27|#8217|#8216|#8220|#8221|#8211|rsquo|lsquo|ldquo|rdquo|ndash);/g,
    (found) => known[found] ?? found,
  );
}
const known: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&#39;': "'",
  '&#039;': "'",
  '&#x27;': "'",
  '&#8217;': '’',
  '&#8216;': '‘',
  '&#8220;': '“',
  '&#8221;': '”',
  '&#8211;': '–',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&ndash;': '–',
};
