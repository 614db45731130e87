/**
 * A newspaper's page: one measure of about 67 characters, the summary beside the story where there is room, columns in
 * print. Contrast is 6.9:1 or more, light and dark. Logical properties mirror it where the script runs from the right.
 */
import type { PageTheme } from './page-theme.js';
import { scriptOf } from './script.js';

const CSS = `:root{
color-scheme:light dark;
--paper:#fffdf9;--ink:#1c1b19;--soft:#5e584f;--rule:#d8d1c4;--tint:#f5f0e6;--accent:#9a1b1e;
--serif:Charter,"Bitstream Charter","Sitka Text",Georgia,C059,"Noto Serif",serif;
--sans:-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#141518;--ink:#e9e6df;--soft:#aca79d;--rule:#3b3d42;--tint:#1d1f23;--accent:#f2937f}}
@media (prefers-contrast:more){:root{--soft:var(--ink);--rule:var(--ink)}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.1875rem/1.58 var(--serif);overflow-wrap:break-word}
main{padding:1.25rem clamp(1.125rem,5vw,2rem) 4rem}
article,.top{max-inline-size:39rem;margin-inline:auto}
article+article{margin-block-start:4rem}
h1,h2,h3,h4,p,ul,ol{margin:0}
p{text-wrap:pretty}
a{color:var(--accent);text-underline-offset:.15em}
.nb{white-space:nowrap}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.bar{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.125rem 1.5rem;border-block-start:4px solid var(--accent);border-block-end:1px solid var(--rule);padding-block:.5rem;font:600 .8125rem/1.4 var(--sans);letter-spacing:.04em;color:var(--soft)}
.bar b{font:700 1.1875rem/1.2 var(--serif);letter-spacing:0;color:var(--accent)}
.status{border:2px solid var(--accent);border-inline-start-width:.5rem;background:var(--tint);padding:.7rem 1rem;margin-block-end:1rem;font:1rem/1.45 var(--sans)}
.status>strong{color:var(--accent);letter-spacing:.04em;margin-inline-end:.4em}
.kicker{font:700 .8125rem/1.4 var(--sans);letter-spacing:.06em;color:var(--accent);margin-block-start:1.4rem}
.headline{font-size:clamp(2rem,1.25rem + 3.4vw,3.25rem);line-height:1.08;letter-spacing:-.012em;text-wrap:balance;max-inline-size:20em;margin-block:1.6rem 1rem}
.kicker+.headline{margin-block-start:.4rem}
.deck{font-size:1.3125rem;line-height:1.4;margin-block-end:1rem}
.signed{font:1rem/1.5 var(--sans);color:var(--soft);margin-block-end:1.25rem}
.byline .p-author{color:var(--ink);font-weight:600}
.byline+.when::before{content:"\\B7";padding-inline:.4em}
.lead{font-size:clamp(1.25rem,1.15rem + .45vw,1.4375rem);line-height:1.45;border-block-start:1px solid var(--rule);padding-block-start:1.1rem;margin-block-end:1.9rem}
.place{font:700 .8em/1 var(--sans);letter-spacing:.05em}
.label{font:700 .8125rem/1.4 var(--sans);letter-spacing:.06em;text-transform:uppercase;color:var(--accent)}
.text>.label{border-block-end:1px solid var(--rule);padding-block-end:.5rem;margin-block:2rem 1.1rem}
.quick{background:var(--tint);border-block-start:4px solid var(--accent);padding:1.1rem 1.25rem 1.25rem;margin-block-end:2rem;font:1rem/1.45 var(--sans)}
.quick .title{font:700 1.125rem/1.3 var(--serif);margin-block:.5rem .9rem;text-wrap:balance}
.quick ul{list-style:none;padding:0}
.quick li{position:relative;padding-block:.6rem;padding-inline-start:1.1rem;border-block-start:1px solid var(--rule)}
.quick li::before{content:"";position:absolute;inset-inline-start:0;inset-block-start:1.12em;border:.2em solid var(--accent)}
.quick li:last-child{padding-block-end:0}
.text>p+p,.text>:is(ul,ol),.text>:is(ul,ol)+p{margin-block-start:1.05em}
.text>:is(ul,ol)>li+li{margin-block-start:.4em}
.text>ul,.text>ol{padding-inline-start:1.4em}
.text>.quote{border-inline-start:4px solid var(--accent);padding-inline-start:1.1rem;margin:1.6rem 0;font-size:1.375rem;line-height:1.35}
.quote>blockquote{margin:0}
.quote>figcaption,.text>:is(.caption,.embed){font:.9375rem/1.5 var(--sans);color:var(--soft)}
.data{border-collapse:collapse;inline-size:100%;margin-block:1.4rem;font:.9375rem/1.4 var(--sans)}
.data :is(th,td){text-align:start;vertical-align:baseline;padding:.3rem .75rem .3rem 0;border-block-end:1px solid var(--rule);overflow-wrap:anywhere}
.data .figures{text-align:end;font-variant-numeric:tabular-nums}
.text>pre{font-size:.875rem;line-height:1.4;overflow-x:auto;margin-block:1.4rem}
.subhead{font-size:1.375rem;line-height:1.25;margin-block:2rem .55rem;text-wrap:balance}
.text>:is(.note,.credit,.contact){font:.9375rem/1.5 var(--sans);color:var(--soft)}
.text>.contact+.contact{margin-block-start:0}
.text>:not(.note,.credit,.contact)+:is(.note,.credit,.contact){border-block-start:1px solid var(--rule);padding-block-start:1rem;margin-block-start:2rem}
.index>.top{font-size:2rem;line-height:1.1;margin-block-end:2rem}
.index>article+article{border-block-start:1px solid var(--rule);padding-block-start:1.25rem;margin-block-start:1.5rem}
.index h2{font-size:1.375rem;line-height:1.25;margin-block-end:.35rem;text-wrap:balance}
.index h2>a{color:inherit}
.index .signed{margin-block:.35rem 0}
@media (min-width:64rem){
main:has(.quick)>:is(article,.top){max-inline-size:60rem;padding-block-start:1.25rem}
main:has(.quick)>article .text{inline-size:65%}
.quick{float:inline-end;inline-size:44.8%;margin-inline-end:-53.8%}
}
@media (min-width:64rem) and (min-height:44rem){.quick{position:sticky;inset-block-start:2rem}}
@media (forced-colors:active){.quick{border:1px solid}}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--rule:#999;--tint:#fff;--accent:#000}
@page{margin:16mm 16mm 18mm}
body{font-size:10pt;line-height:1.42}
main{padding:0}
article,main:has(.quick)>article,main:has(.quick)>article .text{max-inline-size:none;inline-size:auto;padding:0}
article+article{break-before:page}
.index>article+article{break-before:auto}
.headline{font-size:25pt;margin-block:10pt 6pt}
.signed{font-size:9.5pt;margin-block-end:8pt}
.text{columns:2;column-gap:16pt;orphans:3;widows:3}
.lead{font-size:12pt;column-span:all;padding-block-start:8pt;margin-block-end:10pt}
.quick{float:none;position:static;inline-size:auto;column-span:all;break-inside:avoid;border:1px solid #000;border-block-start-width:3pt;font-size:9.5pt;padding:8pt 10pt;margin:0 0 12pt}
.quick ul{columns:2;column-gap:16pt}
.quick li{break-inside:avoid}
.text>.label{column-span:all;break-after:avoid;margin-block:10pt 6pt}
.text>p+p{margin:0}
.text>p:not(.note,.credit,.contact)+p:not(.note,.credit,.contact,.caption,.embed){text-indent:1.2em}
.text>:is(.caption,.embed,.note,.credit,.contact),.quote>figcaption,.data{font-size:8.5pt}
.text>.quote{font-size:12.5pt;margin:10pt 0;break-inside:avoid}
.data{margin-block:8pt;break-inside:avoid}
.text>pre{white-space:pre-wrap;font-size:8pt;margin-block:8pt}
.subhead{font-size:12pt;margin-block:10pt 3pt;break-after:avoid}
a{color:inherit}
}`;

