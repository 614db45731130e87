/** Stories one after the other in their frame. */
import type { Frame } from './writer.js';

/** Puts pieces together as they come. A story whose text is empty is one that the format leaves out. */
export class Joined {
  private begun: boolean;
  private any: boolean;

  /** @param after whether there is a story before the first one already, written when it was the only one that was known */
  constructor(
    private readonly frame: Pick<Frame, 'open' | 'between' | 'close'>,
    after = false,
  ) {
    this.begun = after;
    this.any = after;
  }

  /** What is to be written of a story; the frame's opening with the first one, be it left out or not. */
  add(text: string): string {
    const opening = this.begun ? '' : this.frame.open;
    this.begun = true;
    if (text === '') return opening;
    const between = this.any ? this.frame.between : '';
    this.any = true;
    return opening + between + text;
  }

  /** What ends it; nothing where nothing has begun. */
  end(): string {
    return this.begun ? this.frame.close : '';
  }
}
