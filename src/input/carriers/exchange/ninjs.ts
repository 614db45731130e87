/** IPTC ninjs 1.0 to 3.1: a news object, or a list of them. Source: the schemas at https://iptc.org/std/ninjs/; what is called otherwise in 1.x stands beside. */
import type { Author } from '../../../article.js';
import { diagnostic } from '../../../diagnostic.js';
import { fold } from '../../../read/text/white-space.js';
import { Unreadable } from '../../unreadable.js';
import type { Carried } from '../carrier.js';
import { blocksOf } from './blocks.js';
import { bodyOf, textPieces } from './body.js';
import { deskNoteOf } from './desk-note.js';
import { type Draft, firstTexts, textOf } from './draft.js';
import { readFragment } from './fragment.js';
import { isObject, type JsonObject, objectsAt, readJson, stringAt, stringsAt, valueAt } from './json.js';
import { metaFrom } from './meta-from.js';
import { carriedOf } from './settle.js';
import { stateOf, statusesOf } from './status-said.js';
import { isoTime } from './times.js';
import { wireOf } from './wire-fields.js';

export function* readNinjs(bytes: Uint8Array): Generator<Carried> {
  const value = readJson(bytes);
  const listed = Array.isArray(value) ? value : isObject(value) ? listIn(value) : [];
  const stories = listed.filter(isObject).filter((one) => bodyIn(one) !== null || headlineIn(one, 'main') !== null);
  if (stories.length === 0) {
    const message = 'ninjs without a headline or a text: give the news object that holds the text';
    throw new Unreadable(diagnostic('carrier-invalid', message));
  }
  for (const one of stories) yield carriedOf('ninjs', newsObjectDraft(one), { id: stringAt(one, 'uri', 'guid') });
}

/** Some systems send a page of a list. */
function listIn(value: JsonObject): unknown[] {
  const items = valueAt(value, 'item', 'items', '_items');
  return Array.isArray(items) && bodyIn(value) === null ? items : [value];
}

function newsObjectDraft(news: JsonObject): Draft {
  const until = isoTime(stringAt(news, 'embargoedUntil', 'embargoeduntil', 'embargoed'), true);
  const note = deskNoteOf(stringAt(news, 'edNote', 'ednote'), until);
  const title = headlineIn(news, 'alternative') ?? stringAt(news, 'headline_alternative');
  const keypoints = textIn(objectsAt(news, 'descriptions'), 'keypoints') ?? stringAt(news, 'description_keypoints');
  const points = keypoints?.split('\n') ?? [];
  const body = bodyIn(news) ?? { sections: [] };
  const subjects = objectsAt(news, 'subjects', 'subject');
  const about = (rel: string, ...keys: string[]) =>
    subjects.filter((one) => stringAt(one, 'rel') === rel).flatMap((one) => stringAt(one, ...keys) ?? []);
  const quickLooks =
    body.quickLooks ?? (points.length === 0 && title === null ? null : { label: null, title, items: points });
  const first = isoTime(stringAt(news, 'firstCreated', 'firstcreated', 'contentCreated', 'contentcreated'));
  const contacts = sourcesIn(news, 'contact');
  const article: Draft['article'] = {
    ...body,
    quickLooks,
    kicker: headlineIn(news, 'kicker') ?? stringAt(news, 'headline_kicker'),
    headline: headlineIn(news, 'main') ?? (isOwn(news) ? null : stringAt(news, 'title')),
    deck: headlineIn(news, 'sub') ?? stringAt(news, 'headline_deck') ?? abstractIn(news, body),
    slug: stringAt(news, 'slugline'),
    source: sourcesIn(news, 'source')[0] ?? stringAt(news, 'source') ?? sourcesIn(news, null)[0] ?? null,
    edition: note.edition,
    date: note.date,
    isoDate: first,
    byline: bylineIn(news),
    dateline: datelineIn(news, body.dateline ?? null),
    status: statusesOf(note.status, stateOf(stringAt(news, 'pubStatus', 'pubstatus'), until)),
    notes: note.notes.filter((line) => !contacts.includes(line)),
    contacts: [...(body.contacts ?? []), ...contacts],
    wire: wireOf({
      service: sourcesIn(news, 'service')[0] ?? null,
      number: altId(news, 'number'),
      category: about('category', 'literal', 'name')[0] ?? null,
      priority: stringAt(news, 'urgency') ?? altId(news, 'priority'),
      take: altId(news, 'take'),
      words: null,
      sent: note.sent,
      subjects: about('wire', 'literal', 'name'),
      keyword: altId(news, 'keyword'),
      place:
        objectsAt(news, 'places', 'place')
          .filter((one) => stringAt(one, 'rel') === 'wire')
          .flatMap((one) => stringAt(one, 'name') ?? [])[0] ?? null,
    }),
  };
  const language = stringAt(news, 'language');
  if (language !== null) article.language = language;
  return { article, meta: metaIn(news, about) };
}

/** Written by us: its `title` is made of the story's first words. */
function isOwn(news: JsonObject): boolean {
  return isObject(valueAt(news, 'standard', '$standard'));
}

