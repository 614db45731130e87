/** Newslooks: slug line, Quick Looks, Deep Look. The house that wirecopy started with. */
import { agencies } from './agencies.js';
import type { Style } from './style.js';

export const newslooks: Style = {
  name: 'newslooks',
  description: 'slash-parted slug line, Quick Looks, Deep Look, unmarked subheads',
  slugLine: { fields: ['source', 'dateline', 'byline', 'edition'] },
  labels: {
    quickLooks: ['Quick Looks', 'Quick Look'],
    section: ['Deep Look'],
  },
  bullets: ['-', '*', '•', '–', '—', '·', '‣', '▪', '●', '◦', '−', '--'],
  subheads: { maxWords: 12, maxLength: 90, case: 'title' },
  editions: ['Edition', 'Ed.'],
  outlets: ['Newslooks', ...agencies],
  furniture: [
    'You must Register or Login to post a comment.',
    'You must be logged in to post a comment.',
    'You must log in to post a comment.',
    'Log in to leave a comment',
    'Login to leave a comment',
    'Leave a comment',
    'Leave a Reply',
    'Leave a Reply Cancel reply',
    'Post a comment',
    'Comments are closed.',
    'No comments yet',
    'Share this:',
    'Share this article',
    'Like this:',
    'Related Posts',
    'Related Articles',
    'Related Stories',
    'Read More',
    'Latest Posts',
    'Back to top',
  ],
  page: false,
  envelope: null,
  notes: { lines: [], openers: [] },
  endMarks: [],
  signs: { lines: [], openers: [] },
};
