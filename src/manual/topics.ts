/** What `wirecopy help <topic>` says; the manual has the same. Lists come from the registries. */

import { settings } from '../configuration-keys.js';
import { formatNames, writers } from '../formats/index.js';
import { wrap } from '../formats/shared/wrap.js';
import { themes } from '../formats/terminal/themes/index.js';
import { themeRoles } from '../formats/terminal/themes/theme.js';
import { styles } from '../houses/index.js';
import { noMeta } from '../meta.js';
import { givenRoles, overruledKeys } from '../overrule.js';
import { placeholders } from '../run/file-names.js';
import { type TopicName, topicNames } from './topic-names.js';

export interface Topic {
  name: TopicName;
  title: string;
  /** Paragraphs separated by blank lines; lines that start with two spaces are examples and lists, set as they are. */
  text: string;
}

/** As many columns has man(1) for lines that are set as they are, on a screen of 80. */
const WIDTH = 71;

const texts: Record<TopicName, Omit<Topic, 'name'>> = {
  formats: {
    title: 'Formats',
    text: `--to names the format; without it the extension of --output does. By default it is terminal on a terminal, and text into a pipe or a file; with --color always it is terminal into a pipe too. The beginning of an extension is a name as well: md, eml, txt, wp.

${rows(formatNames.map((name) => [name, `.${writers[name].extension}`, writers[name].description]))}

wirecopy formats lists them with their media types and what each can't hold.

  wirecopy story.txt -o story.html              a page to publish
  wirecopy story.txt -t html --fragment         its body, for a CMS
  wirecopy story.txt -o story.md                for Hugo, Jekyll, Eleventy
  wirecopy story.txt -o story.wp.html           to paste into WordPress
  wirecopy story.txt -o story.newsml.xml        to exchange

--theme gives a page its look: newspaper (the default), plain, or a style sheet of your own (page.css). A page asks for nothing from the network and runs nothing. Several stories can share a file, except in email, docx, icml and nitf, which hold one. docx is bytes: it goes to a file or a pipe.

rss, atom and jsonfeed are one feed of all stories, called --feed-title and published at --feed-url. With --out-dir and html beside it each story has its page, and index.html lists them. What is killed, withdrawn, on hold or still embargoed is in neither.

In docx and icml each role has a paragraph style of its own (Headline, Deck, Byline, Text, Subhead ...): a house maps them to its own once.`,
  },
  publication: {
    title: 'Publication',
    text: `Copy can't know how it is published: options say it, or story.meta.json beside story.txt, or (for all stories) the configuration, in this order. Nothing is invented: what is not given is left out. Only the time is taken from the copy, if the story is dated there.

  { "url": "https://example.com/news/harbour",
    "published": "2026-11-23T08:00:00+01:00",
    "image": "https://example.com/crane.jpg", "imageAlt": "A crane",
    "publisher": "Harbour Times", "section": "World",
    "keywords": ["harbour", "storm"] }

The keys are ${Object.keys(noMeta).join(', ')}. For a file with several stories it is a list, one for each. A time is a date, or a date and a time with its zone. A mistake is an error with its line.

The same file, or options, set right what was read wrong in a story; an empty text means that the story has no such field. Stories of one file are named by number, or by the id of a record:

  { "source": "Harbour Times",
    "stories": { "2": { "headline": "Ferry line cuts sailings",
                        "deck": "", "role": "40-44=discard" } } }

Its keys are ${overruledKeys.join(', ')}. role says what lines are, by the numbers of explain: ${givenRoles.join(', ')}.`,
  },
  carriers: {
    title: 'What it reads',
    text: `Copy may be plain text, or come in a file that says more: a page, a mail, Markdown, a document, what another system exchanges. Which it is, the first bytes tell, and then the ending of the file's name; --from says it outright. wirecopy carriers lists them.

  wirecopy story.md -t html                     Markdown, by its ending
  curl -L ADDRESS | wirecopy --from html        a page; nothing is fetched
  wirecopy --from copy story.md                 as it stands, markup and all
  pdftotext -layout story.pdf - | wirecopy      a PDF's text

What a carrier says of a line (a heading, a list, a class called byline) is evidence, as the line's own words are; the labels of a house and the envelope of a wire come first. What it says of the story outside of the copy (front matter, metadata) fills the fields that the copy leaves empty, and no others: wirecopy explain says from where, and where the two differ. Links and emphasis come as marks, and leave in every format that can hold them. In input.carrier stands what it was, in input.offsets whether places count in the file itself or in the text that was extracted from it.`,
  },
  'many-stories': {
    title: 'Many stories',
    text: `Stories come out as soon as they are whole, and memory does not grow with the input. A folder's files are read in the order of their names; files that do not start like text are ignored and counted. wirecopy expands a quoted glob itself; --files-from takes a list. A file that you name is always tried.

  tail -f wire.txt | wirecopy --to ndjson
  wirecopy inbox --out-dir out -t html -t json --report report.json
  wirecopy inbox --out-dir out --name '{date}/{slug}.{ext}' -t html
  find inbox -name '*.txt' -print0 | wirecopy --files-from - -0 -t ndjson
  wirecopy wire.txt -t ndjson --jobs 4 > articles.ndjson
  wirecopy watch inbox --out-dir out -t html

Files are written whole or not at all. --resume continues an interrupted run and does nothing twice. A story that fails is reported, and kept with --rejects; the others go on. --report accounts for every input and every story.

A file's name can hold {${placeholders.join('}, {')}}, and ends with .{ext}.

Scripts, and engines that distribute work, give records: --from ndjson takes {"id": ..., "text": ...} a line and gives the id back in input.id, and "from" in a record says what carries its text; --record-separator says what is between two stories. Each record is one story.

  parallel --pipe -N 100 -k wirecopy --from ndjson -t ndjson < in > out`,
  },
  templates: {
    title: 'Templates',
    text: `--template page.html puts the story into a page of your own, in Liquid, the language of Jekyll, Eleventy and Shopify. Everything is escaped except what asks for | raw. A template can render or include files of its own folder.

  <!DOCTYPE html>
  <html lang="{{ language }}" dir="{{ direction }}">
  <title>{{ title }}</title>
  <h1>{{ headline }}</h1>
  {% if signed %}<p>{{ signed }}</p>{% endif %}
  {{ html | raw }}

Its data is the Article, as in --to json, and also: meta (see wirecopy help publication), title (never empty), description, signed (the byline as it is printed), direction (ltr or rtl), html (the body) and jsonld (for a script element). A name that does not exist is an error with its line, so use {% if deck %} before what can be missing.`,
  },
  styles: {
    title: 'House styles',
    text: `The evidence in the copy decides which house style reads it; wirecopy explain says which and why. --style names one, or a file with your own.

${rows(styles.map(({ name, description }) => [name, description]))}

A style of your own is a JSON file that says what differs from one of these. A key that does not exist is an error that names the nearest one.

  { "name": "harbour-times", "extends": "page",
    "outlets": ["The Harbour Times"] }

  wirecopy story.txt --style house.json
  wirecopy explain story.txt --style house.json

--houses names a folder with several: they join ours, and the copy decides between all of them. envelope describes the frame by which a wire is recognised, borders where its stories begin and end.`,
  },
  themes: {
    title: 'Themes',
    text: `How a story looks in a terminal; for pages see wirecopy help formats. auto asks the terminal for its background and chooses light or dark; if there is no answer, mono, which is readable on any. The terminal is not asked where copy can come from it (wirecopy -, cat | wirecopy), or where something typed is already waiting.

${rows(themes.map(({ name, description }) => [name, description]))}

A theme of your own is a JSON file that says what differs from one of these.

  { "name": "mine", "extends": "dark", "roles": {
    "headline": { "color": "#ffd75f", "ansi": "yellowBright" } } }

  wirecopy story.txt --theme mine.json

color and on (the background) are for terminals with 256 colours or more, ansi and ansiOn for those with sixteen; there are also bold, italic, underline, inverse and strikethrough. grounds lists the backgrounds that the theme is for: wirecopy config says which colours are hard to read on them. The roles are:

${columns(themeRoles)}`,
  },
  configuration: {
    title: 'Configuration',
    text: `Options beat the environment, which beats the configuration: wirecopy.json, or the key wirecopy in package.json, looked for from the working folder up to your home. Your own, for every folder, is wirecopy/wirecopy.json in $XDG_CONFIG_HOME (~/.config). The nearer one wins, key by key.

  { "theme": "newsprint", "width": 66, "style": "house.json" }

The keys are: ${settings.join(', ')}. They take what their options take. A file must be beside the configuration that names it, or below; only your own configuration can name one elsewhere, or a link. A pager is a program, so only your own configuration can name one; false is allowed everywhere. A configuration that belongs to neither you nor root is ignored.

wirecopy config prints the values in force and where each comes from. --no-config reads no configuration.`,
  },
  environment: {
    title: 'Environment',
    text: `${rows([
      ['PAGER', 'the program for what is longer than the screen; empty or cat: none'],
      ['NO_COLOR', 'set: no colour (no-color.org)'],
      ['FORCE_COLOR', '0 none, 1 sixteen, 2 256, 3 all (force-color.org)'],
      ['CLICOLOR', '0: no colour (bixense.com/clicolors)'],
      ['CLICOLOR_FORCE', '1: colours in the terminal format, also into a pipe or a file'],
      ['FORCE_HYPERLINK', '1: links, 0: none'],
      ['TERM, COLORTERM', 'how many colours; TERM=dumb: none, and no pager'],
      ['COLORFGBG', 'the background, if the terminal sets it'],
      ['XDG_CONFIG_HOME', 'the folder of your own configuration'],
      ['SOURCE_DATE_EPOCH', 'the time that is written where a format needs one'],
    ])}

WIRECOPY_STYLE, WIRECOPY_THEME, WIRECOPY_WIDTH, WIRECOPY_COLOR, WIRECOPY_HYPERLINKS and WIRECOPY_PAGER mean the same as the options of these names.`,
  },
  terminal: {
    title: 'In a terminal',
    text: `A story has at most 72 columns, in the middle of a wider screen; --width changes that. What is longer than the screen goes through the pager: q leaves it, / searches. --no-pager prints everything.

Where the terminal supports links (OSC 8), addresses are links, and one that is wider than the line loses its middle, on the screen only. Elsewhere an address is never broken, and can be longer than the line.

Nothing in copy, in a file's name or in an argument has an effect on the terminal: control characters are shown as pictures, and those that turn the direction of text are left out.`,
  },
  diagnostics: {
    title: 'Diagnostics',
    text: `Warnings and errors go to standard error, a line each. Warnings are no failure; --quiet leaves them out. With --strict a story with a warning counts as failed: it is not written to a file or folder, and the exit code is 1.

  file:line:column: severity: message [code]`,
  },
  'exit-codes': {
    title: 'Exit codes',
    text: `${rows([
      ['0', 'all well, warnings included; also if the reader of a pipe leaves early'],
      ['1', 'an error with a file or a story; the others are done'],
      ['2', 'wrong usage, or a mistake in configuration, style or theme'],
    ])}`,
  },
};

export const topics: readonly Topic[] = topicNames.map((name) => ({ name, ...texts[name] }));

/** A table; what does not fit the line in the last column goes on below, under its own start. */
function rows(cells: readonly (readonly string[])[]): string {
  const widths =
    cells[0]?.slice(0, -1).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const indent = widths.reduce((sum, width) => sum + width + 2, 2);
  return cells
    .map((row) => {
      const first = widths.map((width, column) => (row[column] ?? '').padEnd(width + 2)).join('');
      return `  ${first}${wrap(row.at(-1) ?? '', WIDTH - indent).join(`\n${' '.repeat(indent)}`)}`;
    })
    .join('\n');
}

/** Words in lines of some length. */
function columns(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 70) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${last}, ${word}`;
  }
  return lines.join(',\n');
}
