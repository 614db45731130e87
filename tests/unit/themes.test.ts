/** Themes: what can be read on what, with as many colours as a terminal has. */
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { contrast, faint, LEAST_CONTRAST, luminance } from '../../src/formats/terminal/themes/contrast.js';
import { customTheme } from '../../src/formats/terminal/themes/custom.js';
import { themeNamed, themes } from '../../src/formats/terminal/themes/index.js';
import { type AnsiColor, ansiColors, themeRoles } from '../../src/formats/terminal/themes/theme.js';
import schema from '../../src/theme.schema.json' with { type: 'json' };

/** The sixteen as xterm has them; other terminals differ, mostly by less contrast in the dark ones. */
const xterm: Record<AnsiColor, string> = {
  black: '#000000',
  red: '#cd0000',
  green: '#00cd00',
  yellow: '#cdcd00',
  blue: '#0000ee',
  magenta: '#cd00cd',
  cyan: '#00cdcd',
  white: '#e5e5e5',
  blackBright: '#7f7f7f',
  redBright: '#ff0000',
  greenBright: '#00ff00',
  yellowBright: '#ffff00',
  blueBright: '#5c5cff',
  magentaBright: '#ff00ff',
  cyanBright: '#00ffff',
  whiteBright: '#ffffff',
};

/** What chalk makes of a colour where there are 256, as xterm shows it. */
function in256(color: string): string {
  const code = Number(/38;5;(\d+)m/.exec(new Chalk({ level: 2 }).hex(color)('x'))?.[1]);
  if (code >= 232) return hex([8 + 10 * (code - 232), 8 + 10 * (code - 232), 8 + 10 * (code - 232)]);
  const steps = [0, 95, 135, 175, 215, 255];
  const cube = code - 16;
  return hex([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((step) => steps[step] ?? 0));
}

function hex(parts: number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

describe('contrast', () => {
  it('is as WCAG has it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    // The grey that WCAG's own examples give for 4.54:1 on white.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(luminance('#ff0000')).toBeCloseTo(0.2126, 4);
  });

  it('says which inks are faint', () => {
    const theme = customTheme({ name: 'mine', extends: 'dark', roles: { headline: { color: '#333333' } } });
    expect(faint(theme).map(({ role }) => role)).toContain('headline');
    expect(faint(theme).every(({ role }) => role === 'headline')).toBe(true);
  });
});

describe.each(themes)('$name', (theme) => {
  const inks = Object.entries(theme.roles);

  it('can be read in all colours', () => {
    expect(faint(theme)).toEqual([]);
  });

  it('can be read in 256 colours', () => {
    for (const [role, { color, on }] of inks) {
      if (color === undefined) continue;
      for (const ground of on === undefined ? theme.grounds : [on]) {
        const behind = on === undefined && !theme.paper ? ground : in256(ground);
        expect(contrast(in256(color), behind), `${role} on ${ground}`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }
    }
  });

  it('can be read in sixteen', () => {
    for (const [role, { ansi, ansiOn }] of inks) {
      if (ansi === undefined) continue;
      const ground = ansiOn ?? theme.ansiGround;
      if (ground === null) throw new Error(`${role} has a colour and no ground`);
      expect(contrast(xterm[ansi], xterm[ground]), `${role} on ${ground}`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });

  it('has a colour of the sixteen behind each ground that it paints', () => {
    for (const [role, { on, ansiOn, ansi }] of inks) {
      expect(on === undefined, role).toBe(ansiOn === undefined);
      if (ansiOn !== undefined) expect(ansi, role).toBeDefined();
    }
    if (theme.paper) expect(theme.roles.text).toMatchObject({ color: expect.any(String), ansi: expect.any(String) });
  });
});

describe('a theme of one’s own', () => {
  it('takes what is left out from the one that it extends', () => {
    const mine = customTheme({ name: 'mine', extends: 'light', roles: { headline: { color: '#123456' } } });
    expect(mine).toMatchObject({ name: 'mine', paper: false, grounds: themeNamed('light')?.grounds });
    expect(mine.roles.headline).toEqual({ color: '#123456' });
    expect(mine.roles.byline).toEqual(themeNamed('light')?.roles.byline);
    expect(customTheme({ name: 'bare' }).roles).toEqual(themeNamed('mono')?.roles);
    expect(() => customTheme({ name: 'x', extends: 'drak' })).toThrow(RangeError);
  });

  it('has a schema that knows every role, every colour and every theme', () => {
    expect(Object.keys(schema.properties.roles.properties)).toEqual([...themeRoles]);
    expect(schema.$defs.ansi.enum).toEqual([...ansiColors]);
    expect(schema.properties.extends.enum).toEqual(themes.map(({ name }) => name));
  });
});
