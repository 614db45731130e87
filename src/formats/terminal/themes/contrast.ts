/** How well one colour can be read on another: WCAG 2.2, “contrast ratio” and “relative luminance”. */
import type { Theme, ThemeRole } from './theme.js';

/** The least contrast of text (WCAG 2.2, success criterion 1.4.3, level AA). */
export const LEAST_CONTRAST = 4.5;

/** Of two colours `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Of a colour `#rrggbb`, from 0 (black) to 1 (white). */
export function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The pairs of a theme that can't be read well. */
export function faint({ roles, grounds }: Theme): { role: ThemeRole; ground: string; contrast: number }[] {
  return Object.entries(roles).flatMap(([role, ink]) => {
    const { color } = ink;
    if (color === undefined) return [];
    return (ink.on === undefined ? grounds : [ink.on])
      .map((ground) => ({ role: role as ThemeRole, ground, contrast: contrast(color, ground) }))
      .filter((pair) => pair.contrast < LEAST_CONTRAST);
  });
}
