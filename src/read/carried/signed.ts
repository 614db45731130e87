/** The head of hinted copy, once the line model has decided: by the facts of the file, and by lines that belong together. */
import type { Hint } from '../../input/carriers/carrier.js';
import type { Copy } from '../copy.js';
import { byLength } from '../grammar/byline-openers.js';
import { roleCount, roleNumber } from '../model/line-roles.js';
import { personLikeness } from '../text/person-names.js';
import { comparable, hasCase } from '../text/words.js';

/** In UTF-16 units: a line that is only signed with is no longer. */
const LONGEST = 200;

/** A line whose names do not say that it is a byline is none where it is less probable. */
const LEAST = 0.2;

/** What is said of these lines is another thing than who signs. */
const ELSE: ReadonlySet<Hint['says']> = new Set(['kicker', 'headline', 'caption', 'credit', 'deck']);

/**
 * Settles which line is the byline. Whom the file names decides between lines; where the file names somebody and no line does, none is
 * taken: the field is filled from the file.
 */
export function settleByline(copy: Copy, roles: Uint8Array, probabilities: Float64Array): void {
  const { byline, outside } = roleNumber;
  const { names, outletAlone } = authorsOf(copy);
  const found = roles.indexOf(byline);
  if (names.length > 0) {
    const naming = copy.grafs.map((_, at) => namesIn(copy, at, names));
    const best = bestOf(naming, probabilities);
    if (found >= 0 && naming[found] === 0) {
      roles[found] = outside;
      if (best >= 0) roles[best] = byline;
    } else if (found < 0 && best >= 0 && (probabilities[best * roleCount + byline] as number) > 0.05)
      roles[best] = byline;
  }
  // A wrong byline is worse than none.
  if (names.length === 0)
    for (let at = 0; at < roles.length; at++)
      if (roles[at] === byline && !signs(copy, at, probabilities[at * roleCount + byline] as number, outletAlone))
        roles[at] = outside;
  if (!roles.includes(byline)) calledByline(copy, roles, names);
  const at = roles.indexOf(byline);
  if (at < 0) return;
  signBeside(copy, roles, openerAlone(copy, roles, at), names);
}

/** So many paragraphs can stand above who signs. */
const PARAGRAPHS = 3;

/** Where no line is the byline, the first is below the headline that is called one and names somebody. */
function calledByline(copy: Copy, roles: Uint8Array, names: readonly string[]): void {
  let paragraphs = 0;
  for (let at = roles.indexOf(roleNumber.headline) + 1; at < roles.length && paragraphs < PARAGRAPHS; at++) {
    if (roles[at] === roleNumber.paragraph) paragraphs++;
    const { says, region } = copy.hint(at) ?? {};
    if (roles[at] !== roleNumber.outside || says !== 'byline' || region === 'menu' || region === 'footer') continue;
    const named = names.length === 0 ? (copy.byline(at)?.authors.length ?? 0) : namesIn(copy, at, names);
    if (named === 0) continue;
    roles[at] = roleNumber.byline;
    return;
  }
}

/** Whom the file names, its own outlet left out; and whether it names that alone. */
function authorsOf(copy: Copy): { names: string[]; outletAlone: boolean } {
  const { authors = [], publisher = [] } = copy.hints?.facts ?? {};
  const outlets = new Set(publisher.map(({ text }) => comparable(text)));
  // Names in Chinese, Japanese and Korean have two signs and more.
  const all = authors.map(({ text }) => comparable(text));
  const names = all.filter((name) => !outlets.has(name) && name.length > (hasCase(name) ? 3 : 1));
  return { names, outletAlone: all.length > 0 && all.every((name) => outlets.has(name)) };
}

/** Whether a line signs of which the file says nothing. Where it names its outlet alone, the line has to say so itself. */
function signs(copy: Copy, at: number, probability: number, outletAlone: boolean): boolean {
  const says = copy.hint(at)?.says;
  if (says === 'byline') return true;
  const sure = copy.byline(at)?.sure ?? 0;
  if (outletAlone || ELSE.has(says)) return sure >= 3;
  return probability >= LEAST;
}

/** How many of the names a line signs with: those of a line that is called a byline, or that says little more than them. */
function namesIn(copy: Copy, at: number, names: readonly string[]): number {
  const text = copy.grafs[at]?.text ?? '';
  if (text.length > LONGEST) return 0;
  const own = comparable(text);
  const found = names.filter((name) => own.includes(name));
  if (found.length === 0 || copy.hint(at)?.says === 'byline') return found.length;
  const long = found.reduce((sum, { length }) => sum + length, 0);
  const signed = copy.byline(at)?.authors.some(({ name }) => found.includes(comparable(name))) === true;
  return signed || 2 * long >= own.length ? found.length : 0;
}

