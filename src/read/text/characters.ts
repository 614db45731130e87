/**
 * Questions about single characters. Asked of nearly every word, so ASCII is answered without a regular expression:
 * building one Unicode class takes V8 longer than reading a story, and it does so where the literal stands, even if it
 * is never used. So they stand inside functions.
 */

/** Whether the character has a small form that differs from it. */
export function isUpper(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x80 ? code >= 65 && code <= 90 : isBeyond(code) && character !== character.toLowerCase();
}

/** Whether the character has a capital form that differs from it. */
export function isLower(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x80 ? code >= 97 && code <= 122 : isBeyond(code) && character !== character.toUpperCase();
}

/** A letter of any script, or half of one beyond the Basic Multilingual Plane. */
export function isLetter(character: string): boolean {
  if (isUpper(character) || isLower(character)) return true;
  return isBeyond(character.charCodeAt(0)) && /\p{L}/u.test(character);
}

/** A digit of any script. */
export function isDigit(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code >= 48 && code <= 57;
  return isBeyond(code) && /\p{N}/u.test(character);
}

/** A mark that belongs to the letter in front of it. */
export function isMark(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x300 && isBeyond(code) && /\p{M}/u.test(character);
}

/** Not ASCII, nor the signs of Latin-1, nor the quotes and dashes that English copy is full of. */
function isBeyond(code: number): boolean {
  return code > 0xa0 && (code < 0x2000 || code > 0x206f);
}

/** Whether a text holds such a character. */
export function hasBeyond(text: string): boolean {
  return /[^\0-\xa0\u2000-\u206f]/.test(text);
}

export function hasUpper(text: string): boolean {
  return /[A-Z]/.test(text) || isInside(text, isUpper);
}

export function hasLower(text: string): boolean {
  return /[a-z]/.test(text) || isInside(text, isLower);
}

export function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || isInside(text, isLetter);
}

export function hasDigit(text: string): boolean {
  return /[0-9]/.test(text) || isInside(text, isDigit);
}

/** Whether a text opens with a digit of ASCII, in a bracket perhaps. Asked before patterns of times, which are expensive to compile. */
export function opensInFigure(text: string): boolean {
  const first = text.charCodeAt(0);
  const code = first === 0x28 || first === 0x5b ? text.charCodeAt(1) : first;
  return code >= 48 && code <= 57;
}

/** Whether any character of a text that has none in ASCII satisfies the test. */
function isInside(text: string, question: (character: string) => boolean): boolean {
  if (!hasBeyond(text)) return false;
  for (const character of text) if (question(character)) return true;
  return false;
}