/** Scripts that need other letters, and room for them. */
const SCRIPTS: Record<string, string> = {
  Arab: `
:root{--serif:"Noto Naskh Arabic","Geeza Pro","Sakkal Majalla","Traditional Arabic",serif;--sans:"Noto Sans Arabic","Geeza Pro","Segoe UI",Tahoma,sans-serif}
body{line-height:1.85}
.headline{line-height:1.35}
.headline,.bar,.place,.label,.kicker,.status>strong{letter-spacing:0}`,
  Hebr: `
:root{--serif:"Frank Ruehl CLM","Noto Serif Hebrew","Times New Roman",David,serif;--sans:"Noto Sans Hebrew","Arial Hebrew","Segoe UI",Arial,sans-serif}
.headline{line-height:1.2}
.headline,.bar,.place,.label,.kicker,.status>strong{letter-spacing:0}`,
  Hani: `
:root{--serif:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;--sans:"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
body{line-height:1.75}
.headline{line-height:1.25}
.headline,.bar,.place,.label,.kicker,.status>strong{letter-spacing:0}`,
  Jpan: `
:root{--serif:"Hiragino Mincho ProN","Noto Serif CJK JP","Yu Mincho",serif;--sans:"Hiragino Sans","Noto Sans CJK JP","Yu Gothic",sans-serif}
body{line-height:1.75}
.headline{line-height:1.25}
.headline,.bar,.place,.label,.kicker,.status>strong{letter-spacing:0}`,
};

/** Of the sheet for each script; a test tells what they should be. */
const SOURCES: Record<string, string> = {
  Latn: "'sha256-7Xh0fQILaknqQ33+nVFGpsSbTquH+Nos+3HwFIybyVA='",
  Arab: "'sha256-5a1KYS1Do9Mk7IzJQkxkBIoBppA3AGMdwcRTS5iIY+M='",
  Hebr: "'sha256-VpPX8qcT5t5CqLAhPO/gfPWhQWFbqP6YNPOX2oBzuKA='",
  Hani: "'sha256-fXe/bIQbOhPgBrAOEMSpzvgVURxNumije7BIMp2lBIY='",
  Jpan: "'sha256-LRyfhyjKQRGU/crTYjUu1oVuywn3pTMvwt+HcmwJEe4='",
};

export const newspaper: PageTheme = {
  description: 'a page of a paper: light and dark, columns in print',
  css: (language) => CSS + (SCRIPTS[scriptOf(language)] ?? ''),
  source: (language) => SOURCES[scriptOf(language)] as string,
};
