/** Greetings above copy that was sent: "Good morning. Here is my piece ..." is no headline. */
import { anywhere } from '../../languages/anywhere.js';
import { anyOf } from '../text/pattern.js';

const GREETING = new RegExp(`^${anyOf(anywhere.greetings)}(?=[ ,.!:–—]|$)`, 'i');

/** How long the greeting is that opens a text, in UTF-16 units, without who is greeted; 0 where none does. */
export function greetingLength(text: string): number {
  return GREETING.exec(text)?.[0].length ?? 0;
}

/** Whether a line greets somebody, and says more or ends as a greeting does. A headline can begin with "Hello", and has no such signs. */
export function opensWithGreeting(text: string): boolean {
  // The pattern of all greetings is expensive to compile.
  return (/[,.!:–—-]$/.test(text) || /[.!] \S/.test(text)) && greetingLength(text) > 0;
}
