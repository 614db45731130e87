/** A news page pasted from a browser, the article alone or all of it: menus, share bars, related links, footer. */
import { plain } from './plain.js';
import type { Style } from './style.js';

export const page: Style = {
  ...plain,
  name: 'page',
  description: 'a web page pasted as text, with its furniture around the story',
  subheads: { maxWords: 16, maxLength: 120, case: 'sentence' },
  page: true,
};
