/** A summary of points above the story: its label, its items. */
import { signs } from './forms/bodies.js';
import type { Writer } from './writer.js';

/** An item behind its sign; `at` counts from 0. */
export function signed(w: Writer, sign: string, at: number, text: string): string {
  if (sign.startsWith('time')) return `${String(8 + at).padStart(2, '0')}:${w.random.pick(['00', '15', '30'])} ${text}`;
  return (
    sign
      .replace('#', String(at + 1))
      .replace(/^\(?[aA](?=[.)])/, (a) =>
        a.replace('a', 'abcdefghij'.charAt(at)).replace('A', 'ABCDEFGHIJ'.charAt(at)),
      ) + text
  );
}

export function addSummary(w: Writer): void {
  const { draft, random, story } = w;
  const zone = draft.zone;
  draft.zone = 'summary';
  const label = w.word('summary');
  draft.forms['summaryLabel'] = label;
  draft.add('summary-label', random.pick([label, label, `${label}:`, w.upper(label)]));
  const sign = random.chance(0.25)
    ? ''
    : w.form(
        'bulletSign',
        signs.filter((one) => !one.startsWith('time') && one !== 'none'),
      );
  draft.forms['bulletSign'] = sign === '' ? 'none' : sign;
  const items = random.some(story.items, random.whole(2, 5)).map((item) => w.fill(item));
  const stop = random.chance(0.4);
  for (const [at, item] of items.entries()) {
    const text = stop && !/[.?!。]$/.test(item) ? `${item}.` : item;
    draft.add('bullet', signed(w, sign, at, text), text);
  }
  draft.zone = zone;
}
