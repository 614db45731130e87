// Draws what a command prints, in its colours, as an SVG that needs nothing beside it. The README shows it.
//   node scripts/picture.mjs [--columns 76] [--rows 40] [--title "wirecopy story.txt"] OUTPUT.svg -- COMMAND...
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import width from 'fast-string-width';

// The cell is as wide as in the widest of these fonts (0.602 em): in none do runs overlap, in a narrower one they end
// early.
const family = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
const size = 14;
const cell = { width: 8.43, height: 18 };
const bar = 32;
const padding = { side: 22, top: 18, bottom: 20 };

// Each of the sixteen has a contrast of 4.5:1 or more on the window's ground, dimmed too.
const ground = { window: '#0d1117', bar: '#161b22', edge: '#30363d' };
const ink = { text: '#e6edf3', title: '#9da7b3', dot: '#484f58' };
const dimmed = 0.8;
const normal = '#98a2ae #ff6b68 #3fb950 #d29922 #58a6ff #d778e0 #39c5cf #c9d1d9'.split(' ');
const bright = '#9da7b3 #ffa198 #56d364 #e3b341 #79c0ff #eba6f2 #56d4dd #ffffff'.split(' ');

/** What a code of an escape sets. The others, 0 and the long ones for a colour, are read in `styled`. */
const settings = new Map([
  [1, { 'font-weight': 'bold' }],
  [2, { 'fill-opacity': dimmed }],
  [3, { 'font-style': 'italic' }],
  [4, { underline: 'underline' }],
  [9, { strike: 'line-through' }],
  [22, { 'font-weight': null, 'fill-opacity': null }],
  [23, { 'font-style': null }],
  [24, { underline: null }],
  [29, { strike: null }],
  [39, { fill: null }],
  ...normal.map((fill, index) => [30 + index, { fill }]),
  ...bright.map((fill, index) => [90 + index, { fill }]),
]);
const styleEscape = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`);

const { options, output, command } = read(process.argv.slice(2));
writeFileSync(output, picture(cut(linesOf(printed(command)), options.rows), options));

function read(argv) {
  const split = Math.max(argv.indexOf('--'), 0);
  const text = (value) => ({ type: 'string', default: value });
  const { values, positionals } = parseArgs({
    args: argv.slice(0, split),
    options: { columns: text('76'), rows: text('40'), title: text() },
    allowPositionals: true,
  });
  const [columns, rows] = [Number(values.columns), Number(values.rows)];
  const command = argv.slice(split + 1);
  if (positionals.length !== 1 || command.length === 0 || ![columns, rows].every((n) => Number.isInteger(n) && n > 0)) {
    console.error('usage: node scripts/picture.mjs [--columns N] [--rows N] [--title TEXT] OUTPUT.svg -- COMMAND...');
    process.exit(2);
  }
  return { options: { columns, rows, title: values.title ?? command.join(' ') }, output: positionals[0], command };
}

function printed([program, ...args]) {
  // The NO_COLOR of whoever runs this would make a grey picture, or make Node warn that the two disagree.
  const { NO_COLOR, ...env } = process.env;
  const result = spawnSync(program, args, { encoding: 'utf8', env: { ...env, FORCE_COLOR: '1' } });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${program} ended with ${result.status}\n${result.stderr}`);
  return result.stdout;
}

/** The lines of a text, each a list of runs of equal style, without the empty ones at the end. */
function linesOf(text) {
  let style = {};
  const lines = text.split('\n').map((line) => {
    const runs = [];
    let column = 0;
    // Split at a pattern with one group, every second piece is what the group matched: the codes of an escape.
    for (const [index, piece] of line.split(styleEscape).entries()) {
      if (index % 2 === 1) style = styled(style, piece);
      else column = addRun(runs, { text: drawable(piece, column), attributes: attributesOf(style), column });
    }
    return runs;
  });
  return lines.slice(0, lines.findLastIndex((runs) => runs.length > 0) + 1);
}

/** Adds a run, or its text to the last one if that looks the same; says in which column it ends. */
function addRun(runs, run) {
  const last = runs.at(-1);
  if (last?.attributes === run.attributes) last.text += run.text;
  else if (run.text !== '') runs.push(run);
  return run.column + width(run.text);
}

