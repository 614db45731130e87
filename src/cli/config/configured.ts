/** Whether there is a configuration at all. Where there is none, nothing that reads one is loaded: a tenth of the start-up. */
import { constants, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Environment } from '../../run/environment.js';

export const CONFIG_NAME = 'wirecopy';
export const CONFIG_FILE = `${CONFIG_NAME}.json`;

/** `$XDG_CONFIG_HOME/wirecopy/wirecopy.json` (XDG Base Directory Specification: a relative path there counts as none). */
export function userFileOf(env: Environment['env']): string {
  const base = env['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(base) ? base : join(homeOf(env), '.config'), CONFIG_NAME, CONFIG_FILE);
}

function homeOf(env: Environment['env']): string {
  return env['HOME'] || process.getBuiltinModule('node:os').homedir();
}

/** The folders in which a configuration is looked for: the working one and those above it, up to the home or the root. */
export function* foldersUpward(env: Environment['env']): Generator<string> {
  const home = homeOf(env);
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    yield folder;
    if (folder === home || folder === dirname(folder)) return;
  }
}

/** False only where config-file.ts would find nothing. */
export function mayBeConfigured(env: Environment['env']): boolean {
  if (existsSync(userFileOf(env))) return true;
  for (const folder of foldersUpward(env)) {
    if (existsSync(join(folder, CONFIG_FILE)) || namesUs(join(folder, 'package.json'))) return true;
  }
  return false;
}

/** More than anybody writes. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Whether it has a key of our name. One that is no JSON is somebody else's to mend, and a pipe of that name is not waited for. */
export function namesUs(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > MOST_BYTES) return false;
  try {
    const text = readFileSync(path, { encoding: 'utf8', flag: WITHOUT_WAITING });
    return text.includes(`"${CONFIG_NAME}"`) && Object.hasOwn(JSON.parse(text.replace(/^\ufeff/, '')), CONFIG_NAME);
  } catch {
    return false;
  }
}

/** Node takes the system's flags as a number; its types know only names. */
const WITHOUT_WAITING = (constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) as unknown as string;
