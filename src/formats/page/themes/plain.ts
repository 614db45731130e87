/** Nothing but a measure and air: for a page that is to be dressed further, or printed as it is. */
import type { PageTheme } from './page-theme.js';

const CSS = `:root{color-scheme:light dark}
body{margin:0;font:1.125rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}
main{max-inline-size:40rem;margin-inline:auto;padding:1rem 1.25rem 3rem}
article+article{margin-block-start:4rem}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance}
.nb{white-space:nowrap}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.status{border:3px solid;padding:.6rem 1rem;margin-block:0 1rem}
.bar{display:flex;flex-wrap:wrap;gap:.125rem 1.5rem}
.byline+.when::before{content:"\\B7";padding-inline:.4em}
.deck,.lead{font-size:1.1875rem}
.quick{border:1px solid;padding:1rem 1.25rem;margin-block:1.5rem}
.quick h2{margin-block-start:0}
.note,.credit,.contact,.caption,.embed{font-size:.9375rem}
.contact+.contact{margin-block-start:0}
.data{border-collapse:collapse}
.data :is(th,td){text-align:start;padding:.2rem .75rem .2rem 0;border-block-end:1px solid;overflow-wrap:anywhere}
.data .figures{text-align:end}
pre{overflow-x:auto}
@media print{main{max-inline-size:none;padding:0}body{font-size:11pt}}`;

/** Of the sheet; a test tells what it should be. */
const SOURCE = "'sha256-NJgjgbaW2j66KaTlzpfcMsZ3lq8w/yCbmG68eXKrF0A='";

export const plain: PageTheme = {
  description: 'bare: a measure, and the reader’s own letters and colours',
  css: () => CSS,
  source: () => SOURCE,
};
