/** Whether it is Markdown. Not by its rules, stars and hashes alone: desks and wires write those too. */

/** Keys of the front matter of Hugo, Jekyll and Eleventy; labels of a desk are in capitals, or have a capital. */
const KEY =
  /^["']?(?:title|date|layout|author|authors|slug|draft|tags|categories|description|permalink|publishDate|lastmod|headline|subtitle|byline|excerpt|summary|image|type|lang|weight|url|aliases|published|kicker|dateline|deck|section|keywords)["']?\s*[:=]/;
/** A line of YAML or TOML: a key, an item, what goes on with it, a comment, nothing. */
const YAML_LINE = /^(?:["']?[\w.-]{1,60}["']?:(?:\s|$)|\s|- |#|$)/;
const TOML_LINE = /^(?:["']?[\w.-]{1,60}["']?\s*=|\[|\s|#|"|\]|$)/;

/** See `Carrier`: certain by a front matter that its own signs close; likely by a heading and other signs with it. */
export function sniffMarkdown(start: Uint8Array, ended: boolean): number | null {
  const lines = new TextDecoder().decode(start).split(/\r\n|\r|\n/);
  // The last one may go on.
  if (!ended) lines.pop();
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return ended ? 0 : null;
  const opening = (lines[first] as string).trimEnd();
  if (opening === '---') return sniffFrontMatter(lines.slice(first + 1), YAML_LINE, /^(?:---|\.\.\.)\s*$/, ended);
  if (opening === '+++') return sniffFrontMatter(lines.slice(first + 1), TOML_LINE, /^\+\+\+\s*$/, ended);
  if (/^# \S/.test(opening)) return sniffHeading(lines.slice(first + 1), ended);
  return 0;
}

function sniffFrontMatter(lines: readonly string[], own: RegExp, end: RegExp, ended: boolean): number | null {
  let keys = 0;
  for (const line of lines) {
    if (end.test(line)) return keys > 0 ? 1 : 0;
    if (!own.test(line)) return 0;
    if (KEY.test(line)) keys++;
  }
  return ended ? 0 : null;
}

/** Signs that nobody writes but in Markdown. */
const SIGNS: readonly RegExp[] = [
  // Another heading, with nothing in front of it.
  /^#{2,6} \S/,
  // All of a line is bold or emphasised: a byline, a deck.
  /^(?:\*\*[^*\s](?:[^*]*[^*\s])?\*\*|\*[^*\s](?:[^*]*[^*\s])?\*|_[^_\s](?:[^_]*[^_\s])?_|__[^_\s](?:[^_]*[^_\s])?__)\s*$/,
  // Links, pictures, words in bold.
  /\[[^\][]{1,200}\]\((?:https?:\/\/|\/|\.|#|mailto:)[^\s()]{0,500}/,
  /^!\[[^\][]{0,500}\]\([^\s()]{1,500}/,
  /\*\*[^*\s][^*]{0,200}\*\*/,
  /^```/,
  /^> \S/,
  /^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/,
];

/** A heading on the first line is none of Markdown's by itself: something else is to speak for it. */
function sniffHeading(lines: readonly string[], ended: boolean): number | null {
  if (lines.length > 0 && (lines[0] as string).trim() !== '') return 0;
  for (const line of lines) if (SIGNS.some((sign) => sign.test(line))) return 0.9;
  return ended ? 0 : null;
}
