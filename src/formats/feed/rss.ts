/** RSS 2.0 (https://www.rssboard.org/rss-specification), with the full text as the content module has it. */
import { withClock } from '../../time.js';
import { element, escapeMarkup, optional } from '../shared/markup.js';
import { twiceEscaped } from './entry.js';
import { type FeedForm, feedWriter } from './feed.js';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

const form: FeedForm = {
  open: ({ id, title, url, home, updated }) => {
    const self = { href: url, rel: 'self', type: 'application/rss+xml' };
    const lines = [
      element('title', {}, readAsEither(title)),
      // A channel has one: without an address, its name.
      element('link', {}, escapeMarkup(home ?? id)),
      element('description', {}, twiceEscaped(title)),
      ...(url === null ? [] : [element('atom:link', self, null)]),
      element('generator', {}, 'wirecopy'),
      element('lastBuildDate', {}, rfc822(updated)),
    ];
    const root = element('rss', { version: '2.0', ...NAMESPACES }, null).replace('/>', '>');
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n<channel>\n${lines.join('\n')}\n`;
  },
  item: ({ id, url, title, summary, html, authors, published, updated, categories, language, copyright }) => {
    const lines = [
      element('title', {}, readAsEither(title)),
      ...optional('link', {}, url),
      element('guid', { isPermaLink: String(id === url) }, escapeMarkup(id)),
      element('pubDate', {}, rfc822(published ?? updated)),
      ...(published === null ? [] : [element('atom:updated', {}, escapeMarkup(updated))]),
      ...authors.map((name) => element('dc:creator', {}, escapeMarkup(name))),
      ...categories.map((name) => element('category', {}, escapeMarkup(name))),
      ...optional('dc:language', {}, language),
      ...optional('dc:rights', {}, copyright),
      ...(summary === null ? [] : [element('description', {}, twiceEscaped(summary))]),
      element('content:encoded', {}, escapeMarkup(html)),
    ];
    return `${element('item', {}, `\n${lines.join('\n')}\n`)}\n`;
  },
  between: '',
  close: '</channel>\n</rss>\n',
};

export const rss = feedWriter(form);

/**
 * A title that is taken for text by some readers and for HTML by others: what would be markup or an entity to these is
 * escaped for them as well.
 */
function readAsEither(text: string): string {
  return escapeMarkup(text.replace(/<|&(?=[#\w]+;)/g, (sign) => (sign === '<' ? '&lt;' : '&amp;')));
}

/** A time as RSS has it (RFC 822, with a year of four digits). */
function rfc822(time: string): string {
  return new Date(withClock(time)).toUTCString();
}
