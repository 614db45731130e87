/** What elements are by their tag. */
import { attributeOf, type Element } from './tree.js';

const set = (tags: string): ReadonlySet<string> => new Set(tags.split(' '));

/** They begin a line and end one. */
export const blocks = set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html li legend main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul caption amp-story amp-accordion',
);

/** Nothing in them is copy. */
export const silent = set(
  'script style template noscript head title meta link base iframe object embed applet svg math canvas video audio map datalist select textarea input progress meter noframes noembed img source track area param colgroup col frame rp rt dialog',
);

/** Running text stands in these: what is inside is not split, whatever its names say. */
export const flowing = set('p li h1 h2 h3 h4 h5 h6 dd dt figcaption caption pre');

/** Emphasis, which words are set in, part of them too. */
export const within = set(
  'b strong i em u s abbr cite q mark small sub sup font ins del kbd code samp var big tt wbr bdi bdo',
);

/** What nobody sees, who sees the page. */
export function isHidden(element: Element): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return value !== 'until-found';
    if (name === 'aria-hidden') {
      if (value === 'true') return true;
    } else if (name === 'style' && HIDING.test(value)) return true;
  }
  return element.tagName === 'dialog' && attributeOf(element, 'open') === null;
}

const HIDING = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;
