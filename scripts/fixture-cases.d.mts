/** A file that stands beside each fixture's input, and the arguments that make it. */
interface Case {
  file: string;
  args: string[];
}
export declare const fixtures: string;
export declare const cases: Case[];
export declare function makeAll(names: readonly string[], some: readonly Pick<Case, 'args'>[]): string[][];
