/** What a theme is: how each part of a story looks in a terminal. Data only; one could be JSON. */

/** The parts that a theme can dress. `text` is what everything else is set in. */
export const themeRoles = [
  'text',
  'bar',
  'headline',
  'deck',
  'byline',
  'date',
  'dateline',
  'lead',
  'label',
  'rule',
  'title',
  'sign',
  'subhead',
  'quotation',
  'note',
  'credit',
  'foot',
  'link',
  'muted',
  'discarded',
  'warning',
  'error',
] as const;

export type ThemeRole = (typeof themeRoles)[number];

/** The sixteen colours that every terminal has, as chalk names them; which red is red is the terminal's. */
export const ansiColors = [
  'black',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'white',
  'blackBright',
  'redBright',
  'greenBright',
  'yellowBright',
  'blueBright',
  'magentaBright',
  'cyanBright',
  'whiteBright',
] as const;

export type AnsiColor = (typeof ansiColors)[number];

/** Colour and weight of a part. What is left out is the terminal's own. */
export interface Ink {
  /** `#rrggbb`, for terminals with 256 colours or more. */
  color?: string;
  /** The colour where there are sixteen; none where this is left out: a nearest one may not be readable. */
  ansi?: AnsiColor;
  /** The background behind the letters, as `color`. */
  on?: string;
  /** The background where there are sixteen colours. */
  ansiOn?: AnsiColor;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  inverse?: boolean;
  strikethrough?: boolean;
}

export interface Theme {
  name: string;
  /** One line for people. */
  description: string;
  /**
   * The grounds, `#rrggbb`, that it is made for: each ink without a background of its own can be read on each of them, with
   * a contrast of 4.5:1 or more (WCAG 2.2, 1.4.3). None where it has no colours.
   */
  grounds: readonly string[];
  /** The same for terminals of sixteen colours. */
  ansiGround: AnsiColor | null;
  /** Paint the background too, as a sheet of paper: the first of `grounds`, or `ansiGround`. */
  paper: boolean;
  roles: Partial<Record<ThemeRole, Ink>>;
}
