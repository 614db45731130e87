/** How many columns a text takes, beside what a real terminal counts. */
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/formats/shared/wrap.js';
import { folderWith } from '../support/command.js';
import { needs } from '../support/needs.js';
import { Terminal } from '../support/tmux.js';
import { words } from '../support/words.js';

describe('columns, as tmux counts them', needs('tmux'), () => {
  it('are what we count', () => {
    const cwd = folderWith();
    const terminal = new Terminal(200, 10, { cwd });
    try {
      // Sequences of emoji are one character to us and to newer terminals, and several to this one.
      const texts = words.filter(
        (word) => word.length < 60 && !/\u200d|\ufe0f|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u.test(word),
      );
      expect(texts.length).toBeGreaterThan(10);
      const counted = texts.map((text) => [text, widthOf(text)]);
      const shown = terminal.widths(texts, cwd);
      expect(texts.map((text, index) => [text, shown[index]])).toEqual(counted);
    } finally {
      terminal.close();
    }
  });
});
