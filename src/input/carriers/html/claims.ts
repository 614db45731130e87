/**
 * What names claim of the elements that have them, settled once all lines are known: a "sidebar" that holds the story is none, nor is a
 * "date" of ten lines. And which element each line stands in, those that hold a single line passed over.
 */
import type { Hint } from '../carrier.js';
import type { Says } from './element-names.js';

type Region = NonNullable<Hint['region']>;

interface Claim {
  /** The claim around it; 0 for none. */
  outer: number;
  /** By what it is claimed: elements with the same names are one. */
  by: object | null;
  region: Region | null;
  says: Says | null;
  /** In UTF-16 units: all text, and running text. */
  chars: number;
  prose: number;
  lines: number;
  /** Whether it holds the heading of a page. */
  heads: boolean;
  sound: boolean;
}

/** Of a line: who claims what it is and where it stands, and the element that holds its block. */
export interface Place {
  region: number;
  says: number;
  group: number;
}

/** In UTF-16 units: no line of a head is longer, all lines of it together. */
const LONGEST_SAID = 700;
const MOST_LINES = 10;
/** A region around the story that holds more of the page's running text is the story's. */
const MOST_SHARE = 0.45;
/** In UTF-16 units: a shorter heading can be the name of the site. */
const TITLE = 25;
/** In UTF-16 units of running text: with no more, an element is no part of a story's text. */
const LITTLE = 600;
/** In UTF-16 units: shorter lines are no running text. */
const PROSE = 100;

export class Claims {
  private readonly claims: Claim[] = [
    { outer: 0, by: null, region: null, says: null, chars: 0, prose: 0, lines: 0, heads: false, sound: false },
  ];
  /** Of each element, the one that holds it. */
  private readonly parents: number[] = [0];
  private readonly places: (Place | null)[] = [];
  private prose = 0;

  /** @param by what its names say; null where it is by its tag, which is sure */
  claim(outer: number, claimed: { region?: Region; says?: Says }, by: object | null): number {
    const { region = null, says = null } = claimed;
    this.claims.push({ outer, by, region, says, chars: 0, prose: 0, lines: 0, heads: false, sound: by === null });
    return this.claims.length - 1;
  }

  element(parent: number): number {
    this.parents.push(parent);
    return this.parents.length - 1;
  }

  /** Takes a line. @param index its place among all lines */
  line(index: number, length: number, { links = 0, level }: Hint, place: Place): void {
    this.places[index] = place;
    if (level === 1 && length >= TITLE) (this.claims[place.region] as Claim).heads = true;
    for (const claim of new Set([place.region, place.says])) {
      const one = this.claims[claim] as Claim;
      one.chars += length;
      one.lines++;
      if (length >= PROSE && links < 0.4) one.prose += length;
    }
    if (length >= PROSE && links < 0.4) this.prose += length;
  }

  /** Writes into the hints what holds. */
  settle(hints: readonly Hint[]): void {
    this.judge();
    const holders = this.holders();
    hints.forEach((hint, index) => {
      const place = this.places[index];
      if (place == null) return;
      const region = this.sound(place.region)?.region ?? null;
      if (region !== null) hint.region = region;
      const says = this.claims[place.says];
      if (says?.sound === true && says.says !== null && (hint.says === undefined || hint.says === 'body'))
        hint.says = says.says;
      const [group, outer] = holders(place.group);
      hint.group = group;
      hint.outer = outer;
    });
  }

  /** The innermost claim of those around that holds. */
  private sound(claim: number): Claim | null {
    for (let at = claim; at > 0; ) {
      const one = this.claims[at] as Claim;
      if (one.sound) return one;
      at = one.outer;
    }
    return null;
  }

  private judge(): void {
    // Inner ones come behind outer ones.
    for (let at = this.claims.length - 1; at > 0; at--) {
      const one = this.claims[at] as Claim;
      const outer = this.claims[one.outer] as Claim;
      outer.chars += one.chars;
      outer.lines += one.lines;
      outer.prose += one.prose;
      outer.heads ||= one.heads;
    }
    const together = this.proseBy();
    for (const one of this.claims) {
      if (one.sound) continue;
      if (one.says !== null) one.sound = one.says === 'body' || (one.chars <= LONGEST_SAID && one.lines <= MOST_LINES);
      else if (one.heads) one.sound = false;
      else
        one.sound =
          one.region !== null && (one.prose <= LITTLE || (together.get(one.by) ?? 0) <= this.prose * MOST_SHARE);
    }
  }

  /** How much running text those hold together that have the same names: a story can stand in several. */
  private proseBy(): Map<object | null, number> {
    const all = new Map<object | null, number>();
    for (const { by, region, prose } of this.claims)
      if (region !== null && prose > LITTLE) all.set(by, (all.get(by) ?? 0) + prose);
    return all;
  }

  /** Of an element: the innermost around it, itself included, that holds two lines or more, and the next that holds more. */
  private holders(): (element: number) => [number, number] {
    const counts = new Uint32Array(this.parents.length);
    for (const place of this.places) if (place != null) counts[place.group] = (counts[place.group] ?? 0) + 1;
    for (let at = counts.length - 1; at > 0; at--) {
      const parent = this.parents[at] as number;
      counts[parent] = (counts[parent] ?? 0) + (counts[at] ?? 0);
    }
    // Outer ones come first: each is made from what is known of the one around it.
    const group = new Uint32Array(counts.length);
    const outer = new Uint32Array(counts.length);
    for (let at = 1; at < counts.length; at++) {
      const parent = this.parents[at] as number;
      const own = (counts[at] ?? 0) > 1 && counts[at] !== counts[parent];
      group[at] = own ? at : (group[parent] ?? 0);
      outer[at] = own ? (group[parent] ?? 0) : (outer[parent] ?? 0);
    }
    return (element) => [group[element] ?? 0, outer[element] ?? 0];
  }
}
