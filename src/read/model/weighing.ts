/**
 * The two loops in which the line model spends most of its time: hashes of facts, and sums of weights. They are WebAssembly
 * (weighing.wat), which V8 runs at once; as JavaScript they run so often in the first story that V8 begins to compile them,
 * which takes longer than the rest of the model. The same in JavaScript stands below, for hosts that have no WebAssembly.
 */

import { bytesOf, dataOf, type ModelData, WORDS } from './unpack.js';
import { code } from './weighing-code.js';
import { addedUp, hashesOver } from './weighing-plain.js';

/** Numbers of a fact: a template, and three values. */
const FACT = 4;
/** A graf has fewer facts. */
const MOST_FACTS = 256;
/** Where the hashes are that are looked up, and how many at once: so many rows' sums have 16 bits. Places are in bytes. */
const FEATURES = 0;
const MOST_FEATURES = 256;
const SUMS = FEATURES + 4 * MOST_FEATURES;
const WORDS_AT = SUMS + 2 * 4 * WORDS;
const PAGE = 65_536;

/** What weighing.wat exports. */
interface Code {
  hash(facts: number, end: number, to: number): void;
  add(features: number, end: number, parts: number, hashes: number, rows: number, sums: number): number;
}
interface Memory {
  readonly buffer: ArrayBuffer;
}
interface Host {
  readonly WebAssembly?: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
    readonly Memory: new (size: { initial: number }) => Memory;
  };
}

let module: object | null | undefined;

/** The code over a memory of so many bytes; null where the host has no WebAssembly, forbids it, or counts bytes the other way. */
function loaded(bytes: number): { code: Code; memory: Memory } | null {
  const { WebAssembly } = globalThis as Host;
  if (module === null || WebAssembly === undefined || !countsFromLow()) return null;
  try {
    module ??= new WebAssembly.Module(bytesOf(code));
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const { exports } = new WebAssembly.Instance(module, { line: { model: memory } });
    return { code: exports as Code, memory };
  } catch {
    // A page's policy or a memory limit forbids it: JavaScript does the same.
    module = null;
    return null;
  }
}

function countsFromLow(): boolean {
  return new Uint8Array(Int32Array.of(1).buffer)[0] === 1;
}

/** Facts of a graf, and their hashes in their place. */
export class Facts {
  private readonly code: Code | null;
  private readonly numbers: Int32Array;
  private length = 0;
  /** Hashes take the place of the facts. */
  private readonly templates = new Uint8Array(MOST_FACTS);

  /** @param plain without WebAssembly, even where there is one */
  constructor(plain = false) {
    const room = 4 * FACT * MOST_FACTS;
    const own = plain ? null : loaded(room);
    this.code = own?.code ?? null;
    this.numbers = new Int32Array(own?.memory.buffer ?? new ArrayBuffer(room), 0, FACT * MOST_FACTS);
  }

  /** Forgets the facts of the graf before. */
  begin(): void {
    this.length = 0;
  }

  /** Takes a fact: whole numbers. */
  add(template: number, a: number, b = 0, c = 0): void {
    const { numbers } = this;
    const at = this.length;
    numbers[at] = template;
    this.templates[at / FACT] = template;
    numbers[at + 1] = a;
    numbers[at + 2] = b;
    numbers[at + 3] = c;
    this.length = at + FACT;
  }

  /** The template of a fact of the graf before; 0 where it had fewer. */
  templateAt(place: number): number {
    return place < this.length / FACT ? (this.templates[place] as number) : 0;
  }

  /**
   * The hashes of the facts taken, and others behind them.
   * @param others hashes
   */
  hashes(others: readonly number[]): Int32Array {
    const count = this.length / FACT;
    if (this.code === null) hashesOver(this.numbers, count);
    else this.code.hash(0, 4 * FACT * count, 0);
    const all = new Int32Array(count + others.length);
    all.set(this.numbers.subarray(0, count));
    all.set(others, count);
    return all;
  }
}

/** A model's words, and what they add up to. */
export class Weighing {
  readonly data: ModelData;
  private readonly code: Code | null;
  private readonly features: Int32Array;
  private readonly part: Uint16Array;

  /**
   * @param words see `unpacked`
   * @param plain without WebAssembly, though there is some
   */
  constructor(words: Int32Array, plain = false) {
    const own = plain ? null : loaded(WORDS_AT + 4 * words.length);
    this.code = own?.code ?? null;
    const buffer = own?.memory.buffer ?? new ArrayBuffer(WORDS_AT);
    this.features = new Int32Array(buffer, FEATURES, MOST_FEATURES);
    this.part = new Uint16Array(buffer, SUMS, 4 * WORDS);
    if (own === null) this.data = dataOf(words);
    else {
      const inside = new Int32Array(buffer, WORDS_AT, words.length);
      inside.set(words);
      this.data = dataOf(inside);
    }
  }

  /**
   * Adds up the rows of features that training has kept.
   * @param features their hashes
   * @param sums of `4 * WORDS` roles: takes what they come to
   * @returns how many rows they have
   */
  add(features: Int32Array, sums: Int32Array): number {
    const { code, data } = this;
    if (code === null) return addedUp(data, features, sums);
    sums.fill(0);
    let count = 0;
    for (let from = 0; from < features.length; from += MOST_FEATURES) {
      const some = features.length <= MOST_FEATURES ? features : features.subarray(from, from + MOST_FEATURES);
      this.features.set(some);
      const { parts, hashes, rows } = data;
      const end = FEATURES + 4 * some.length;
      count += code.add(FEATURES, end, parts.byteOffset, hashes.byteOffset, rows.byteOffset, SUMS);
      for (let role = 0; role < sums.length; role++) sums[role] = (sums[role] as number) + (this.part[role] as number);
    }
    return count;
  }
}