function headlineIn(news: JsonObject, role: string): string | null {
  const headlines = objectsAt(news, 'headlines');
  const found = textIn(headlines, role);
  if (role !== 'main' || found !== null) return found;
  const bare = headlines.find((one) => valueAt(one, 'role') === undefined);
  return stringAt(news, 'headline') ?? stringAt(bare, 'value');
}

/** A description that the text does not open with is the line under the headline. */
function abstractIn(news: JsonObject, body: Draft['article']): string | null {
  const text = stringAt(news, 'description_text');
  const opens = [body.lead ?? '', ...firstTexts(body.sections ?? [])].some((one) => textOf(one) === text);
  return opens ? null : text;
}

/** The text in a role, of a list of such. */
function textIn(list: readonly JsonObject[], role: string): string | null {
  return stringAt(
    list.find((one) => stringAt(one, 'role') === role),
    'value',
  );
}

/** The richest form of the text; null where there is none. */
function bodyIn(news: JsonObject): Draft['article'] | null {
  const bodies = objectsAt(news, 'bodies');
  const isMarkup = (one: JsonObject) => /html|xml/i.test(stringAt(one, 'contentType', 'contenttype') ?? '');
  const markup = stringAt(bodies.find(isMarkup), 'value') ?? stringAt(news, 'body_html', 'body_xhtml');
  if (markup !== null) return bodyOf(blocksOf(readFragment(markup)));
  const text = stringAt(bodies[0], 'value') ?? stringAt(news, 'body_text');
  if (text === null) return null;
  return bodyOf(textPieces(text));
}

/** Who signs: the words, and who is named. */
function bylineIn(news: JsonObject): NonNullable<Draft['article']['byline']> | null {
  const isAuthor = (one: JsonObject) => /^(?:author|creator|writer)$/i.test(stringAt(one, 'rel', 'role') ?? '');
  const people = objectsAt(news, 'people', 'person')
    .filter(isAuthor)
    .flatMap((one) => authorOf(one, 'person'));
  const houses = objectsAt(news, 'organisations', 'organisation')
    .filter(isAuthor)
    .flatMap((one) => authorOf(one, 'organization'));
  const others = objectsAt(news, 'authors').flatMap((one) => authorOf(one, 'person'));
  const named = [...people, ...houses];
  const authors = named.length > 0 ? named : others;
  const text = stringAt(news, 'by', 'byline') ?? (authors.map(({ name }) => name).join(', ') || null);
  return text === null ? null : { text: fold(text), authors: named };
}

function authorOf(one: JsonObject, kind: Author['kind']): Author[] {
  const name = stringAt(one, 'name');
  const info = objectsAt(one, 'contactInfo', 'contactinfo');
  const about = (type: string) =>
    stringAt(
      info.find((each) => stringAt(each, 'type') === type),
      'value',
    );
  return name === null ? [] : [{ kind, name, role: about('role'), affiliation: about('affiliation') }];
}

function datelineIn(
  news: JsonObject,
  written: Draft['article']['dateline'],
): Draft['article']['dateline'] & (object | null) {
  if (written == null) return null;
  return { ...written, place: stringAt(news, 'located'), agency: sourcesIn(news, 'agency')[0] ?? null };
}

/** Names of sources in a role; null for those without. */
function sourcesIn(news: JsonObject, role: string | null): string[] {
  const sources = objectsAt(news, 'infoSources', 'infosources', 'infosource');
  return sources.filter((one) => stringAt(one, 'role', 'rel') === role).flatMap((one) => stringAt(one, 'name') ?? []);
}

function altId(news: JsonObject, role: string): string | null {
  return textIn(objectsAt(news, 'altIds', 'altids'), role) ?? stringAt(valueAt(news, 'altids'), role);
}

function metaIn(news: JsonObject, about: (rel: string, ...keys: string[]) => string[]): Draft['meta'] {
  const publisher = objectsAt(news, 'organisations', 'organisation').find(
    (one) => stringAt(one, 'rel') === 'publisher',
  );
  const info = objectsAt(publisher, 'contactInfo', 'contactinfo').find((one) => stringAt(one, 'type') === 'logo');
  const rendition =
    objectsAt(news, 'renditions').find((one) => stringAt(one, 'name') === 'preview') ??
    valueAt(valueAt(news, 'renditions'), 'preview');
  const published = stringAt(news, 'firstCreated', 'firstcreated');
  const changed = stringAt(news, 'versionCreated', 'versioncreated');
  const keywords = about('keyword', 'name');
  return metaFrom({
    url: stringAt(news, 'url') ?? stringAt(news, 'uri'),
    published,
    modified: changed === published ? null : changed,
    publisher: stringAt(publisher, 'name'),
    publisherLogo: stringAt(info, 'value'),
    section: about('section', 'name')[0] ?? null,
    keywords: keywords.length > 0 ? keywords : stringsAt(news, 'keywords', 'keyword'),
    copyright: stringAt(news, 'copyrightNotice', 'copyrightnotice'),
    image: stringAt(rendition, 'href'),
    imageAlt: stringAt(rendition, 'title'),
  });
}
