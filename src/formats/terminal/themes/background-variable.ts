/** What the environment says of the terminal's background. */

export type Background = 'light' | 'dark';

/** What COLORFGBG (rxvt, Konsole, iTerm2) says: "15;0" is white on black. Null where it says nothing. */
export function backgroundByVariable(variable: string | undefined): Background | null {
  const last = /;(\d+)$/.exec(variable ?? '')?.[1];
  if (last === undefined) return null;
  const color = Number(last);
  return color === 7 || color > 8 ? 'light' : 'dark';
}
