/** Greetings above copy that was sent: "Good morning. Here is my piece ..." is no headline. */
import { anywhere } from '../../languages/anywhere.js';
import { anyOf } from '../text/pattern.js';

const GREETING = new RegExp(`^${anyOf(anywhere.greetings)}(?=[ ,.!:–—]|$)`, 'i');

/** Whether a line greets somebody, and says more or ends as a greeting does. A headline can begin with "Hello", and has no such signs. */
export function opensWithGreeting(text: string): boolean {
  // The pattern of all greetings is expensive to compile.
  return (/[,.!:–—-]$/.test(text) || /[.!] \S/.test(text)) && GREETING.test(text);
}
