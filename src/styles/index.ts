/** The registry of house styles. A new house is one file and one row here. */
import { newslooks } from './newslooks.js';
import { plain } from './plain.js';
import type { Style } from './style.js';

/** In the order in which they are tried; the first of those with the most evidence reads the copy. */
export const styles: readonly Style[] = [newslooks, plain];

/** The style that reads a text in which no house's evidence stands. */
export const fallback: Style = plain;

/** The style of that name, or null. */
export function styleNamed(name: string): Style | null {
  return styles.find((style) => style.name === name) ?? null;
}
