/** Copy without a wire's frame: the rules' roles are evidence for the line model, which has the last word. */

import { certainByHints } from '../carried/certain.js';
import { classify, rolesMarked, slugLines } from '../classify.js';
import type { Copy } from '../copy.js';
import type { Certain } from '../given.js';
import { isLabel, labelAtEnd } from '../grammar/labels.js';
import { namesNobody } from '../grammar/nobody.js';
import { isSureNotice } from '../grammar/notices.js';
import { signatureAt } from '../signature.js';
import type { Role } from '../source-map.js';
import { hasDigit, hasLetter, isUpper } from '../text/characters.js';
import { LetterPattern } from '../text/letter-pattern.js';
import type { Lexicon } from '../text/lexicon.js';
import { endsSentence } from '../text/words.js';
import { leaveOutIssuer } from './about-issuer.js';
import { leaveOutTalk, talkAsHeadline } from './above-headline.js';
import { reportDoubts } from './doubts.js';
import type { Decision } from './evidence.js';
import { featuresOf } from './features.js';
import { hinted } from './hinted.js';
import { alignItems } from './items-alike.js';
import { keepLikelyText, reportKept, reportLeftOut } from './left-out.js';
import { lineModel, type Weighed } from './line-model.js';
import { type LineRole, lineRoles, roleNumber } from './line-roles.js';
import { looksLikePage } from './looks-like-page.js';
import { alignNumbered } from './numbered-subheads.js';
import { roleNames, settle } from './settle.js';
import { alignAlike } from './subheads-alike.js';

/**
 * Classifies copy without a wire's frame: first by the rules, then by the line model, which takes the rules' roles as evidence.
 * @param told what is already certain; null where nothing is
 */
export function unframed(copy: Copy, told: Certain | null = null): void {
  const decision = decide(copy, told);
  if (decision === null) return;
  reportDoubts(copy, decision);
  reportKept(copy, decision);
  reportLeftOut(copy, decision);
}

/**
 * The same, without reporting what is a guess.
 * @returns what the line model has decided; null where the rules stand
 */
export function decide(copy: Copy, told: Certain | null = null): Decision | null {
  classify(copy);
  // A single line is what the rules say: there is nothing to compare it with.
  if (copy.grafs.length < FEWEST || copy.grafs.length > MOST) return null;
  const ruled = rolesMarked(copy);
  const slugged = slugLines(copy);
  const kept = [...(told?.roles.keys() ?? [])].some((at) => at < slugged) ? 0 : slugged;
  const sure = certainByHints(copy);
  let certain = certainRoles(copy, kept, ruled, told, sure?.roles);
  const never = new Set([...(told?.never ?? []), ...(sure?.never ?? [])].map((role) => roleNumber[role]));
  // A slug line has a byline among its fields.
  if (kept > 0) never.add(roleNumber.headline);
  let weighed = copy.hints === null ? weigh(copy, ruled, certain, never) : hinted(copy, ruled, certain, never);
  const talk = talkAsHeadline(copy, weighed.roles, certain);
  if (talk >= 0) {
    certain ??= new Int8Array(copy.grafs.length).fill(-1);
    certain[talk] = roleNumber.outside;
    weighed = weigh(copy, ruled, certain, never);
  }
  const { roles, probabilities } = weighed;
  // On a page much looks like a byline or a date.
  if (copy.hints?.carrier !== 'html')
    for (const role of ['byline', 'date'] as const) if (!never.has(roleNumber[role])) keep(role, roles, ruled, certain);
  keepText(roles, ruled, certain);
  const stays = keepLikelyText(copy, { roles, probabilities, certain, ruled });
  alignItems(copy, roles, certain);
  alignNumbered(copy, roles, certain);
  alignAlike(copy, roles, probabilities, certain);
  leaveOutIssuer(copy, roles, certain);
  leaveOutTalk(copy, roles, certain);
  for (const role of told?.none ?? []) copy.tell(role, '');
  copy.restart(kept);
  settle(copy, { roles: roleNames(roles), ruled });
  return { roles, probabilities, ruled, weighed, certain, stays };
}

function weigh(
  copy: Copy,
  ruled: readonly (Role | null)[],
  certain: Int8Array | null,
  never: ReadonlySet<number>,
): Weighed {
  const model = lineModel(looksLikePage(copy) ? 'page' : 'story');
  const features = featuresOf(copy, ruled);
  return { ...model.rolesOf(features, certain, never, unsigned(copy, certain)), model, features };
}

/** @returns 1 for each graf whose words rule out a byline */
function unsigned(copy: Copy, certain: Int8Array | null): Uint8Array {
  return Uint8Array.from(copy.grafs, ({ text }, at) =>
    certain?.[at] !== roleNumber.byline && text.length <= LONGEST_SIGNED && namesNobody(text, copy.lexicon) ? 1 : 0,
  );
}

/** In UTF-16 units: longer lines are no bylines, whatever the model says. */
const LONGEST_SIGNED = 120;

/** Grafs of a story that the model decides on. */
const FEWEST = 2;
/** No story that we know has a fifth of this. What has more is not news copy, and would only take memory. */
const MOST = 5000;

/** The roles of a story's text. */
const text: ReadonlySet<number> = new Set([roleNumber.paragraph, roleNumber.item, roleNumber['summary-item']]);

