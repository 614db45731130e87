/** A text with each of its lines changed; those that are empty stay so. */
export function eachLine(text: string, change: (line: string) => string): string {
  let lines = '';
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines += end === start ? '\n' : `${change(text.slice(start, end))}\n`;
    start = end + 1;
  }
  return start === text.length ? lines : lines + change(start === 0 ? text : text.slice(start));
}
