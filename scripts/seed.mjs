import { execFileSync } from 'node:child_process';

/**
 * The seed of a run's random tests: one for each state of the files that are committed, so that what has passed passes again on the same
 * commit anywhere, and each commit tries something else. `SEED=7 npm test` takes another, `SEED=random npm test` any.
 * @returns a whole number below 2^28; 1 where there is no git
 */
export function runSeed() {
  const asked = process.env.SEED;
  if (asked === 'random') return Date.now() % 2 ** 28;
  if (asked !== undefined) return Number(asked);
  try {
    const tree = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number.parseInt(tree.slice(0, 7), 16);
  } catch {
    return 1;
  }
}