/** Lines, both ways: what stands beside names (jobs, addresses, how to follow) has lines of its own. */
const FAR = 16;

/** Others who sign on lines of their own: those near by that are called bylines as it is, and name somebody. */
function signBeside(copy: Copy, roles: Uint8Array, at: number, names: readonly string[]): void {
  const own = copy.hint(at);
  if (own?.says !== 'byline') return;
  for (const step of [-1, 1])
    for (let next = at + step; Math.abs(next - at) <= FAR && next >= 0 && next < roles.length; next += step) {
      const role = roles[next];
      if (role === roleNumber.paragraph || role === roleNumber.headline) break;
      const open = role === roleNumber.outside || role === roleNumber['byline-role'];
      if (open && isTwin(own, copy.hint(next)) && signsToo(copy, next, names)) roles[next] = roleNumber.byline;
    }
}

/** Whether both stand in one element, or in two with the same names. */
function isTwin(own: Hint, other: Hint | null): boolean {
  if (other?.says !== 'byline') return false;
  if (other.group === own.group) return true;
  return own.outer === other.outer && (own.names ?? []).join() === (other.names ?? []).join();
}

function signsToo(copy: Copy, at: number, names: readonly string[]): boolean {
  if (names.length > 0) return namesIn(copy, at, names) > 0;
  const persons = copy
    .byline(at)
    ?.authors.filter(({ name, kind }) => kind === 'person' && personLikeness(name, true) > 1);
  return (persons?.length ?? 0) > 0;
}

/**
 * Where the file gives a headline: of lines that say it, the most probable is it; where none does, a line that is no top heading is not,
 * and the field is filled from the file.
 */
export function settleHeadline(copy: Copy, roles: Uint8Array, probabilities: Float64Array): void {
  const { headline, outside } = roleNumber;
  const titles = (copy.hints?.facts.headline ?? [])
    .map(({ text }) => comparable(text))
    .filter((text) => text.length > 8);
  const found = roles.indexOf(headline);
  if (titles.length === 0 || found < 0) return;
  const says = (at: number) => {
    const text = copy.grafs[at]?.text ?? '';
    return text.length <= LONGEST_TITLE && titles.includes(comparable(text));
  };
  const own = comparable(copy.grafs[found]?.text ?? '');
  if (own.length > 8 && titles.some((title) => title.includes(own) || own.includes(title))) return;
  let most = 0;
  let best = -1;
  copy.grafs.forEach((_, at) => {
    const probability = (probabilities[at * roleCount + headline] as number) + 1e-9;
    if (probability > most && roles[at] === outside && says(at)) [most, best] = [probability, at];
  });
  if (best < 0 && copy.hint(found)?.level === 1) return;
  roles[found] = outside;
  if (best >= 0) roles[best] = headline;
}

/** In UTF-16 units. */
const LONGEST_TITLE = 400;

/** Where no line is the headline, the top heading is that is it most probably. */
export function findHeading(copy: Copy, roles: Uint8Array, probabilities: Float64Array): void {
  const { headline, outside } = roleNumber;
  if (roles.includes(headline)) return;
  let most = 0;
  let best = -1;
  copy.grafs.forEach((_, at) => {
    const { level, region } = copy.hint(at) ?? {};
    if (level !== 1 || region === 'menu' || region === 'footer' || roles[at] !== outside) return;
    const probability = probabilities[at * roleCount + headline] as number;
    if (probability > most) [most, best] = [probability, at];
  });
  if (best >= 0) roles[best] = headline;
}

/** The line that names somebody and is most probably the byline. */
function bestOf(naming: readonly number[], probabilities: Float64Array): number {
  let best = -1;
  let most = 0;
  naming.forEach((count, at) => {
    if (count === 0) return;
    const probability = (probabilities[at * roleCount + roleNumber.byline] as number) + 0.001 * count;
    if (probability <= most) return;
    most = probability;
    best = at;
  });
  return best;
}

/** "Von" on a line of its own: who signs stands on the next. Gives the place of the byline. */
function openerAlone(copy: Copy, roles: Uint8Array, at: number): number {
  const text = copy.grafs[at]?.text ?? '';
  const next = copy.grafs[at + 1]?.text ?? '';
  if (next === '' || next.length > LONGEST) return at;
  if (byLength(`${text} ${next}`, copy.lexicon) < text.length || text.length > 30) return at;
  roles[at] = roleNumber.outside;
  roles[at + 1] = roleNumber.byline;
  return at + 1;
}
