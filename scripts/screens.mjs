// Takes pictures of what a command shows in a real terminal: VTE, that of GNOME and Xfce, on an X server without a screen.
//   node scripts/screens.mjs --out FILE.png [--columns 80] [--rows 40|auto] [--ground dark|light] -- COMMAND ARG...
//   node scripts/screens.mjs --all     the fixtures in all widths and on both grounds, into docs/screens
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What --all takes pictures of: the fixtures in all widths, and what else the README shows. */
const fixtures = ['harbour-full', 'chinese', 'arabic-agency'].map((name) => [name, `fixtures/${name}/input.txt`]);
const widths = [40, 80, 120, 200];
const wirecopy = ['node', 'bin/wirecopy.js'];
const others = [
  ['explain-100', 100, ['explain', '--no-pager', 'fixtures/page-glued-byline/input.txt']],
  ['newsprint-90', 90, ['--no-pager', '--theme', 'newsprint', 'fixtures/harbour-full/input.txt']],
];

const grounds = {
  dark: {
    background: '#14171c',
    foreground: '#d8dce2',
    palette: [
      ...['#3b4252', '#ff6b68', '#3fb950', '#d29922', '#58a6ff', '#d778e0', '#39c5cf', '#c9d1d9'],
      ...['#9da7b3', '#ffa198', '#56d364', '#e3b341', '#79c0ff', '#eba6f2', '#56d4dd', '#ffffff'],
    ],
  },
  light: {
    background: '#ffffff',
    foreground: '#1a1c1f',
    palette: [
      ...['#24292f', '#cf222e', '#116329', '#7d4e00', '#0969da', '#8250df', '#1b7c83', '#6e7781'],
      ...['#57606a', '#a40e26', '#1a7f37', '#633c01', '#218bff', '#a475f9', '#3192aa', '#8c959f'],
    ],
  },
};

// VTE joins Arabic letters by their presentation forms, one to a cell: DejaVu has these as wide as a cell, in bold too.
// Liberation Mono is there for Hebrew, which DejaVu's monospace has not.
const font = 'DejaVu Sans Mono, Liberation Mono, Noto Sans Mono CJK SC 12';

/** Rows to run a command in whose picture ends with its text. X11 draws up to 32,767 pixels; a row has 19. */
const tall = 800;

/** Debian's packages that are needed, each with how to see that it is there. */
const packages = [
  ['xvfb', () => runs('which', 'Xvfb')],
  ['python3-gi', () => runs('/usr/bin/python3', '-c', 'import gi')],
  ['gir1.2-gtk-3.0', () => hasTypelib('Gtk', '3.0')],
  ['gir1.2-vte-2.91', () => hasTypelib('Vte', '2.91')],
  ['pngquant', () => runs('which', 'pngquant')],
  ['fontconfig', () => runs('which', 'fc-list')],
  ['fonts-dejavu-core', () => hasFont('DejaVu Sans Mono')],
  ['fonts-dejavu-extra', () => hasFont('DejaVu Sans Mono:oblique')],
  ['fonts-liberation', () => hasFont('Liberation Mono')],
  ['fonts-noto-cjk', () => hasFont('Noto Sans Mono CJK SC')],
  ['fonts-noto-color-emoji', () => hasFont('Noto Color Emoji')],
];

const python = `
import json, sys
import gi
for name, version in ('Gdk', '3.0'), ('Gtk', '3.0'), ('Vte', '2.91'):
    gi.require_version(name, version)
from gi.repository import Gdk, GLib, Gtk, Pango, Vte

task = json.loads(sys.argv[1])
columns, rows, padding = task['columns'], task['rows'], 12

def color(text):
    rgba = Gdk.RGBA()
    rgba.parse(text)
    return rgba

style = Gtk.CssProvider()
style.load_from_data(f'vte-terminal {{ padding: {padding}px }}'.encode())
Gtk.StyleContext.add_provider_for_screen(Gdk.Screen.get_default(), style, Gtk.STYLE_PROVIDER_PRIORITY_USER)
terminal = Vte.Terminal(scrollback_lines=0, bold_is_bright=False, enable_bidi=True, enable_shaping=True)
terminal.set_allow_hyperlink(True)
terminal.set_font(Pango.FontDescription.from_string(task['font']))
terminal.set_colors(color(task['foreground']), color(task['background']), [color(one) for one in task['palette']])
# A cursor in the ground's colour is none, whatever the command asks for.
terminal.set_color_cursor(color(task['background']))
terminal.set_color_cursor_foreground(color(task['foreground']))
terminal.set_cursor_blink_mode(Vte.CursorBlinkMode.OFF)
terminal.set_size(columns, rows)
window = Gtk.Window(decorated=False)
window.add(terminal)
window.show_all()

def shoot(status):
    def text(row):
        return terminal.get_text_range(row, 0, row, columns - 1, None)[0].strip()
    lines = next((row + 1 for row in reversed(range(rows)) if text(row)), 0)
    shown = min(lines + 1, rows) if task['trim'] else rows
    area = terminal.get_window()
    height = shown * terminal.get_char_height() + 2 * padding
    Gdk.pixbuf_get_from_window(area, 0, 0, area.get_width(), height).savev(task['out'], 'png', [], [])
    size = [terminal.get_column_count(), terminal.get_row_count()]
    print(json.dumps({'status': status >> 8 or status, 'size': size, 'lines': lines}))
    Gtk.main_quit()

def spawn():
    flags = GLib.SpawnFlags(GLib.SpawnFlags.SEARCH_PATH | Vte.SPAWN_NO_PARENT_ENVV)
    env = [f'{name}={value}' for name, value in task['env'].items()]
    started = lambda _, pid, error: error and sys.exit(error.message)
    terminal.spawn_async(Vte.PtyFlags.DEFAULT, task['cwd'], task['command'], env, flags, None, None, -1, None, started)

# What came last is drawn a little later, and no signal tells.
terminal.connect('child-exited', lambda _, status: GLib.timeout_add(300, shoot, status))
GLib.idle_add(spawn)
Gtk.main()
`;

