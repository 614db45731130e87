import { expect, test } from 'vitest';
import { made } from '../../scripts/build/late-constants.mjs';

const late = (code: string) => made(code, 'src/x.ts');

test('a pattern, a set or a map of words is made where it is first used', () => {
  expect(late('const X = /a/g;\nexport const f = (text: string) => X.test(text);')).toBe(
    'let X: any;\nexport const f = (text: string) => (X ??= /a/g).test(text);',
  );
  expect(late("const X = new Set('a b'.split(' '));\nfor (const x of X) f(x);")).toBe(
    "let X: any;\nfor (const x of (X ??= new Set('a b'.split(' ')))) f(x);",
  );
});

test('a pattern that is put together of other constants is made as late, and so is a list of them', () => {
  expect(late('const X = new RegExp(anyOf(words.a), "i");\nX.test(y);')).toBe(
    'let X: any;\n(X ??= new RegExp(anyOf(words.a), "i")).test(y);',
  );
  expect(late("const X = [new RegExp(A), new RegExp(B, 'u')];\nfor (const x of X) f(x);")).toBe(
    "let X: any;\nfor (const x of (X ??= [new RegExp(A), new RegExp(B, 'u')])) f(x);",
  );
});

test('what another constant is made of keeps its place', () => {
  expect(late('const X = /a/;\nconst Y = new RegExp(f(X));\nY.test(z);')).toBe(
    'const X = /a/;\nlet Y: any;\n(Y ??= new RegExp(f(X))).test(z);',
  );
});

test.each([
  ['exported', 'export const X = /a/;\nX.test(y);'],
  ['of another value', 'const a = [1];\nconst X = new Set(a);\nX.has(y);'],
  ['hidden by a parameter', 'const X = /a/;\nfunction f(X: string) { return X.length; }'],
  ['given away in an object', 'const X = /a/;\nf({ X });'],
  ['used as a type', 'const X = /a/;\nconst y: typeof X = z;'],
  ['kept in another', 'const X = /a/;\nconst y = X;'],
])('a constant stays as it is: %s', (_, code) => {
  expect(late(code) ?? code).toBe(code);
});

test('what is no use of it is left alone', () => {
  expect(late('const X = /a/;\ny.X = { X: 1 };\nX.test(y);')).toBe(
    'let X: any;\ny.X = { X: 1 };\n(X ??= /a/).test(y);',
  );
});
