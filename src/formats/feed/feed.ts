/** A feed of stories: what its three formats have in common. */
import type { Reading } from '../../read/parse.js';
import { nameOf } from '../shared/digest.js';
import type { Gathering, WriteOptions, Writer } from '../writer.js';
import { entryOf, type FeedEntry, isKeptOut } from './entry.js';

/** What a feed says of itself. */
export interface Feed {
  id: string;
  title: string;
  /** Where it is published; null where nobody says. */
  url: string | null;
  /** The folder of that: where its pages are. */
  home: string | null;
  /** When it was made, ISO 8601. */
  updated: string;
}

/** How a feed is written. */
export interface FeedForm {
  open(feed: Feed): string;
  item(entry: FeedEntry): string;
  between: string;
  close: string;
}

/** Without a title of its own. */
const TITLE = 'Stories';

/** @param url of this feed, where it is not the one that was given */
export function feedOf({ feed: { title, url: given } }: Pick<WriteOptions, 'feed'>, now: string, url = given): Feed {
  const home = url === null ? null : new URL('.', url).href;
  return { id: url ?? nameOf(JSON.stringify(['feed', title])), title: title ?? TITLE, url, home, updated: now };
}

/** The writer of a form. Stories that are not to be published, or not yet, are left out. */
export function feedWriter(form: FeedForm): Writer {
  const story = ({ article, ...reading }: Reading, options: WriteOptions) => {
    const now = nowOf(options);
    return isKeptOut(article.status, now) ? '' : form.item(entryOf({ article, ...reading }, options.meta, now));
  };
  const open = (options: WriteOptions) => form.open(feedOf(options, nowOf(options)));
  return {
    story: (reading, options) => open(options) + story(reading, options) + form.close,
    several: (options) => ({ open: open(options), story, between: form.between, close: form.close }),
    gathering: gatheringOf(form),
  };
}

function gatheringOf(form: FeedForm): Gathering {
  return {
    entry: (reading, options) => JSON.stringify(entryOf(reading, options.meta, nowOf(options))),
    open: (options, { url, now }) => form.open(feedOf(options, now, url)),
    item: (entry, page) => form.item(page === null || entry.url !== null ? entry : { ...entry, url: page, id: page }),
    between: form.between,
    close: form.close,
  };
}

function nowOf({ now }: Pick<WriteOptions, 'now'>): string {
  return now ?? new Date().toISOString();
}
