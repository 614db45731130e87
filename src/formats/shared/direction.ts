/** Which way a script runs. */

const rightToLeft = ['ar', 'fa', 'he', 'ur'];

/** The direction a page in this language runs. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
