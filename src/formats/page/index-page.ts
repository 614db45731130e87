/** The page that lists the stories of a run: their headlines, what they are about and when, each a link to its own page. */
import { timeIn } from '../../time.js';
import type { FeedEntry } from '../feed/entry.js';
import type { Feed } from '../feed/feed.js';
import { directionOf } from '../shared/direction.js';
import { classed, element, escapeMarkup, voidElement } from '../shared/markup.js';
import type { WriteOptions } from '../writer.js';
import { FOOT, policy, styleSheet } from './page-frame.js';
import { newspaper } from './themes/newspaper.js';

/**
 * What stands around the list.
 * @param feeds the files beside it, for readers of feeds
 */
export function indexFrame(
  { title }: Pick<Feed, 'title'>,
  { page: theme }: Pick<WriteOptions, 'page'>,
  feeds: readonly { file: string; type: string }[],
): { open: string; between: string; close: string } {
  // The few words of the frame are English; each story says its own language.
  const css = styleSheet(theme ?? newspaper, 'en');
  const name = escapeMarkup(title);
  const links = feeds.map(({ file, type }) => voidElement('link', { rel: 'alternate', type, href: file, title }));
  const open = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy(css.source, null, null)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<meta name="color-scheme" content="light dark">
${links.join('\n')}
<link rel="icon" href="data:,">
<style>${css.text}</style>
</head>
<body>
<main class="index">
<h1 class="top">${name}</h1>
`;
  return { open, between: '', close: FOOT };
}

/** @param page path of the story's page, beside this one or below */
export function indexItem({ title, summary, published, language, authors }: FeedEntry, page: string | null): string {
  const words = escapeMarkup(title);
  const href = page === null ? null : page.split('/').map(encodeURIComponent).join('/');
  const head = classed('h2', null, href === null ? words : element('a', { href: `./${href}` }, words));
  const by = authors.length === 0 ? '' : classed('span', 'byline', escapeMarkup(authors.join(', ')));
  const time =
    published === null
      ? ''
      : classed(
          'span',
          'when',
          element('time', { datetime: published }, escapeMarkup(timeIn(published, language ?? 'en'))),
        );
  const lines = [
    head,
    ...(summary === null ? [] : [classed('p', null, escapeMarkup(summary))]),
    ...(by + time === '' ? [] : [classed('p', 'signed', [by, time].filter((one) => one !== '').join(' '))]),
  ];
  const own = { lang: language, dir: language === null ? null : directionOf(language) };
  return `${element('article', own, `\n${lines.join('\n')}\n`)}\n`;
}