/** Keeps a byline or a date that the rules have found where the model has found none. */
function keep(
  role: 'byline' | 'date',
  roles: Uint8Array,
  ruled: readonly (Role | null)[],
  certain: Int8Array | null,
): void {
  const found = ruled.indexOf(role);
  if (found < 0 || (certain?.[found] ?? -1) >= 0 || roles.includes(roleNumber[role])) return;
  const isLeftOut = roles[found] === roleNumber.outside;
  if (isLeftOut || (role === 'date' && isTaken(roles, found))) roles[found] = roleNumber[role];
}

/** Whether a line above the text was taken for text or a title. One that does nothing but date a story is its date; a byline has only the looks of one. */
function isTaken(roles: Uint8Array, at: number): boolean {
  if (!textAndTitles.has(roles[at] as number)) return false;
  return !roles.subarray(0, at).some((role) => text.has(role)) && roles.subarray(at + 1).some((role) => text.has(role));
}

const textAndTitles: ReadonlySet<number> = new Set([roleNumber.paragraph, roleNumber.deck, roleNumber.subhead]);

/** Every story has text: where the model leaves all of it out, the rules' paragraphs are the text. */
function keepText(roles: Uint8Array, ruled: readonly (Role | null)[], certain: Int8Array | null): void {
  if (roles.some((role) => text.has(role))) return;
  ruled.forEach((role, at) => {
    if (role === 'paragraph' && (certain?.[at] ?? -1) < 0) roles[at] = roleNumber.paragraph;
  });
}

/**
 * The number of each graf's certain role, -1 for the others; null where no role is certain. Labels and a slug line settle roles, and so do
 * a dateline alone on its line, a rule in the body, a signature behind a dash at the end, and a page's own words below the story.
 */
function certainRoles(
  copy: Copy,
  kept: number,
  ruled: readonly (Role | null)[],
  told: Certain | null,
  hinted: ReadonlyMap<number, LineRole> | undefined,
): Int8Array | null {
  const signature = ruled.includes('byline') ? -1 : signatureAt(copy);
  const body = ruled.indexOf('paragraph');
  const certain = Int8Array.from(copy.grafs, (_, at) => {
    const given = told?.roles.get(at);
    if (given !== undefined) return roleNumber[given];
    const role = at === signature ? roleNumber.byline : certainRole(copy, at, kept, ruled, body, hinted?.get(at));
    return told?.never.has(lineRoles[role] as LineRole) ? -1 : role;
  });
  return certain.some((role) => role >= 0) ? certain : null;
}

function certainRole(
  copy: Copy,
  at: number,
  kept: number,
  ruled: readonly (Role | null)[],
  body: number,
  hinted: LineRole | undefined,
): number {
  if (at < kept) return roleNumber['slug-line'];
  const label = copy.certain(at);
  if (label !== null) return roleNumber[label];
  if (hinted !== undefined) return roleNumber[hinted];
  if (at <= body && isSureNotice(copy.grafs[at]?.text ?? '', copy.lexicon)) return roleNumber.note;
  if (ruled[at] === 'quick-looks-title' && (endsInLabel(copy, at) || repeatsUnderLabel(copy, at)))
    return roleNumber['summary-title'];
  if (ruled[at] === 'section-label') return roleNumber['section-label'];
  if (ruled[at] === 'dateline') return roleNumber.dateline;
  if (ruled[at] === 'paragraph' && isRule(copy.grafs[at]?.text ?? '')) return roleNumber.paragraph;
  if (at > body && body >= 0 && endsInAgency(copy.grafs[at]?.text ?? '', copy.lexicon)) return roleNumber.paragraph;
  // A page that a carrier has read repeats its subheads in a table of contents, and its byline below the story.
  // A sentence can be said twice in a story.
  const { text = '' } = copy.grafs[at] ?? {};
  const isRepeated = copy.kind(at) !== 'short' || (copy.times(at) > 1 && !endsSentence(text));
  return ruled[at] === 'furniture' && isRepeated && copy.hints === null ? roleNumber.outside : -1;
}

/** Whether a line is a title with the house's summary label behind it: "... A Shop Since 1921 Quick Looks". */
function endsInLabel(copy: Copy, at: number): boolean {
  const graf = copy.grafs[at];
  return graf !== undefined && labelAtEnd(copy.raw(graf), copy.style.labels.quickLooks) !== null;
}

/** Whether a line repeats the headline right under the house's summary label: there it is the summary's title. */
function repeatsUnderLabel(copy: Copy, at: number): boolean {
  const above = copy.grafs[at - 1];
  const graf = copy.grafs[at];
  if (above === undefined || graf === undefined || !isLabel(above.text, copy.style.labels.quickLooks)) return false;
  return copy.times(at) > 1 || copy.repeatsHeadline(graf);
}

/** Whether the agency that sent a paragraph signs it off: "... outside the breakwater. EFE". */
function endsInAgency(text: string, { outlets }: Lexicon): boolean {
  // Asked before the pattern, which is expensive to compile.
  const found = isUpper(text.at(-1) ?? '') || text.endsWith(')') ? SIGNED_OFF.exec(text.slice(-LONGEST_SIGN)) : null;
  return found !== null && outlets.has(String(found[1]).toLowerCase());
}
const SIGNED_OFF = new LetterPattern('\\p{Ll}[.!?]["”»]? \\(?(\\p{Lu}{2,10})\\)?$');
/** In UTF-16 units. */
const LONGEST_SIGN = 20;

/** Signs alone: "---", "* * *". */
function isRule(text: string): boolean {
  return text.length <= 20 && !hasLetter(text) && !hasDigit(text);
}
