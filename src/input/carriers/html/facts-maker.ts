/** Facts of a page in the making. */
import type { Fact, Facts } from '../carrier.js';

export type FactName = keyof Facts;

/** A page that says a thing more often says it of other stories. */
const MOST = 12;
/** In UTF-16 units. */
const LONGEST = 4000;

/** Facts in the making, each once from where it is said. */
export class FactsMaker {
  readonly facts: Facts = {};

  add(name: FactName, text: string | null | undefined, from: string, at?: Fact['at']): void {
    const folded = (text ?? '').replace(/\s+/g, ' ').trim();
    if (folded === '' || folded.length > LONGEST) return;
    this.facts[name] ??= [];
    const all = this.facts[name];
    if (all.length >= MOST || all.some((one) => one.text === folded && one.from === from)) return;
    all.push(at === undefined ? { text: folded, from } : { text: folded, from, at });
  }
}

export function isAddress(text: string): boolean {
  return /^(?:https?:|www\.|\/|@|[^\s@]{1,64}@[^\s@]+$)/i.test(text.trim());
}
