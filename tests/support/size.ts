/** How much a test tries: little in `npm test`, all of it in `npm run test:all`. */
export const isWhole = process.env['WIRECOPY_TESTS'] === 'all';

/** The number of texts, kills or lines that a test tries. */
export function sized(quick: number, whole: number): number {
  return isWhole ? whole : quick;
}
