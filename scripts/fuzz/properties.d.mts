import type { parse, parseAll, stories } from '../../src/index.js';

export function checkText(
  library: { parse: typeof parse; parseAll: typeof parseAll; stories: typeof stories },
  text: string,
  seed: number,
): Promise<void>;