/**
 * Takes a picture of what a command shows in a terminal, after its end.
 * @param {object} what
 * @param {string[]} what.command the program and its arguments, run in the repo's folder
 * @param {number} [what.columns] of the terminal
 * @param {number | 'auto'} [what.rows] of the terminal; auto: as many as there is text, and one
 * @param {'dark' | 'light'} [what.ground] what the terminal answers to OSC 11, too
 * @param {string} what.out the PNG
 * @param {Record<string, string>} [what.env] for the command, beside what every terminal sets
 * @returns {Promise<{ status: number, lines: number }>} the command's exit code, and the lines that it shows
 */
export async function screen({ command, columns = 80, rows = 'auto', ground = 'dark', out, env = {} }) {
  const home = mkdtempSync(join(tmpdir(), 'screens-'));
  const size = { columns, rows: rows === 'auto' ? tall : rows };
  const server = await startX(`${size.columns * 12 + 100}x${size.rows * 24 + 100}x24`);
  try {
    mkdirSync(dirname(resolve(out)), { recursive: true });
    const kept = { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8' };
    const task = {
      ...{ ...grounds[ground], ...size, font, command, cwd: root, out: resolve(out), trim: rows === 'auto' },
      env: { ...kept, TERM: 'xterm-256color', COLORTERM: 'truecolor', ...env },
    };
    const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', python, JSON.stringify(task)], {
      encoding: 'utf8',
      timeout: 30_000,
      // Neither a session bus nor the settings of a desktop: the pictures are to be the same everywhere.
      env: {
        ...kept,
        DISPLAY: server.display,
        NO_AT_BRIDGE: '1',
        GSETTINGS_BACKEND: 'memory',
        GDK_BACKEND: 'x11',
        GDK_SCALE: '1',
      },
    });
    if (status !== 0) throw new Error(`no picture of ${command.join(' ')}: ${stderr || 'it did not end'}`);
    const told = JSON.parse(stdout);
    if (`${told.size}` !== `${columns},${size.rows}`) throw new Error(`the terminal was ${told.size}: no such window`);
    if (rows === 'auto' && told.lines >= tall) throw new Error(`more than ${tall} lines: give --rows`);
    // Letters need few colours, and no dithering.
    if (!runs('pngquant', '--force', '--nofs', '--strip', '--speed', '1', '--output', out, '64', out)) {
      throw new Error(`pngquant could not shrink ${out}`);
    }
    return { status: told.status, lines: told.lines };
  } finally {
    server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** An X server on a display that is free; it tells which when it is ready. */
async function startX(geometry) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', geometry, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((settle, fail) => {
    server.stdio[3].once('data', (bytes) => settle(`${bytes}`.trim()));
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}: ${geometry}`)));
  });
  return { display: `:${number}`, stop: () => server.kill() };
}

function runs(program, ...args) {
  return spawnSync(program, args, { encoding: 'utf8' }).status === 0;
}

function hasTypelib(name, version) {
  return runs('/usr/bin/python3', '-c', `import gi; gi.require_version('${name}', '${version}')`);
}

/** fc-list succeeds with nothing to tell, too. */
function hasFont(pattern) {
  return (spawnSync('fc-list', [pattern, 'file'], { encoding: 'utf8' }).stdout ?? '') !== '';
}

async function main(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      out: { type: 'string' },
      columns: { type: 'string', default: '80' },
      rows: { type: 'string', default: 'auto' },
      ground: { type: 'string', default: 'dark' },
    },
  });
  const missing = packages.filter(([, isThere]) => !isThere()).map(([name]) => name);
  if (missing.length > 0) {
    console.error(`screens: Debian packages are missing: apt-get install --no-install-recommends ${missing.join(' ')}`);
    return 1;
  }
  if (values.all) return all();
  const { out, ground } = values;
  const [columns, rows] = [values.columns, values.rows].map((text) => (text === 'auto' ? text : Number(text)));
  if (!out || positionals.length === 0 || !grounds[ground] || !(columns > 0) || !(rows === 'auto' || rows > 0)) {
    console.error(
      'usage: screens.mjs --all | --out FILE.png [--columns N] [--rows N|auto] [--ground dark|light] -- COMMAND...',
    );
    return 2;
  }
  return (await screen({ command: positionals, columns, rows, ground, out })).status;
}

async function all() {
  const stories = fixtures.flatMap(([name, input]) =>
    widths.map((columns) => [`${name}-${columns}`, columns, ['--no-pager', input]]),
  );
  for (const [name, columns, args] of [...stories, ...others]) {
    for (const ground of Object.keys(grounds)) {
      const out = join(root, 'docs/screens', `${name}-${ground}.png`);
      const { status } = await screen({ command: [...wirecopy, ...args], columns, ground, out });
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
      console.log(out);
    }
  }
  return 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
