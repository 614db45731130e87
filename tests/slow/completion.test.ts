/** The completion scripts in the shells that they are for. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { complete, FILES, place, shown } from '../support/completing.js';
import { needs } from '../support/needs.js';
import { ODD } from '../support/program.js';

const FORMATS = ['terminal', 'text', 'json', 'ndjson'];
const COMMANDS = ['explain', 'completion', 'help'];
const LONG = ['version', 'to', 'output', 'style', 'width', 'color', 'no-links', 'quiet', 'help'].map((n) => `--${n}`);
const SHORT = ['-V', '-t', '-o', '-s', '-w', '-x', '-q', '-h'];

/** What is typed behind `wirecopy `, and what fits there. */
const offers: [typed: string, offered: string[]][] = [
  ['', [...COMMANDS, ...FILES]],
  ['expl', ['explain', 'explain.txt']],
  ['hid', []],
  ['-', [...LONG, ...SHORT]],
  ['--', LONG],
  ['--no', ['--no-links']],
  ['--secr', []],
  ['--to ', FORMATS],
  ['--to=', FORMATS],
  ['--to=j', ['json']],
  ['-t ', FORMATS],
  ['-qt ', FORMATS],
  ['-qxt t', ['terminal', 'text']],
  ['--color ', ['always', 'auto', 'never']],
  ['--color=a', ['always', 'auto']],
  ['--style ', ['anpa', 'plain', ...FILES]],
  ['-s s', ['story.txt', 'sub']],
  ['-o ', FILES],
  ['--output s', ['story.txt', 'sub']],
  ['--width ', []],
  ['--width=', []],
  ['-w s', []],
  ['story.txt ', FILES],
  ['story.txt e', ['explain.txt']],
  ['story.txt --to ', FORMATS],
  ['story.txt --to=j', ['json']],
  ['--to json expl', ['explain', 'explain.txt']],
  ['--to=json -w 3 expl', ['explain', 'explain.txt']],
  ['--to explain --dee', []],
  ['-- --t', []],
  ['explain ', FILES],
  ['explain --', ['--to', '--deep', '--help']],
  ['explain --to ', ['text', 'odd word', "it's", '$HOME', 'a:b']],
  ['-q explain --to t', ['text']],
  ['--to json explain story.txt -t t', ['text']],
  ['story.txt explain --dee', []],
  ['completion ', ['bash', 'zsh', 'fish']],
  ['completion b', ['bash']],
  ['completion bash s', []],
  ['help ', ['explain', 'completion']],
];

/** What is typed, and the words that the command is given once Tab has been pressed. */
const insertions: [typed: string, words: string[]][] = [
  // There is a folder json too.
  ['--to js', ['--to', 'json']],
  ['--to=js', ['--to=json']],
  ['my', ['my file.txt']],
  ['"my', ['my file.txt']],
  ['--output=my', ['--output=my file.txt']],
  ['--style my', ['--style', 'my file.txt']],
  ['--style pl', ['--style', 'plain']],
  ['su', ['sub/']],
  ['sub/', ['sub/in.txt']],
  ['explain --to odd', ['explain', '--to', 'odd word']],
  ['explain --to it', ['explain', '--to', "it's"]],
  ['explain -q --de', ['explain', '-q', '--deep']],
];

describe.each(['bash', 'zsh', 'fish'] as const)('%s', (shell) => {
  describe('in its shell', needs(shell), () => {
    it('offers what fits, and nothing else', () => {
      const completed = complete(
        shell,
        offers.map(([typed]) => typed),
      );
      expect(offers.map(([typed], index) => [typed, completed[index]?.offered])).toEqual(
        offers.map(([typed, offered]) => [typed, [...offered].sort()]),
      );
    });

    // fish is only asked for what it offers.
    if (shell !== 'fish')
      it('inserts words and the names of files as the shell does', () => {
        const completed = complete(
          shell,
          insertions.map(([typed]) => typed),
        );
        expect(insertions.map(([typed], index) => [typed, completed[index]?.words])).toEqual(insertions);
      });

    if (shell === 'bash') return;
    it('shows descriptions as they are', () => {
      // zsh has a column for the other spelling; fish lists each for itself.
      const screen = shown(shell, ['--', 'explain --', '']).replace(/[\t ]+(?:-\w +)?(?:-- )?/g, ' ');
      const described = { '--color': ODD, '--no-links': "'no links', as plain text", '--to': 'the format' };
      for (const [word, description] of Object.entries({
        ...described,
        '--deep': 'more of it',
        explain: 'shows why',
      })) {
        expect(screen).toContain(`${word} ${description}`);
      }
      expect(screen).not.toContain('A second paragraph');
    });
  });
});

describe('bash without its newer features', needs('bash'), () => {
  /** Calls the function as bash does: the word before the cursor is its second argument. */
  function offered(words: string[], typed: string, before = ':'): string {
    const { cwd, env } = place();
    const line = `${before}; source "$SCRIPTS/wirecopy"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
      _wirecopy wirecopy "$typed" '' && printf '%s ' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', line, 'bash', ...words], {
      cwd,
      env: { ...env, typed },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout.trim();
  }

  it('--to=j is one word in bash 3.2, of which readline replaces what follows “=”', () => {
    expect(offered(['wirecopy', '--to=j'], 'j')).toBe('json');
    expect(offered(['wirecopy', '--to=json', '--no'], '--no')).toBe('--no-links');
  });

  it('or all of it, where “=” isn’t in COMP_WORDBREAKS', () => {
    expect(offered(['wirecopy', '--to=j'], '--to=j')).toBe('--to=json');
    expect(offered(['wirecopy', '--output=st'], '--output=st')).toBe('--output=story.txt');
  });

  it('there can be no compopt', () => {
    const before = 'enable -n compopt';
    expect(offered(['wirecopy', '--style', 's'], 's', before)).toBe('story.txt sub');
    expect(offered(['wirecopy', '--to', 'js'], 'js', before)).toBe('json');
    expect(offered(['wirecopy', '--width', ''], '', before)).toBe('');
  });

  it('and set -u', () => {
    expect(offered(['wirecopy', '--width', ''], '', 'set -u; COMPREPLY=(x)')).toBe('');
    expect(offered(['wirecopy', 'help', 'exp'], 'exp', 'set -u')).toBe('explain');
  });
});

describe('zsh', needs('zsh'), () => {
  it('can read the script with source, too', () => {
    const { env, cwd } = place();
    const line = 'autoload -Uz compinit && compinit -D -u && source $SCRIPTS/_wirecopy && print $_comps[wirecopy]';
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', line], { cwd, env, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '_wirecopy\n', stderr: '' });
  });
});
