/** What is wrong with a file that a user has written for us (configuration, style, theme). */
export class FileProblem extends Error {
  // The class may be there twice, in two chunks of the command: the name is what counts.
  override readonly name = 'FileProblem';
  /** What else is wrong with it, or with another file that was read along with it. */
  also: readonly FileProblem[] = [];

  /**
   * @param message in a line for people, with the way out
   * @param text of the file; null where it could not be read
   * @param keys that lead to what is wrong
   */
  constructor(
    readonly path: string,
    message: string,
    readonly text: string | null = null,
    readonly keys: readonly string[] = [],
  ) {
    super(message);
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return Error[Symbol.hasInstance](value) && (value as Error).name === 'FileProblem';
  }
}
