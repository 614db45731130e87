/** Bytes or text that come in parts to stories, each as soon as it is whole. */
import type { Diagnostic } from '../diagnostic.js';
import { Decoder } from './decoder.js';
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

/** Cuts a stream of bytes into stories. Holds one story and one part at most. */
export class StoryCutter {
  private readonly decoder = new Decoder();
  private story: number;

  /** @param first the number of the first story */
  constructor(
    private readonly splitter: Splitter,
    first = 1,
  ) {
    this.story = first;
  }

  /**
   * Takes the next part; the stories that are whole by then, to be walked to their end.
   * @throws NotText where the bytes are none
   */
  *push(chunk: Uint8Array | string): Generator<CutStory> {
    yield* this.numbered(this.splitter.push(typeof chunk === 'string' ? chunk : textOf(this.decoder.push(chunk))));
  }

  /** Says that there is no more; the stories that are left. */
  *end(): Generator<CutStory> {
    yield* this.numbered(this.splitter.push(textOf(this.decoder.end())));
    yield* this.numbered(this.splitter.end());
  }

  private *numbered(texts: Iterable<StoryText>): Generator<CutStory> {
    for (const text of texts) yield { story: this.story++, text, diagnostics: this.decoder.diagnosticsOf(text) };
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
  const { offset, line, lineEnd, id } = cut;
  return readStory({ text: cut.text ?? '', offset, line, lineEnd, id }, options, story, diagnostics);
}
