/** What stands in an address for a text. */

/** Characters of a slug, at most: WordPress cuts at 200, Ghost at 191. */
const LONGEST = 120;

/** Small letters, figures and hyphens of ASCII; empty for a text that has none of them, of which the systems make their own. */
export function addressSlug(text: string): string {
  const words = text
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST);
  return words.replace(/^-|-$/g, '');
}
