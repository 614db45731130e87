/** Press releases: of companies through the release wires, of ministries and members of parliament. */
import { plain } from './plain.js';
import type { Style } from './style.js';

export const release: Style = {
  ...plain,
  name: 'release',
  description: 'press release: release line, contacts, # # # at the end',
  release: true,
  borders: { ...plain.borders, below: ['FOR IMMEDIATE RELEASE'] },
  notes: {
    lines: [],
    openers: [
      'news provided by',
      'share this article',
      'contact information',
      'view original content',
      'view source version',
    ],
  },
  signs: {
    lines: [
      'FOR IMMEDIATE RELEASE',
      'PRESS RELEASE',
      'NEWS RELEASE',
      'MEDIA RELEASE',
      'MEDIA ADVISORY',
      '# # #',
      '###',
    ],
    openers: [
      'for immediate release',
      'media release',
      'for release:',
      'embargoed until',
      'news provided by',
      'source:',
      'media contact',
    ],
  },
};
