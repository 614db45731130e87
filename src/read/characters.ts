/**
 * Questions about single characters. Asked of nearly every word, so ASCII is answered without a regular expression:
 * building one Unicode class takes V8 longer than reading a story, and it does so where the literal stands, even if it
 * is never used. So they stand inside functions.
 */

/** Has the character a small form that differs from it? */
export function isUpper(character: string): boolean {
  return character < '\x80'
    ? character >= 'A' && character <= 'Z'
    : beyondPunctuation(character) && character !== character.toLowerCase();
}

/** Has the character a capital form that differs from it? */
export function isLower(character: string): boolean {
  return character < '\x80'
    ? character >= 'a' && character <= 'z'
    : beyondPunctuation(character) && character !== character.toUpperCase();
}

/** A letter of any script, or half of one beyond the Basic Multilingual Plane. */
export function isLetter(character: string): boolean {
  if (isUpper(character) || isLower(character)) return true;
  return beyondPunctuation(character) && /\p{L}/u.test(character);
}

/** A digit of any script. */
export function isDigit(character: string): boolean {
  if (character >= '0' && character <= '9') return true;
  return beyondPunctuation(character) && /\p{N}/u.test(character);
}

/** Not ASCII, nor the signs of Latin-1, nor the quotes and dashes that English copy is full of. */
function beyondPunctuation(character: string): boolean {
  const code = character.charCodeAt(0);
  return code > 0xa0 && (code < 0x2000 || code > 0x206f);
}

/** Does any character of the text satisfy the question? */
export function some(text: string, question: (character: string) => boolean): boolean {
  for (const character of text) if (question(character)) return true;
  return false;
}
