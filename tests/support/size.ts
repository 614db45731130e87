/** How much a test tries: little in `npm test`, all of it in `npm run test:all`. */
export const isWhole = process.env['WIRECOPY_TESTS'] === 'all';

/** What a test tries: the number of texts, kills or lines, or some cases more. */
export function sized<Size = number>(quick: Size, whole: Size): Size {
  return isWhole ? whole : quick;
}
