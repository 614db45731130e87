/** The registry of house styles. A new house is one file and one row here. */
import { agency } from './agency.js';
import { anpa } from './anpa.js';
import { iptc7901 } from './iptc7901.js';
import { newslooks } from './newslooks.js';
import { page } from './page.js';
import { plain } from './plain.js';
import { release } from './release.js';
import type { Style } from './style.js';
import { zczc } from './zczc.js';

/** In the order in which they are tried; the first of those with the most evidence reads the copy. */
export const styles: readonly Style[] = [newslooks, anpa, iptc7901, zczc, page, release, agency, plain];

/** The style that reads a text in which no house's evidence stands. */
export const fallback: Style = plain;

/** What a user's own style leaves out comes from this one, or from the one it names. */
export const base: Style = plain;

/** The style of that name, or null. */
export function styleNamed(name: string): Style | null {
  return styles.find((style) => style.name === name) ?? null;
}
