/** The known name that somebody may have meant. */
import { distance } from 'fastest-levenshtein';

/** As many letters may be wrong, and a smaller share of all than this: as commander has it for options and commands. */
const MOST_WRONG = 3;
const WRONG = 0.6;

/** The nearest of the known names, or null where none is near; capitals and small letters are one. */
export function nearest(name: string, known: readonly string[]): string | null {
  // A name from outside can have any length, and what is much longer is not near.
  const given = name.slice(0, 64).toLowerCase();
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of known) {
    const wrong = one.toLowerCase().startsWith(given) && given.length > 1 ? 0 : distance(given, one.toLowerCase());
    if (wrong < least && wrong <= MOST_WRONG && wrong < WRONG * Math.max(given.length, one.length)) {
      least = wrong;
      best = one;
    }
  }
  return best;
}

/** “: did you mean ...?”, or what there is instead. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === null ? `it takes ${known.join(', ')}` : `did you mean “${near}”?`;
}
