/** How many signs that part buttons a line has: "Home | News | Sports" has two. */
export function barsIn(text: string): number {
  let bars = 0;
  for (const character of text) if ('|•·›»'.includes(character)) bars++;
  return bars;
}
