/** What `wirecopy help <topic>` says; the manual has the same. Lists come from the registries. */
import { placeholders } from '../batch/names.js';
import { settings } from '../commands/settings.js';
import { noMeta } from '../meta.js';
import { givenRoles, overruledKeys } from '../overrule.js';
import { styles } from '../styles/index.js';
import { themes } from '../themes/index.js';
import { themeRoles } from '../themes/theme.js';
import { formatNames, writers } from '../write/index.js';
import { wrap } from '../write/wrap.js';
import { type TopicName, topicNames } from './topic-names.js';

export interface Topic {
  name: TopicName;
  title: string;
  /** Paragraphs parted by blank lines; lines that start with two spaces are examples and lists, set as they are. */
  text: string;
}

/** As many columns has man(1) for lines that are set as they are, on a screen of 80. */
const WIDTH = 71;

const texts: Record<TopicName, Omit<Topic, 'name'>> = {
  formats: {
    title: 'Formats',
    text: `--to names the format; without it the extension of --output does. On a terminal it is terminal, into a pipe or a file text; with --color always terminal into a pipe too. What stands in front of an extension's full stop is a name as well: md, eml, txt, wp.

${rows(formatNames.map((name) => [name, `.${writers[name].extension}`, writers[name].description]))}

wirecopy formats lists them with their media types and what of a story each can't hold.

  wirecopy story.txt -o story.html              a page to publish
  wirecopy story.txt -t html --fragment         its body, for a CMS
  wirecopy story.txt -o story.md                for Hugo, Jekyll, Eleventy
  wirecopy story.txt -o story.wp.html           to paste into WordPress
  wirecopy story.txt -o story.newsml.xml        to exchange

A page is dressed by --theme newspaper (the default), plain, or a style sheet of your own (page.css). It asks for nothing from the network and runs nothing. Several stories can share a file, but for email and nitf, which hold one.`,
  },
  publication: {
    title: 'Publication',
    text: `What copy can't know of its publication is given by options, by story.meta.json beside story.txt, or (what is of all stories) by the configuration, in this order. Nothing of it is invented: what is not given is left out, but for the time: a story that is dated in its copy was published then.

  { "url": "https://example.com/news/harbour",
    "published": "2026-11-23T08:00:00+01:00",
    "image": "https://example.com/crane.jpg", "imageAlt": "A crane",
    "publisher": "Harbour Times", "section": "World",
    "keywords": ["harbour", "storm"] }

The keys are ${Object.keys(noMeta).join(', ')}. A file with several stories takes a list, one for each. Times are a date, or a date and a time with its zone. A mistake is an error with its line.

What was read wrong in a story is set right there too, or by options; an empty text says that there is none of it. Stories of one file are told apart by number, or by the id of a record:

  { "source": "Harbour Times",
    "stories": { "2": { "headline": "Ferry line cuts sailings",
                        "deck": "", "role": "40-44=discard" } } }

Its keys are ${overruledKeys.join(', ')}. role says what lines are, as explain counts them: ${givenRoles.join(', ')}.`,
  },
  'many-stories': {
    title: 'Many stories',
    text: `Stories come out as soon as they are whole, and memory does not grow with the input. A folder's files are read in the order of their names; what does not look like text by its first bytes is passed over, and counted; a quoted glob is found by wirecopy itself; --files-from takes a list. A file that is named is always tried.

  tail -f wire.txt | wirecopy --to ndjson
  wirecopy inbox --out-dir out -t html -t json --report report.json
  wirecopy inbox --out-dir out --name '{date}/{slug}.{ext}' -t html
  find inbox -name '*.txt' -print0 | wirecopy --files-from - -0 -t ndjson
  wirecopy wire.txt -t ndjson --jobs 4 > articles.ndjson
  wirecopy watch inbox --out-dir out -t html

Files are written whole or not at all. A run that was interrupted goes on with --resume and does nothing twice; a story that fails is told, set aside with --rejects, and the rest goes on. --report accounts for every input and every story.

A name is made of {${placeholders.join('}, {')}}, and ends with .{ext}.

Scripts and engines that spread work give records: --from ndjson takes {"id": ..., "text": ...} a line and gives the id back in input.id; --record-separator says what stands between two stories. Each record is one story.

  parallel --pipe -N 100 -k wirecopy --from ndjson -t ndjson < in > out`,
  },
  templates: {
    title: 'Templates',
    text: `--template page.html sets the story in a page of your own, in Liquid, the language of Jekyll, Eleventy and Shopify. Everything is escaped but what asks for | raw. Files of the template's own folder can be rendered or included.

  <!DOCTYPE html>
  <html lang="{{ language }}" dir="{{ direction }}">
  <title>{{ title }}</title>
  <h1>{{ headline }}</h1>
  {% if signed %}<p>{{ signed }}</p>{% endif %}
  {{ html | raw }}

Its data is the Article, as --to json has it, and beside it: meta (see wirecopy help publication), title (never empty), description, signed (the byline as it is set), direction (ltr or rtl), html (the body) and jsonld (for a script element). A name that does not exist is an error with its line; so ask for {% if deck %} before what may be missing.`,
  },
  styles: {
    title: 'House styles',
    text: `The copy decides by evidence which house's style reads it; wirecopy explain says which and why. --style names one, or a file with your own.

${rows(styles.map(({ name, description }) => [name, description]))}

A style of your own is a JSON file that says what differs from one of these. A key that does not exist is an error that names the nearest one.

  { "name": "harbour-times", "extends": "page",
    "outlets": ["The Harbour Times"] }

  wirecopy story.txt --style house.json
  wirecopy explain story.txt --style house.json`,
  },
  themes: {
    title: 'Themes',
    text: `How a story looks in a terminal; wirecopy help formats tells of those of a page. auto asks the terminal for its ground and takes light or dark; where it does not answer, mono, which can be read on any. It is not asked where copy may come from it (wirecopy -, cat | wirecopy), nor where something typed waits there already.

${rows(themes.map(({ name, description }) => [name, description]))}

A theme of your own is a JSON file that says what differs from one of these.

  { "name": "mine", "extends": "dark", "roles": {
    "headline": { "color": "#ffd75f", "ansi": "yellowBright" } } }

  wirecopy story.txt --theme mine.json

color and on (the ground) are for terminals with 256 colours or more, ansi and ansiOn for those with sixteen; beside them there are bold, italic, underline, inverse and strikethrough. grounds lists the grounds it is made for: wirecopy config says which colours can't be read well on them. The roles are:

${columns(themeRoles)}`,
  },
  configuration: {
    title: 'Configuration',
    text: `Options beat environment beats configuration. It is looked for upward from the working folder, up to your home: wirecopy.json, or the key wirecopy in package.json. Your own, for every folder, is wirecopy/wirecopy.json in $XDG_CONFIG_HOME (~/.config). The nearer one wins, key by key.

  { "theme": "newsprint", "width": 66, "style": "house.json" }

The keys are: ${settings.join(', ')}. They take what their options take; a file stands beside the configuration that names it, or below; only your own configuration may name one elsewhere, or a link. A pager is a program, so only your own may name one; false is allowed everywhere. One that belongs to neither you nor root is passed over.

wirecopy config prints what is in force and where each value came from. --no-config reads none.`,
  },
  environment: {
    title: 'Environment',
    text: `${rows([
      ['PAGER', 'what shows more than a screen; empty or cat: nothing'],
      ['NO_COLOR', 'set: no colour (no-color.org)'],
      ['FORCE_COLOR', '0 none, 1 sixteen, 2 256, 3 all (force-color.org)'],
      ['CLICOLOR', '0: no colour (bixense.com/clicolors)'],
      ['CLICOLOR_FORCE', '1: colours as on a terminal, where terminal is written into a pipe or a file'],
      ['FORCE_HYPERLINK', '1: links, 0: none'],
      ['TERM, COLORTERM', 'how many colours; TERM=dumb: none, and no pager'],
      ['COLORFGBG', 'the ground, where the terminal says it so'],
      ['XDG_CONFIG_HOME', 'where your own configuration is'],
      ['SOURCE_DATE_EPOCH', 'the time to write where a format must have one'],
    ])}

WIRECOPY_STYLE, WIRECOPY_THEME, WIRECOPY_WIDTH, WIRECOPY_COLOR, WIRECOPY_HYPERLINKS and WIRECOPY_PAGER are as the options of these names.`,
  },
  terminal: {
    title: 'In a terminal',
    text: `A story is set to 72 columns at most, in the middle of a wider screen; --width says otherwise. What is longer than the screen goes through the pager: q leaves it, / searches. --no-pager prints it all.

Where the terminal follows links (OSC 8), addresses are links, and one that is wider than the line loses its middle on the screen only. Elsewhere an address is never broken, and may stand out of the line.

Nothing in copy, in a file's name or in an argument has an effect on the terminal: control characters are shown as their pictures, those that turn the direction of text are left out.`,
  },
  diagnostics: {
    title: 'Diagnostics',
    text: `Warnings and errors go to standard error, a line each. Warnings are no failure; --quiet leaves them out.

  file:line:column: severity: message [code]`,
  },
  'exit-codes': {
    title: 'Exit codes',
    text: `${rows([
      ['0', 'all well, warnings included; also where a pipe was left early'],
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
