/** The story inside a page that was pasted whole: between the menus above it and the links and comments below. */
import type { Copy } from './copy.js';
import { endsSentence } from './text/words.js';

/** Running text counts for the story, by its length; a very long graf not more than this. */
const MOST = 500;

/**
 * The stretch of grafs that holds most running text and least of anything else: a maximum-sum subarray, found in one
 * pass (Kadane's algorithm).
 */
export function findStory(copy: Copy): { first: number; end: number } {
  let dates = 0;
  for (let at = 0; at < copy.grafs.length; at++) if (copy.kind(at) === 'date') dates++;
  let best = 0;
  let first = 0;
  let end = copy.grafs.length;
  let sum = 0;
  let from = 0;
  for (let at = 0; at < copy.grafs.length; at++) {
    sum += worth(copy, at, dates);
    if (sum <= 0) {
      sum = 0;
      from = at + 1;
    } else if (sum > best) {
      best = sum;
      first = from;
      end = at + 1;
    }
  }
  return { first, end };
}

function worth(copy: Copy, at: number, dates: number): number {
  const { text } = copy.grafs[at] as Copy['grafs'][number];
  switch (copy.kind(at)) {
    case 'prose':
      if (copy.times(at) > 1) return -15;
      return Math.min(text.length, MOST);
    case 'date':
      // A story has one date or two; where there are many, each dates the teaser of another one.
      return dates > 6 ? -130 : -15;
    case 'note':
    case 'credit':
    case 'byline':
      return -5;
    case 'caption':
    case 'advertisement':
    case 'end-mark':
      return -15;
    case 'share-bar':
      return -25;
    case 'comments':
      return -500;
    case 'footer':
      return -300;
    case 'sign-up':
      return -45;
    case 'related-link':
      // A box of links ends many a story; a single link stands inside it.
      return copy.lexicon.page.line(text) === 'related-link' ? -150 : -30;
    case 'menu':
      return -60;
    default:
      return endsSentence(text) ? 10 : -40;
  }
}
