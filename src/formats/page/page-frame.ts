/** What every page has around its stories: what it may do, its style sheet, its end. */
import { memoized } from '../../memo.js';
import { cspSource } from '../shared/digest.js';
import type { PageTheme } from './themes/page-theme.js';

export const FOOT = '</main>\n</body>\n</html>\n';

/** Nothing may be fetched, and nothing run: the style is this one, the data is no script. */
export function policy(style: string, data: string | null, image: string | null): string {
  const script = data === null ? '' : `script-src ${cspSource(data)}; `;
  const pictures = image === null ? 'data:' : `data: ${new URL(image).origin}`;
  // `connect-src 'self'` lets page checkers fetch robots.txt as the page would.
  const content = `default-src 'none'; style-src ${style}; ${script}img-src ${pictures}; connect-src 'self'; base-uri 'none'; form-action 'none'`;
  return `<meta http-equiv="Content-Security-Policy" content="${content}">`;
}

/** A style sheet as it stands in the page, and its source in the policy. */
interface Sheet {
  text: string;
  source: string;
}

/** By theme and language: a sheet is several times as long as a story, and the same for the next one. */
const sheets = new WeakMap<PageTheme, Map<string, Sheet>>();

export function styleSheet(theme: PageTheme, language: string): Sheet {
  const ofTheme = memoized(sheets, theme, () => new Map<string, Sheet>());
  return memoized(ofTheme, language, () => sheetOf(theme, language));
}

/** The sheet, which can't end its element. */
function sheetOf(theme: PageTheme, language: string): Sheet {
  // The code point of "<" as CSS writes it (CSS Syntax 3, 4.3.7): between the parts of a selector it never stands before these.
  const text = theme.css(language).replace(/<(?=[/!])/g, '\\3c ');
  return { text, source: theme.source?.(language) ?? cspSource(text) };
}
