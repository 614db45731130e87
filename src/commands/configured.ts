/** Is there a configuration at all? Where there is none, nothing that reads one is loaded: a tenth of the start-up. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { World } from './world.js';

export const CONFIG_NAME = 'wirecopy';
export const CONFIG_FILE = `${CONFIG_NAME}.json`;

/** `$XDG_CONFIG_HOME/wirecopy/wirecopy.json` (XDG Base Directory Specification: a relative path there counts as none). */
export function userFileOf(env: World['env']): string {
  const base = env['XDG_CONFIG_HOME'] ?? '';
  const home = env['HOME'] || process.getBuiltinModule('node:os').homedir();
  return join(isAbsolute(base) ? base : join(home, '.config'), CONFIG_NAME, CONFIG_FILE);
}

/** False only where config-file.ts would find nothing. */
export function mayBeConfigured(env: World['env']): boolean {
  if (existsSync(userFileOf(env))) return true;
  let folder = process.cwd();
  for (;;) {
    if (existsSync(join(folder, CONFIG_FILE)) || namesUs(join(folder, 'package.json'))) return true;
    const above = dirname(folder);
    if (above === folder) return false;
    folder = above;
  }
}

/** Has it a key of our name? One that is no JSON is somebody else's to mend. */
function namesUs(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    const text = readFileSync(path, 'utf8');
    return text.includes(`"${CONFIG_NAME}"`) && Object.hasOwn(JSON.parse(text), CONFIG_NAME);
  } catch {
    return false;
  }
}
