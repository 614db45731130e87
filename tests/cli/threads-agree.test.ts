/** What threads make of an input is what one process makes of it, whatever its stories' encodings and line ends are. */
import { describe, expect, it } from 'vitest';
import { copyOf } from '../support/batches.js';
import { folderWith, wirecopy } from '../support/command.js';

const STORIES = 60;

/** Stories of two encodings in turn, some with CR LF, one with a control character: each has diagnostics of its own. */
function mixedTape(): Buffer {
  const stories = Array.from({ length: STORIES }, (_, number) => {
    const copy = copyOf(number).replace('\n', ` – Größe ${number}\n`);
    const ended = number % 3 === 0 ? copy.replaceAll('\n', '\r\n') : copy;
    const text = `${number === 7 ? ended.replace('Größe', 'Gr\u0007öße') : ended}\n###\n`;
    // Latin-1 knows no dash of that kind.
    return number % 2 === 0 ? Buffer.from(text, 'utf8') : Buffer.from(text.replace(' – ', ' - '), 'latin1');
  });
  return Buffer.concat(stories);
}

describe('--jobs 2 gives what --jobs 1 gives', () => {
  it.each(['ndjson', 'text', 'html'])('as %s: stories, places and messages', (to) => {
    const cwd = folderWith({ 'tape.txt': mixedTape(), 'other.txt': mixedTape() });
    const [one, two] = ['1', '2'].map((jobs) => wirecopy(['-t', to, '--jobs', jobs, 'tape.txt', 'other.txt'], { cwd }));
    expect(two).toEqual(one);
    expect(one?.stdout).toContain('Größe');
    expect(one?.stderr).toContain('tape.txt');
  });

  it('of records as well', () => {
    const records = Array.from({ length: STORIES }, (_, number) =>
      number === 9 ? 'no record' : JSON.stringify({ id: `n-${number}`, text: `${copyOf(number)}\u0007` }),
    ).join('\n');
    const cwd = folderWith({ 'a.ndjson': records });
    const [one, two] = ['1', '2'].map((jobs) =>
      wirecopy(['--from', 'ndjson', '-t', 'ndjson', '--jobs', jobs, 'a.ndjson'], { cwd }),
    );
    expect(two).toEqual(one);
    expect(one?.stdout.trim().split('\n')).toHaveLength(STORIES - 1);
  });
});
