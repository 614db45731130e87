/** A writer that is given stories with typographic quotes and dashes. */
import type { Reading } from '../../read/parse.js';
import type { Writer } from '../writer.js';
import { smartened } from './article.js';

/** The same writer, of one story, of several and of a feed. */
export function smartWriter(writer: Writer): Writer {
  const { several, gathering } = writer;
  const story = withSmart(writer.story);
  return {
    story,
    ...(several && {
      several: (options) => {
        const frame = several(options);
        // Whether a story among others is written otherwise is known from the function.
        return { ...frame, story: frame.story === writer.story ? story : withSmart(frame.story) };
      },
    }),
    ...(gathering && { gathering: { ...gathering, entry: withSmart(gathering.entry) } }),
  };
}

function withSmart<Rest extends unknown[], Result>(
  write: (reading: Reading, ...rest: Rest) => Result,
): (reading: Reading, ...rest: Rest) => Result {
  return (reading, ...rest) => write(smartened(reading), ...rest);
}
