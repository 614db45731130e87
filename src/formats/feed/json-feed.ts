/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the full text. */
import { withClock } from '../../time.js';
import { jsonText } from '../shared/json-text.js';
import { type FeedForm, feedWriter } from './feed.js';

const form: FeedForm = {
  open: ({ title, url, home }) => {
    const head = { version: 'https://jsonfeed.org/version/1.1', title, home_page_url: home, feed_url: url };
    // Its items follow.
    return `${jsonText(head, '\n', true).slice(0, -2)},\n  "items": [\n    `;
  },
  item: ({ id, url, title, summary, html, authors, published, updated, categories, language, image }) =>
    jsonText(
      {
        id,
        url,
        title,
        content_html: html,
        summary,
        image,
        date_published: published === null ? null : withClock(published),
        date_modified: updated,
        authors: authors.map((name) => ({ name })),
        tags: categories,
        language,
      },
      '\n    ',
      true,
    ),
  between: ',\n    ',
  close: '\n  ]\n}\n',
};

export const jsonfeed = feedWriter(form);
