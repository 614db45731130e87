/** WordPress's export (WXR, an extension of RSS 2.0): a story for each post. Source: wp-admin/includes/export.php. */
import type { Byline } from '../../../article.js';
import { diagnostic } from '../../../diagnostic.js';
import { Unreadable } from '../../unreadable.js';
import type { Carried } from '../carrier.js';
import type { Draft } from './draft.js';
import { lineOf } from './line.js';
import { metaFrom } from './meta-from.js';
import { carriedOf, partsOf } from './settle.js';
import { isoTime } from './times.js';
import { at, attribute, childrenOf, type Element, isElement } from './tree.js';
import { wordpressDraft } from './wordpress.js';
import { readXml } from './xml.js';
import { xmlSource } from './xml-source.js';

export function* readWxr(bytes: Uint8Array): Generator<Carried> {
  const { text, diagnostics } = xmlSource(bytes);
  const xml = readXml(text);
  const channel = at(xml.root, 'channel');
  const items = childrenOf(channel, 'item');
  const posts = items.filter(isPost);
  if (posts.length === 0) {
    const message = 'no post in this export: export the posts, not the media or the pages alone';
    throw new Unreadable(diagnostic('carrier-invalid', message));
  }
  const authors = authorsIn(channel);
  const parts = partsOf(
    text,
    posts.map(({ start }) => start),
  );
  for (const [index, post] of posts.entries()) {
    const left = items.length - posts.length;
    const passed =
      index > 0 || left === 0
        ? []
        : [diagnostic('carrier-loss', `${left} items that are not posts (pictures, menus): left out`)];
    const first = index === 0 ? [...diagnostics, ...xml.diagnostics, ...passed] : [];
    const id = textAt(post, 'post_id') ?? textAt(post, 'guid');
    yield carriedOf('wxr', postDraft(post, channel, authors), { part: parts[index] ?? null, id, diagnostics: first });
  }
}

/** A post or a page that holds text; revisions, menus and pictures are none. */
function isPost(item: Element): boolean {
  const type = textAt(item, 'post_type') ?? 'post';
  return (type === 'post' || type === 'page') && encoded(item, 'content') !== null;
}

function postDraft(post: Element, channel: Element | null, authors: ReadonlyMap<string, string>): Draft {
  const content = encoded(post, 'content');
  const article: Draft['article'] = content === null ? {} : markupDraft(content).article;
  const login = textAt(post, 'creator');
  // What people log in with is no name.
  const shown = login === null ? null : (authors.get(login) ?? null);
  const name = shown !== null && (shown !== login || shown.includes(' ')) ? shown : null;
  const excerpt = lineOf(encoded(post, 'excerpt'));
  const published = dateAt(post, 'post_date_gmt') ?? dateAt(post, 'post_date');
  const modified = dateAt(post, 'post_modified_gmt');
  const categories = childrenOf(post, 'category');
  const called = (domain: string) =>
    categories.filter((one) => attribute(one, 'domain') === domain).flatMap((one) => lineOf(one)?.text ?? []);
  const fields = customFields(post);
  const field = (key: string) => fields.get(key)?.at(-1) ?? null;
  const language = field('lang') ?? textAt(channel, 'language');
  const title = textAt(channel, 'title');
  // What we write is a draft where no time of publication is given, and no site's.
  const isOwn = title === OWN_TITLE;
  const ready = isOwn || (textAt(post, 'status') ?? 'publish') === 'publish';
  const status = article.status ?? [];
  return {
    article: {
      ...article,
      headline: lineOf(at(post, 'title')),
      kicker: field('kicker'),
      deck: field('subtitle') ?? (isOwn ? null : excerpt),
      slug: field('slugline') ?? textAt(post, 'post_name'),
      source: field('source') ?? (isOwn ? null : title),
      edition: field('edition'),
      date: field('dated'),
      isoDate: published === null ? null : isoTime(published),
      byline: bylineOf(field('byline'), fields.get('byline_name') ?? [], name),
      ...(language === null ? {} : { language }),
      status: ready ? status : [...status, held(post)],
    },
    meta: metaFrom({
      publisher: field('publisher'),
      copyright: field('copyright'),
      image: field('image'),
      imageAlt: field('image_alt'),
      url: textAt(post, 'link'),
      published,
      modified: modified === published ? null : modified,
      section: called('category')[0] ?? null,
      keywords: called('post_tag'),
    }),
  };
}

/** What we call the site of an export that we write. */
const OWN_TITLE = 'wirecopy';

/** A byline in words is read for its names, but where the file says them; without one, who has the post signs. */
function bylineOf(text: string | null, names: readonly string[], name: string | null): Byline | null {
  if (text !== null) return { text, authors: names.map(personOf) };
  return name === null ? null : { text: name, authors: [personOf(name)] };
}

function personOf(name: string): Byline['authors'][number] {
  return { kind: 'person', name, role: null, affiliation: null };
}

/** A post's custom fields, by their keys, each as often as it is there: what WordPress has no place for. */
function customFields(post: Element): ReadonlyMap<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const one of childrenOf(post, 'postmeta')) {
    const [key, value] = [textAt(one, 'meta_key'), textAt(one, 'meta_value')];
    if (key !== null && value !== null) fields.set(key, [...(fields.get(key) ?? []), value]);
  }
  return fields;
}

/** A draft is not to be published yet. */
function held(post: Element) {
  return { kind: 'hold', text: textAt(post, 'status') ?? 'draft', until: null } as const;
}

function markupDraft(content: Element): Draft {
  const texts = content.children.flatMap((child) => (isElement(child) ? [] : [child]));
  const [only] = texts;
  const runs = texts.length === 1 && only !== undefined ? only.runs() : [];
  return wordpressDraft(texts.map(({ text }) => text).join(''), runs);
}

/** `content:encoded` and `excerpt:encoded` differ by their prefix alone. */
function encoded(post: Element, what: 'content' | 'excerpt'): Element | null {
  const both = childrenOf(post, 'encoded');
  const found = both.find(({ prefix }) => prefix === what) ?? null;
  return found !== null && lineOf(found) !== null ? found : null;
}

/** Names by login. */
function authorsIn(channel: Element | null): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(channel, 'author').flatMap((author) => {
      const login = textAt(author, 'author_login');
      const name = textAt(author, 'author_display_name');
      return login === null || name === null ? [] : [[login, name] as const];
    }),
  );
}

function dateAt(post: Element, name: string): string | null {
  const written = textAt(post, name);
  return written === null || written.startsWith('0000')
    ? null
    : written.replace(' ', 'T') + (name.endsWith('_gmt') ? 'Z' : '');
}

function textAt(element: Element | null, name: string): string | null {
  return lineOf(at(element, name))?.text ?? null;
}
