/**
 * Data of ours as JSON, as JSON.stringify would write it and faster: that looks at each object for what ours never are,
 * and goes through each text unit by unit.
 */
import { harmless } from './harmless.js';

/** Plain data; its keys are names of ours, which need no escape. What is undefined is left out of an object. */
export type Data = string | number | boolean | null | undefined | object;

/**
 * Characters that JSON allows raw and that a terminal, an old parser or a reader's eye would stumble over: DEL and C1
 * controls, line separators, what turns the direction of text, what nobody sees.
 */
const RAW = /[\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;
/** What may need an escape, JSON's own or ours: of few ranges, which most copy is quickly found to have nothing of. */
const SUSPECT = /[^ !#-[\]-~\xa0-\xac\xae-\u200a\u200c-\u2027\u2030-\u205f\u2070-\ud7ff]/;

/**
 * @param line what each line begins with, its end included; empty for one line
 * @param outside whether it is for a reader that is not ours: then every text is made harmless, and nulls and empty lists are left out
 * @returns JSON that is safe to print, indented by two
 */
export function jsonText(value: Data, line: '' | `\n${string}`, outside = false): string {
  if (typeof value === 'string') return quoted(value, outside);
  if (Number.isInteger(value)) return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const inner = line === '' ? '' : (`${line}  ` as const);
  let text = '';
  if (Array.isArray(value)) {
    let run = '';
    for (const one of value) {
      const item = jsonText(one, inner, outside);
      if (outside && !isPresent(item)) continue;
      run += (run === '' && text === '' ? '[' : ',') + inner + item;
      if (run.length < LONG) continue;
      text += inOnePiece(run);
      run = '';
    }
    text += run;
    return text === '' ? '[]' : `${text}${line}]`;
  }
  const colon = line === '' ? ':' : ': ';
  for (const key in value) {
    const one: Data = value[key as keyof typeof value];
    if (one === undefined || (outside && one === null)) continue;
    // What ends here is not worth a call.
    const entry =
      one === null ? 'null' : typeof one === 'string' ? quoted(one, outside) : jsonText(one, inner, outside);
    if (!outside || isPresent(entry)) text += `${text === '' ? '{' : ','}${inner}"${key}"${colon}${entry}`;
  }
  return text === '' ? '{}' : `${text}${line}}`;
}

/** Units of a list that are left in pieces. */
const LONG = 10_000;

/**
 * The same text. An engine keeps what is added up as a tree of its parts; that of a list of 100,000 would take more memory
 * than the text, and longer to be collected than to be made. A slice has it written out.
 */
function inOnePiece(text: string): string {
  return text.charAt(0) + text.slice(1);
}

function isPresent(json: string): boolean {
  return json !== 'null' && json !== '[]';
}

function quoted(text: string, outside: boolean): string {
  return SUSPECT.test(text) ? escapeRaw(JSON.stringify(outside ? harmless(text) : text)) : `"${text}"`;
}

/** JSON with what it allows raw, and should not, as escapes. */
export function escapeRaw(json: string): string {
  return json.replace(RAW, (raw) => {
    let escaped = '';
    for (let at = 0; at < raw.length; at++) escaped += `\\u${raw.charCodeAt(at).toString(16).padStart(4, '0')}`;
    return escaped;
  });
}