function styled(style, piece) {
  const codes = piece.split(';').map(Number);
  let next = style;
  while (codes.length > 0) {
    const code = codes.shift();
    // A ground (48) is not drawn, but what belongs to it is read away, or it would pass for codes.
    const fill = (code === 38 || code === 48) && colour(codes);
    if (code === 0) next = {};
    else next = { ...next, ...(code === 38 ? { fill } : settings.get(code)) };
  }
  return next;
}

/** The colour that `5;n` or `2;r;g;b` stands for, taken off the codes. */
function colour(codes) {
  const kind = codes.shift();
  if (kind !== 5) return rgb(codes.splice(0, 3));
  const n = codes.shift() ?? 0;
  if (n < 16) return [...normal, ...bright][n];
  if (n >= 232) return rgb(Array(3).fill(8 + (n - 232) * 10));
  return rgb([36, 6, 1].map((step) => [0, 95, 135, 175, 215, 255][Math.floor((n - 16) / step) % 6]));
}

function rgb(parts) {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function attributesOf({ underline, strike, ...style }) {
  const set = { ...style, 'text-decoration': [underline, strike].filter(Boolean).join(' ') };
  return Object.keys(set)
    .sort()
    .map((name) => (set[name] ? ` ${name}="${set[name]}"` : ''))
    .join('');
}

/** Text without the other escapes and what XML does not allow; tabs become spaces, up to the next eighth column. */
function drawable(piece, start) {
  const clean = stripVTControlCharacters(piece).replace(/(?!\t)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
  return clean.split('\t').reduce((before, after) => before + ' '.repeat(8 - ((start + width(before)) % 8)) + after);
}

function cut(lines, rows) {
  return lines.length <= rows ? lines : [...lines.slice(0, rows - 1), [{ text: '…', attributes: '', column: 0 }]];
}

function picture(lines, { columns, title }) {
  // A line that is wider than was asked for makes the window wider, rather than being cut without a word.
  const ends = lines.map((runs) => Math.max(0, ...runs.map(({ text, column }) => column + width(text))));
  const w = Math.ceil(2 * padding.side + Math.max(columns, ...ends) * cell.width);
  const h = bar + padding.top + lines.length * cell.height + padding.bottom;
  const name = drawable(title, 0);
  // The bar's title stands in the middle, so the room for the dots, 76, is missing on both sides.
  const room = Math.max(1, Math.floor((w - 2 * 76) / cell.width));
  const heading = width(name) <= room ? name : `${[...name].slice(0, room - 1).join('')}…`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" width="${w}" height="${h}" \
viewBox="0 0 ${w} ${h}" font-family="${family}" font-size="${size}">
<title id="title">${escaped(name)}</title>
<rect x="0.5" y="0.5" width="${w - 1}" height="${h - 1}" rx="9.5" fill="${ground.window}" stroke="${ground.edge}"/>
<path d="M0.5 ${bar}V10a9.5 9.5 0 0 1 9.5 -9.5H${w - 10}a9.5 9.5 0 0 1 9.5 9.5V${bar}z" \
fill="${ground.bar}" stroke="${ground.edge}"/>
<g fill="${ink.dot}">${[20, 38, 56].map((x) => `<circle cx="${x}" cy="${bar / 2}" r="5.5"/>`).join('')}</g>
<text x="${w / 2}" y="${bar / 2 + 4.5}" text-anchor="middle" fill="${ink.title}">${escaped(heading)}</text>
<g fill="${ink.text}">
${lines.map(drawn).filter(Boolean).join('\n')}
</g>
</svg>
`;
}

/** Each run says where it starts, so that a font with cells of another width moves nothing after it. */
function drawn(runs, row) {
  const y = bar + padding.top + row * cell.height + size;
  const left = (column) => Number((padding.side + column * cell.width).toFixed(2));
  const spans = runs.map((run) => `<tspan x="${left(run.column)}"${run.attributes}>${escaped(run.text)}</tspan>`);
  // Said once for the group of lines it would be lost: Chromium lets each <text> start with collapsed spaces again.
  return spans.length > 0 && `<text y="${y}" xml:space="preserve">${spans.join('')}</text>`;
}

function escaped(text) {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]);
}
