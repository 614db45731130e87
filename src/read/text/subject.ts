/** The subject of a mail, without what programs put in front of it. */

import { anywhere } from '../../languages/anywhere.js';
import { anyOf } from './pattern.js';

/** "Re:", "Fwd:", "AW:" and their like; also several, also numbered. */
const ANSWERS = new RegExp(`^(?:${anyOf(anywhere.answers)}(?:\\[\\d{1,3}\\])?\\s*:\\s*)+`, 'i');

/** @returns the subject alone */
export function bareSubject(subject: string): string {
  return subject.slice(0, 2000).replace(ANSWERS, '').trim();
}
