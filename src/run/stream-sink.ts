/** Stories one after the other: to standard output, or to a file. */
import type { Diagnostic } from '../diagnostic.js';
import { Joined } from '../formats/joined.js';
import type { Frame } from '../formats/writer.js';
import type { Encoded } from './encoded.js';
import type { Made } from './made.js';
import type { OutputFile } from './output-file.js';
import type { Sink } from './sink.js';

/** How a format's stories become a stream. */
export interface Stream {
  /** What stands around several stories. */
  frame: () => Pick<Frame, 'open' | 'between' | 'close'>;
  /** Makes a writer's text what is written. */
  encode: (text: string) => Encoded;
}

/** All stories in one stream; in their frame from where it is known that there are several. */
export class StreamSink implements Sink {
  readonly files: boolean = false;
  readonly separate = false;
  private joined: Joined | null = null;
  protected any = false;

  constructor(
    private readonly stream: Stream,
    protected readonly write: (text: Encoded) => void,
    readonly name = 'standard output',
  ) {}

  put({ framed }: Made, [text = '']: readonly string[]): string[] {
    if (framed) this.joined ??= new Joined(this.stream.frame(), this.any);
    this.any = true;
    this.write(this.stream.encode(this.joined === null ? text : this.joined.add(text)));
    return [];
  }

  close(): (Diagnostic | null) | Promise<Diagnostic | null> {
    if (this.joined !== null) this.write(this.stream.encode(this.joined.end()));
    return null;
  }
}

/** What must not be written over. */
export interface Kept {
  /** Identities of the files that were read. */
  inputs: ReadonlySet<string>;
  /** Paths at which files of the user's own stand, or are looked for. */
  own: readonly string[];
}

/** The same to a file, which is written whole or not at all. */
export class FileSink extends StreamSink {
  override readonly files = true;

  constructor(
    path: string,
    stream: Stream,
    private readonly output: OutputFile,
    private readonly kept: Kept,
  ) {
    super(stream, (text) => output.write(text), path);
  }

  /** A file of which there is no story is left as it is. */
  override close(): Diagnostic | null {
    super.close();
    return this.any ? this.output.commit(this.kept.inputs, this.kept.own) : null;
  }

  abort(): void {
    this.output.abort();
  }
}
