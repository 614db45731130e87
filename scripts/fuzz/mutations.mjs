// What is done to copy: each mutation takes a text, chance and another text, and gives a text.

const MOST = 20_000;

// biome-ignore format: a list
const oddities = [
  '\0', '\x01', '\x02', '\x03', '\x04', '\x08', '\x0b', '\x0c', '\x11', '\x13', '\x16', '\x1b[31m', '\x1f', '\x7f', '\x85',
  '\x9b', '\u00a0', '\u00ad', '\u0301', '\u0130', '\u200b', '\u200f', '\u2028', '\u202e', '\u2066', '\u3000', '\ufeff', '\ufffd',
  '\ud800', '\udfff', '👩‍👩‍👧', '港', 'ميناء', 'ﬁ', 'ß', '\r', '\n', '\r\n', '\t', '  ',
];
// biome-ignore format: a list
const tokens = [
  '(', ')', '[', ']', '/', '/ ', '-', '--', '— ', '^', '<', '=', '#', '*', '• ', '1. ', '1\n', ',', ', ', '.', ':', '“', '”', "'",
  '@', 'a@b.', 'A', 'Aa ', 'ABC ', 'By ', ' and ', ' in A', ' for A', 'Follow ', '2 ', '12:30 ', 'Jan ', 'Nov. 3, 2025 ', '(AP) ', 'OSLO, ',
  'AM-a,', 'ZCZC\n', 'NNNN\n', '###\n', 'Deep Look\n', 'Quick Looks\n', 'Photo: ', 'http://', 'www.', 'govern-\n', '_', '$', ';', '&',
];

/** What a token repeated can be: for the growth of time as well. */
export const repeatable = [...tokens, ...oddities];

const linesOf = (text) => text.split(/(?<=\n)/);

function span(text, chance) {
  const from = chance.below(text.length + 1);
  return [from, Math.min(text.length, from + 1 + chance.below(chance.below(4) === 0 ? 400 : 12))];
}

function onLines(change) {
  return (text, chance, other) => {
    const lines = linesOf(text);
    change(lines, chance.below(lines.length), chance, other);
    return lines.join('');
  };
}

const mutations = {
  'put in': (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + chance.pick(repeatable) + text.slice(at);
  },
  repeat: (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + chance.pick(repeatable).repeat(1 + chance.below(200)) + text.slice(at);
  },
  'repeat a piece': (text, chance) => {
    const [from, to] = span(text, chance);
    return text.slice(0, to) + text.slice(from, to).repeat(1 + chance.below(60)) + text.slice(to);
  },
  'take out': (text, chance) => {
    const [from, to] = span(text, chance);
    return text.slice(0, from) + text.slice(to);
  },
  'cut off': (text, chance) => text.slice(0, chance.below(text.length + 1)),
  'change case': (text, chance) => {
    const [from, to] = span(text, chance);
    const piece = text.slice(from, to);
    return text.slice(0, from) + (chance.below(2) ? piece.toUpperCase() : piece.toLowerCase()) + text.slice(to);
  },
  'double a line': onLines((lines, at) => lines.splice(at, 0, lines[at])),
  'take out a line': onLines((lines, at) => lines.splice(at, 1)),
  'swap lines': onLines((lines, at, chance) => {
    const other = chance.below(lines.length);
    [lines[at], lines[other]] = [lines[other], lines[at]];
  }),
  'glue lines': onLines((lines, at) => {
    lines[at] = lines[at].trimEnd();
  }),
  'set in a line': onLines((lines, at, chance) => {
    lines[at] = chance.pick(['    ', '\t', '- ', '> ', '\u00a0']) + lines[at];
  }),
  'blank lines': onLines((lines, at, chance) => lines.splice(at, 0, chance.pick(['\n', '\n\n\n', ' \n', '\r\n']))),
  'a line of another': onLines((lines, at, chance, other) => lines.splice(at, 0, chance.pick(linesOf(other)))),
  'lines as elsewhere': (text, chance) => text.replace(/\r?\n/g, chance.pick(['\r\n', '\r', '\n', '\r\r\n', '\u2028'])),
  'cross over': (text, chance, other) =>
    text.slice(0, chance.below(text.length + 1)) + other.slice(chance.below(other.length + 1)),
  'one behind the other': (text, chance, other) =>
    text + chance.pick(['\n\f\n', '\nNNNN\n', '\n', '\x03\x04\r\n']) + other,
};

const all = Object.values(mutations);

/** A fixture changed a few times. */
export function mutant(texts, chance) {
  let text = chance.pick(texts);
  for (let left = 1 + chance.below(6); left > 0; left--) {
    text = chance.pick(all)(text, chance, chance.pick(texts)).slice(0, MOST);
  }
  return text;
}
