/** Text without the signs that it begins or ends with: a pattern for its end would look for that at every sign. */

/** @param sign a pattern of one character */
export function withoutLast(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** @param sign a pattern of one character */
export function withoutFirst(text: string, sign: RegExp): string {
  let start = 0;
  while (start < text.length && sign.test(text.charAt(start))) start++;
  return text.slice(start);
}
