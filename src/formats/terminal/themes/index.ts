/** The registry of themes. A new one is one file and one row here; options, help and tests derive from it. */
import { dark } from './dark.js';
import { light } from './light.js';
import { mono } from './mono.js';
import { newsprint } from './newsprint.js';
import type { Theme } from './theme.js';

export const themes: readonly Theme[] = [light, dark, mono, newsprint];

/** The theme of that name, or null. */
export function themeNamed(name: string): Theme | null {
  return themes.find((theme) => theme.name === name) ?? null;
}
