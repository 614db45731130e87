/** Which script a language is set in, for those that need letters of their own (ISO 15924). */

const scripts: Record<string, string> = { ar: 'Arab', fa: 'Arab', ur: 'Arab', he: 'Hebr', zh: 'Hani', ja: 'Jpan' };

/** The script of a language (BCP 47); Latn for any other. */
export function scriptOf(language: string): string {
  return scripts[language.split('-')[0] ?? ''] ?? 'Latn';
}
