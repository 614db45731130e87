/**
 * Constants of modules that are made when they are first used: patterns, sets and maps of words. A run uses few of them,
 * and V8 would make all of them as the chunk is loaded.
 */
import { parseSync } from 'oxc-parser';

const ours = /[\\/]src[\\/][^?]*\.ts$/;

/** A plugin: `const X = /x/` becomes `let X`, and each use of it `(X ??= /x/)`. */
export const lateConstants = {
  name: 'late-constants',
  transform: (code, id) => (ours.test(id) ? made(code, id) : undefined),
};

/** @returns the module with its constants made late; undefined where it has none */
export function made(code, id) {
  const { program, errors } = parseSync(id, code);
  if (errors.length > 0) return undefined;
  const constants = new Map();
  for (const node of program.body) {
    if (node.type !== 'VariableDeclaration' || node.kind !== 'const' || node.declarations.length !== 1) continue;
    const [{ id: name, init }] = node.declarations;
    if (name.type === 'Identifier' && init !== null && isLate(init)) constants.set(name.name, { node, init, uses: [] });
  }
  if (constants.size === 0) return undefined;
  collect(program, constants);
  keepNested(constants);
  const edits = [...constants].flatMap(([name, { node, init, uses }]) => {
    if (uses === null) return [];
    const value = code.slice(init.start, init.end);
    return [
      { start: node.start, end: node.end, text: `let ${name}: any;` },
      ...uses.map(({ start, end }) => ({ start, end, text: `(${name} ??= ${value})` })),
    ];
  });
  let text = code;
  for (const edit of edits.sort((one, other) => other.start - one.start))
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return text;
}

/** Is a value the same whenever it is made: a pattern, a list of patterns, or a set or map of nothing but what stands there? */
function isLate(node) {
  if (node.type === 'Literal') return node.regex !== undefined && node.regex !== null;
  if (node.type === 'ArrayExpression') return node.elements.length > 0 && node.elements.every(isPattern);
  if (isPattern(node)) return true;
  return node.type === 'NewExpression' && ['Set', 'Map'].includes(node.callee.name) && node.arguments.every(isWritten);
}

const patterns = ['RegExp', 'LetterPattern'];

/** A pattern of a text that is put together: of constants, which are there before any of our functions is called. */
function isPattern(node) {
  return node?.type === 'NewExpression' && patterns.includes(node.callee.name) && node.arguments.every(isPutTogether);
}

function isPutTogether(node) {
  if (node.type === 'Literal' || node.type === 'Identifier') return true;
  if (node.type === 'TemplateLiteral') return node.expressions.every(isPutTogether);
  if (node.type === 'MemberExpression') return !node.computed && isPutTogether(node.object);
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.arguments.every(isPutTogether);
}

/** Text, lists of it, and its parts. */
function isWritten(node) {
  if (node.type === 'Literal') return true;
  if (node.type === 'ParenthesizedExpression') return isWritten(node.expression);
  if (node.type === 'BinaryExpression') return isWritten(node.left) && isWritten(node.right);
  if (node.type === 'ArrayExpression') return node.elements.every((one) => one !== null && isWritten(one));
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property, computed } = node.callee;
  return !computed && property.name === 'split' && isWritten(object) && node.arguments.every(isWritten);
}

/** Finds where the constants are used; those that are exported, hidden by another of their name, or used as types keep their place. */
function collect(program, constants) {
  const stack = [{ node: program, parent: null, key: null }];
  while (stack.length > 0) {
    const { node, parent, key } = stack.pop();
    if (Array.isArray(node)) {
      for (const one of node) stack.push({ node: one, parent, key });
    } else if (node !== null && typeof node === 'object' && typeof node.type === 'string') {
      if (node.type === 'Identifier' && constants.has(node.name)) note(constants.get(node.name), node, parent, key);
      for (const [name, value] of Object.entries(node))
        if (value !== null && typeof value === 'object') stack.push({ node: value, parent: node, key: name });
    }
  }
}

/** What another one is made of keeps its place. */
function keepNested(constants) {
  const all = [...constants.values()];
  for (const constant of all) {
    const isInside = ({ start, end }) => all.some(({ init }) => init.start <= start && end <= init.end);
    if (constant.uses?.some(isInside)) constant.uses = null;
  }
}

function note(constant, node, parent, key) {
  if (parent.type === 'MemberExpression' && key === 'property' && !parent.computed) return;
  if (parent.type === 'Property' && key === 'key' && !parent.computed && !parent.shorthand) return;
  if (parent === constant.node.declarations[0] && key === 'id') return;
  if (constant.uses === null) return;
  if (isUse(parent, key)) constant.uses.push(node);
  else constant.uses = null;
}

const users = {
  CallExpression: ['callee', 'arguments'],
  NewExpression: ['arguments'],
  MemberExpression: ['object', 'property'],
  ConditionalExpression: ['test', 'consequent', 'alternate'],
  BinaryExpression: ['left', 'right'],
  ArrowFunctionExpression: ['body'],
  ReturnStatement: ['argument'],
  SpreadElement: ['argument'],
  ForOfStatement: ['right'],
};

function isUse(parent, key) {
  return users[parent.type]?.includes(key) === true;
}
