/** A user's own theme: a JSON object that says what differs from one of ours. */
import { themeNamed } from './index.js';
import type { Theme, ThemeRole } from './theme.js';

/** What such a file holds: see `theme.schema.json`. All but the name may be left out. */
export type CustomTheme = Partial<Theme> & {
  name: string;
  /** The theme that it starts from; `mono` by default. */
  extends?: string;
};

/**
 * Makes a theme of what a user has written: what is left out, roles too, comes from the theme that it extends.
 * @throws RangeError where it extends a theme that does not exist
 */
export function customTheme(own: CustomTheme): Theme {
  const { extends: name = 'mono', $schema: _, ...given } = own as CustomTheme & { $schema?: string };
  const from = themeNamed(name);
  if (from === null) throw new RangeError(`no theme “${name}” to start from`);
  const roles: Theme['roles'] = { ...from.roles };
  for (const [role, ink] of Object.entries(given.roles ?? {})) roles[role as ThemeRole] = ink;
  return { ...from, ...given, description: given.description ?? from.description, roles };
}
