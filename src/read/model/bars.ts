const BARS = '|•·›»';

/** How many separators between buttons a line has: "Home | News | Sports" has two. */
export function barsIn(text: string): number {
  let bars = 0;
  for (let sign = 0; sign < BARS.length; sign++) {
    const bar = BARS.charAt(sign);
    for (let at = text.indexOf(bar); at >= 0; at = text.indexOf(bar, at + 1)) bars++;
  }
  return bars;
}
