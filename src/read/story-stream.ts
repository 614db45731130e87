/** Bytes or text that come in parts to stories, each as soon as it is whole. */
import type { Diagnostic } from '../diagnostic.js';
import { binary, SAMPLE, Sample } from './binary.js';
import { parted } from './columns/parted.js';
import { Decoder } from './decoder.js';
import type { Encoding } from './encodings.js';
import { type ParseOptions, type Reading, readStory } from './parse.js';
import type { Splitter, StoryText } from './story-text.js';

/** A story that has been cut out of a stream, not yet read. */
export interface CutStory {
  /** Its number in the input, from 1: stories that can't be read are counted. */
  story: number;
  text: StoryText;
  /** What was odd about its bytes. */
  diagnostics: Diagnostic[];
}

/**
 * Cuts a stream of bytes into stories, each decoded by itself. Holds one story and one part at most. What it gives does
 * not depend on the size of the parts.
 */
export class StoryCutter {
  private readonly decoder = new Decoder();
  /** The beginning of bytes, as long as it is in doubt whether they are text. */
  private sample: Sample | null = new Sample();
  private story: number;

  /**
   * @param first the number of the first story
   * @param columns are columns of briefs parted, where the splitter goes by the copy's own marks?
   */
  constructor(
    private readonly splitter: Splitter,
    first = 1,
    private readonly columns = splitter.byMarks === true,
  ) {
    this.story = first;
  }

  /** The encoding of the stories so far: UTF-8 where all of them are. */
  get encoding(): Encoding {
    return this.decoder.encoding;
  }

  /**
   * Takes the next part; the stories that are whole by then, to be walked to their end.
   * @throws NotText where the bytes are none
   */
  *push(chunk: Uint8Array | string): Generator<CutStory> {
    if (typeof chunk !== 'string') yield* this.take(textOf(this.decoder.push(chunk)));
    else yield* this.numbered(this.splitter.push(chunk));
  }

  /** Says that there is no more; the stories that are left. */
  *end(): Generator<CutStory> {
    yield* this.take(textOf(this.decoder.end()));
    yield* this.numbered(this.splitter.end());
  }

  /** A text that is in no story, decoded. */
  settled(text: string): string {
    return this.decoder.settled(text, { line: 1 }).text;
  }

  /** Takes what has been decoded: the sample ends at the same place however it comes. */
  private *take(text: string): Generator<CutStory> {
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

  private *numbered(texts: Iterable<StoryText>): Generator<CutStory> {
    for (const cut of texts) {
      this.judge(cut.offset + (cut.text?.length ?? 0));
      const { text, diagnostics } = this.decoded(cut);
      if (!this.columns) yield { story: this.story++, text, diagnostics };
      else for (const own of parted(text, diagnostics)) yield { story: this.story++, ...own };
    }
  }

  private decoded(cut: StoryText): Pick<CutStory, 'text' | 'diagnostics'> {
    const { splitter } = this;
    if (cut.text === null) return { text: cut, diagnostics: [] };
    const { text, diagnostics } = this.decoder.settled(cut.text, cut);
    const whole = text === cut.text ? cut : { ...cut, text };
    if (splitter.read === undefined) return { text: whole, diagnostics };
    // A place in the record is none in the text that it holds.
    return {
      text: splitter.read(whole),
      diagnostics: diagnostics.map((one) => ({ ...one, line: null, column: null })),
    };
  }
}

/** The bytes are no text: what they seem to be, and the way out. */
export class NotText extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

function textOf(decoded: string | Diagnostic): string {
  if (typeof decoded === 'string') return decoded;
  throw new NotText(decoded);
}

/** Reads a story that has been cut out; one without a text as if it were blank. */
export function readCut({ story, text: cut, diagnostics }: CutStory, options: ParseOptions): Reading {
  return readStory({ ...cut, text: cut.text ?? '' }, options, story, diagnostics);
}
