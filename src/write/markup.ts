/** Escaping for markup, once for all formats that are made of it. */
import { harmless } from './harmless.js';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as content or as a quoted attribute of HTML and XML. What neither may hold is made harmless. */
export function escapeMarkup(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
