/** Advisories to media: "WHO: ...", "WHAT: ...", "WHEN: ...", line by line. None of them is the headline. */
import { anywhere } from '../../languages/anywhere.js';
import type { Aside, Looked } from './aside.js';

const labels: ReadonlySet<string> = new Set(anywhere.advisoryLabels);
const LONGEST = Math.max(...anywhere.advisoryLabels.map(({ length }) => length));
/** Two questions can open two paragraphs. */
const FEWEST = 3;

export function* findAdvisories({ lines, carried, labelOf }: Looked): Generator<Aside> {
  if (carried) return;
  const found = lines.filter((line) => labelOf(line) === null && advisoryLabel(line.text) !== null);
  if (new Set(found.map(({ text }) => advisoryLabel(text))).size < FEWEST) return;
  for (const line of found) yield { lines: [line], as: 'paragraph', seen: true, parts: [] };
}

function advisoryLabel(text: string): string | null {
  const colon = text.slice(0, LONGEST + 2).search(/ ?[:：]/);
  const word = colon < 2 ? '' : text.slice(0, colon).toLowerCase();
  return labels.has(word) ? word : null;
}
