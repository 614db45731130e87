/** schema.org as JSON-LD, alone in a file: an article, or several. Source: https://schema.org/Article; the text is one, and its parts are not distinguished. */
import type { Author } from '../../../article.js';
import { diagnostic } from '../../../diagnostic.js';
import { Unreadable } from '../../unreadable.js';
import type { Carried } from '../carrier.js';
import { bodyOf, creditsApart, datelineOf, textPieces } from './body.js';
import type { Draft } from './draft.js';
import { isObject, type JsonObject, objectsAt, readJson, stringAt, stringOf, stringsAt, valueAt } from './json.js';
import { metaFrom } from './meta-from.js';
import { carriedOf } from './settle.js';
import { statusesOf, statusSaid } from './status-said.js';
import { isoTime } from './times.js';

/** Types of schema.org that are a story. */
const STORY = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;

export function* readJsonLd(bytes: Uint8Array): Generator<Carried> {
  const value = readJson(bytes);
  const nodes = (Array.isArray(value) ? value : [value])
    .flatMap((one) => [one, ...objectsAt(one, '@graph')])
    .filter(isObject);
  const stories = nodes.filter((one) => typesOf(one).some((type) => STORY.test(type)));
  if (stories.length === 0) {
    const message = 'JSON-LD without an article in it: give the page that it is in, or the text';
    throw new Unreadable(diagnostic('carrier-invalid', message));
  }
  for (const story of stories) yield carriedOf('jsonld', articleDraft(story), { id: stringAt(story, '@id') });
}

function typesOf(node: JsonObject): string[] {
  return stringsAt(node, '@type').map((type) => type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1));
}

/** What a node says that is a story. */
export function articleDraft(story: JsonObject): Draft {
  const text = stringAt(story, 'articleBody', 'text');
  const body = text === null ? { sections: [] } : bodyOf(textPieces(text));
  const publisher = nameAt(story, 'publisher');
  const origin = nameAt(story, 'sourceOrganization');
  const dateline = stringAt(story, 'dateline');
  const [deck = null] = stringsIn(story, 'alternativeHeadline');
  const published = stringAt(story, 'datePublished', 'dateCreated');
  const said = stringsIn(story, 'creativeWorkStatus').flatMap((line) => statusSaid(line, null) ?? []);
  const credit = stringAt(story, 'creditText');
  const article: Draft['article'] = {
    ...body,
    headline: stringAt(story, 'headline', 'name'),
    deck,
    source: origin ?? publisher,
    edition: stringAt(story, 'printEdition'),
    isoDate: isoTime(published),
    byline: bylineOf(story),
    dateline: dateline === null ? null : { ...datelineOf(dateline), place: nameAt(story, 'locationCreated') },
    status: statusesOf(said, null),
  };
  const language = stringAt(story, 'inLanguage') ?? stringAt(valueAt(story, 'inLanguage'), 'alternateName');
  if (language !== null) article.language = language;
  return {
    article: { ...article, credits: creditsApart(body.sections, credit) },
    meta: metaOf(story, origin === null ? null : publisher),
  };
}

function bylineOf(story: JsonObject): NonNullable<Draft['article']['byline']> | null {
  const value = valueAt(story, 'author', 'creator');
  const authors = (Array.isArray(value) ? value : [value]).flatMap((one): Author[] => {
    const name = typeof one === 'string' ? stringOf(one) : stringAt(one, 'name');
    if (name === null) return [];
    const kind = isObject(one) && typesOf(one).some((type) => /Organi[sz]ation/.test(type)) ? 'organization' : 'person';
    return [
      {
        kind,
        name,
        role: stringAt(one, 'jobTitle'),
        affiliation: nameAt(one, 'affiliation') ?? nameAt(one, 'worksFor'),
      },
    ];
  });
  return authors.length === 0 ? null : { text: authors.map(({ name }) => name).join(', '), authors };
}

/** The name of what stands there, or that itself. */
function nameAt(object: unknown, key: string): string | null {
  const value = valueAt(object, key);
  const one = Array.isArray(value) ? value[0] : value;
  return stringOf(one) ?? stringAt(one, 'name');
}

function stringsIn(object: unknown, key: string): string[] {
  const value = valueAt(object, key);
  return (Array.isArray(value) ? value : [value]).flatMap((one) => stringOf(one) ?? []);
}

function metaOf(story: JsonObject, publisher: string | null): Draft['meta'] {
  const image = valueAt(story, 'image');
  const first = Array.isArray(image) ? image[0] : image;
  const logo = valueAt(valueAt(story, 'publisher'), 'logo');
  const page = valueAt(story, 'mainEntityOfPage');
  return metaFrom({
    url: stringAt(story, 'url') ?? stringOf(page) ?? stringAt(page, '@id'),
    published: stringAt(story, 'datePublished'),
    modified: stringAt(story, 'dateModified'),
    publisher,
    publisherLogo: stringOf(logo) ?? stringAt(logo, 'url'),
    section: stringsIn(story, 'articleSection')[0] ?? null,
    keywords: stringsAt(story, 'keywords'),
    copyright: stringAt(story, 'copyrightNotice'),
    image: stringOf(first) ?? stringAt(first, 'url', 'contentUrl'),
    imageAlt: stringAt(first, 'caption', 'description'),
  });
}
