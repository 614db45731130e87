/** Atom (RFC 4287), with the full text. */
import { withClock } from '../../time.js';
import { element, escapeMarkup, optional } from '../shared/markup.js';
import { type FeedForm, feedWriter } from './feed.js';

const form: FeedForm = {
  open: ({ id, title, url, home, updated }) => {
    const lines = [
      element('id', {}, escapeMarkup(id)),
      element('title', {}, escapeMarkup(title)),
      element('updated', {}, escapeMarkup(updated)),
      // Of the entries that name nobody.
      element('author', {}, element('name', {}, escapeMarkup(title))),
      ...(url === null ? [] : [element('link', { rel: 'self', type: 'application/atom+xml', href: url }, null)]),
      ...(home === null ? [] : [element('link', { rel: 'alternate', type: 'text/html', href: home }, null)]),
      element('generator', {}, 'wirecopy'),
    ];
    return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${lines.join('\n')}\n`;
  },
  item: ({ id, url, title, summary, html, authors, published, updated, categories, language, copyright }) => {
    const lines = [
      element('id', {}, escapeMarkup(id)),
      element('title', {}, escapeMarkup(title)),
      element('updated', {}, escapeMarkup(updated)),
      ...optional('published', {}, published === null ? null : withClock(published)),
      ...(url === null ? [] : [element('link', { rel: 'alternate', type: 'text/html', href: url }, null)]),
      ...authors.map((name) => element('author', {}, element('name', {}, escapeMarkup(name)))),
      ...categories.map((term) => element('category', { term }, null)),
      ...optional('rights', {}, copyright),
      ...optional('summary', {}, summary),
      element('content', { type: 'html' }, escapeMarkup(html)),
    ];
    return `${element('entry', { 'xml:lang': language }, `\n${lines.join('\n')}\n`)}\n`;
  },
  between: '',
  close: '</feed>\n',
};

export const atom = feedWriter(form);
