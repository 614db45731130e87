/** What a command needs of the world around it, so that it takes it as an argument. */
export interface Environment {
  /** Without node and the script. */
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** File descriptors. */
  stdin: number;
  stdout: number;
  stderr: number;
  /** Width of the terminal behind standard output, in columns; asked only where that is a terminal. */
  columns(): number | undefined;
  /** Its height, in lines. */
  rows(): number | undefined;
  /** Width of the terminal behind standard error, in columns; asked only where that is a terminal. */
  messageColumns(): number | undefined;
  /** Messages that wait until the pager has left the screen; null while they are printed at once. */
  held: string[] | null;
}

/** Exit codes: warnings are still 0. */
export const EXIT = { well: 0, failed: 1, usage: 2 } as const;
