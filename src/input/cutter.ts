/** Bytes or text that come in parts to the texts of stories, each as soon as it is whole. */
import type { Diagnostic } from '../diagnostic.js';
import { binary, SAMPLE, Sample } from './binary.js';
import { Decoder } from './decoder.js';
import type { Encoding } from './encodings.js';
import type { Splitter, Story } from './story.js';
import { Unreadable } from './unreadable.js';

/** The stories that one which was cut out holds: a column of briefs holds several. */
type PartsOf = (story: Story) => Iterable<Story>;

/**
 * Cuts a stream of bytes into stories, each decoded by itself. Holds one story and one part at most. What it gives does
 * not depend on the size of the parts.
 */
export class Cutter {
  private readonly decoder = new Decoder();
  /** The beginning of bytes, as long as it is in doubt whether they are text. */
  private sample: Sample | null = new Sample();
  private next: number;

  /**
   * @param first the number of the first story
   * @param parts what one cut text holds, where that can be several stories; null where it is one
   */
  constructor(
    private readonly splitter: Splitter,
    first = 1,
    private readonly parts: PartsOf | null = null,
  ) {
    this.next = first;
  }

  /** The encoding of the stories so far: UTF-8 where all of them are. */
  get encoding(): Encoding {
    return this.decoder.encoding;
  }

  /**
   * Takes the next part; the stories that are whole by then, to be walked to their end.
   * @throws NotText where the bytes are none
   */
  *push(chunk: Uint8Array | string): Generator<Story> {
    if (typeof chunk !== 'string') yield* this.take(textOf(this.decoder.push(chunk)));
    else yield* this.numbered(this.splitter.push(chunk));
  }

  /** Says that there is no more; the stories that are left. */
  *end(): Generator<Story> {
    yield* this.take(textOf(this.decoder.end()));
    yield* this.numbered(this.splitter.end());
  }

  /** A text that is in no story, decoded. */
  settled(text: string): string {
    return this.decoder.settled(text, { line: 1 }).text;
  }

  /** Takes what has been decoded: the sample ends at the same place however it comes. */
  private *take(text: string): Generator<Story> {
    if (this.decoder.marked !== null) this.sample = null;
    const { sample } = this;
    if (sample === null) {
      yield* this.numbered(this.splitter.push(text));
      return;
    }
    const taken = sample.add(text);
    yield* this.numbered(this.splitter.push(text.slice(0, taken)));
    if (!sample.full) return;
    this.judge(SAMPLE);
    this.sample = null;
    if (taken < text.length) yield* this.numbered(this.splitter.push(text.slice(taken)));
  }

  private judge(offset: number): void {
    const what = this.sample?.judge(offset) ?? null;
    if (what !== null) throw new NotText(binary(what));
  }

  private *numbered(stories: Iterable<Story>): Generator<Story> {
    for (const story of stories) {
      this.judge(story.offset + (story.text?.length ?? 0));
      const whole = this.decoded(story);
      for (const own of this.parts?.(whole) ?? [whole]) yield { ...own, number: this.next++ };
    }
  }

  private decoded(story: Story): Story {
    if (story.text === null) return story;
    const { text, diagnostics } = this.decoder.settled(story.text, story);
    const whole = { ...story, text, diagnostics };
    const read = this.splitter.read?.(whole);
    // A place in the record is none in the text that it holds.
    return read === undefined
      ? whole
      : { ...read, diagnostics: diagnostics.map((one) => ({ ...one, line: null, column: null })) };
  }
}

/** The bytes are no text: what they seem to be, and the way out. */
export class NotText extends Unreadable {}

function textOf(decoded: string | Diagnostic): string {
  if (typeof decoded === 'string') return decoded;
  throw new NotText(decoded);
}
