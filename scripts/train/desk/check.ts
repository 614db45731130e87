/** Holds a truth to its text: what it names stands there, and no line is left that it does not name. */
import type { DeskTruth } from './draft.js';

/** Signs of lists, rules, what parts the fields of a line. */
const between = /^[\p{P}\p{S}\p{Z}\p{N}a-jA-J]*$/u;

function packed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** What is wrong, a line each. */
export function faultsOf(text: string, truth: DeskTruth): string[] {
  const whole = packed(text);
  const all = [
    truth.slugline,
    truth.headline,
    truth.deck,
    truth.byline,
    truth.dateline,
    truth.date,
    truth.source,
    truth.date_line,
    ...(truth.bullets ?? []),
    ...(truth.body ?? []),
    ...(truth.sections ?? []).map(({ subhead }) => subhead),
    ...(truth.pullquotes ?? []),
    ...(truth.table ?? []),
    ...(truth.open ?? []),
    ...(truth.notes ?? []),
    ...(truth.furniture ?? []),
    ...(truth.tail ?? []),
    ...(truth.marks ?? []),
  ].filter((one): one is string => typeof one === 'string' && one !== '');
  const unique = [...new Set(all.map(packed))].sort((a, b) => b.length - a.length);
  const missing = unique.filter((one) => !whole.includes(one)).map((one) => `not in the text: ${one.slice(0, 80)}`);
  let rest = whole;
  for (const one of unique) if (one !== '') rest = rest.split(one).join('\n');
  const left = rest
    .split('\n')
    .filter((one) => !between.test(one))
    .map((one) => `not in the truth: ${one.slice(0, 80)}`);
  const empty = text.match(/\{[\p{L}\d.]+\}|undefined/gu) ?? [];
  const paragraphs = (truth.sections ?? []).reduce((sum, section) => sum + section.paragraphs, 0);
  const known = packed(truth.byline ?? '').toLowerCase();
  return [
    ...missing,
    ...left,
    ...empty.map((slot) => `not filled: ${slot}`),
    ...(paragraphs === (truth.body ?? []).length ? [] : ['sections and body differ']),
    ...(truth.authors ?? [])
      .filter(
        (name) =>
          !known.includes(packed(name).toLowerCase()) &&
          !packed(truth.byline ?? '').includes(packed(name.toLocaleUpperCase(truth.language))),
      )
      .map((name) => `not in the byline: ${name}`),
  ];
}
