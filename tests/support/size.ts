/** How much a test tries: little in `npm test`, all of it in `npm run test:all`. */
export const isWhole = process.env['WIRECOPY_TESTS'] === 'all';

/** What a test tries: the number of texts, kills or lines, or some cases more. */
export function sized<Size = number>(quick: Size, whole: Size): Size {
  return isWhole ? whole : quick;
}

/** Some cases of a long list in the quick run, all of them in the whole one. */
export function someOf<One>(all: readonly One[]): One[] {
  return all.filter((_, index) => isWhole || index % 5 === 0);
}
