/** Which JSON is it? By the keys of its first object, in their order. */
import type { CarrierName } from '../../../article.js';

type Kind = Extract<CarrierName, 'json' | 'articles' | 'ninjs' | 'jsonld'>;

/** Keys that a news object of ninjs has, and little else. */
const NINJS = new Set(
  'standard versioncreated versionCreated firstcreated firstCreated pubstatus pubStatus body_html body_text body_xhtml bodies headlines slugline ednote edNote copyrightnotice copyrightNotice description_text byline representationtype embargoedUntil infoSources'.split(
    ' ',
  ),
);
const LINKED = new Set(['@context', '@type', '@graph', '@id']);

/** How a carrier of JSON is recognised: see `Carrier`. What is JSON of no kind that is known is `json`, which says so. */
export function sniffJson(name: Kind): (start: Uint8Array, ended: boolean) => number | null {
  return (start, ended) => {
    const found = kindIn(new TextDecoder().decode(start), ended);
    return found === undefined ? null : found === name ? 1 : 0;
  };
}

/** Null for what is no JSON, undefined where more has to be seen. */
function kindIn(start: string, ended: boolean): Kind | null | undefined {
  const text = start.replace(/^\ufeff/, '').trimStart();
  const open = /^(?:\[\s*)?\{\s*"/.exec(text)?.[0];
  if (open === undefined) return !ended && /^(?:\[\s*)?(?:\{\s*)?$/.test(text) ? undefined : null;
  let ninjs = 0;
  let ours = 0;
  let some = false;
  for (const key of keysIn(text, open.length - 1)) {
    if (key === null) return some ? likely(ninjs) : null;
    some = true;
    if (LINKED.has(key)) return 'jsonld';
    if (key === 'version' || key === 'input' || key === 'style') ours++;
    if (ours === 2 && ninjs === 0) return open.startsWith('[') || open.includes('\n') ? 'json' : 'articles';
    if (NINJS.has(key) && ++ninjs === 2) return 'ninjs';
  }
  if (!ended) return undefined;
  return some ? likely(ninjs) : null;
}

function likely(ninjs: number): Kind {
  return ninjs > 0 ? 'ninjs' : 'json';
}

/** Longer keys, or deeper nests, are those of nothing that is known; they only are not looked into. */
const STRING = /"((?:[^"\\\n]|\\.)*)"/y;

/**
 * The keys of the object whose first key begins at an offset, as far as they are there.
 * @returns null behind the last one, where the object ends or no JSON goes on
 */
function* keysIn(text: string, from: number): Generator<string | null> {
  let depth = 1;
  let wantsKey = true;
  for (let at = from; at < text.length; ) {
    const sign = text.charAt(at);
    if (sign === '"') {
      STRING.lastIndex = at;
      const found = STRING.exec(text);
      if (found === null) return;
      at = STRING.lastIndex;
      if (depth !== 1 || !wantsKey) continue;
      const colon = /^\s*(:?)/.exec(text.slice(at, at + 50));
      if (colon?.[1] !== ':') {
        if (text.slice(at).trim() !== '') yield null;
        return;
      }
      wantsKey = false;
      yield found[1] ?? '';
      continue;
    }
    if (sign === '{' || sign === '[') depth++;
    if (sign === '}' || sign === ']') depth--;
    if (sign === ',' && depth === 1) wantsKey = true;
    if (depth === 0) {
      yield null;
      return;
    }
    at++;
  }
}
