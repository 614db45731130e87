/** Bytes or text that come in parts to stories: they are cut out, and columns of briefs are split. */
import { Cutter } from '../input/cutter.js';
import type { Splitter } from '../input/story.js';
import { splitColumn } from './columns/split-column.js';

/** Cuts a stream into stories; a column of briefs is split where the splitter goes by the copy's own marks. */
export class StoryCutter extends Cutter {
  /** @param first the number of the first story */
  constructor(splitter: Splitter, first = 1) {
    super(splitter, first, splitter.byMarks === true ? splitColumn : null);
  }
}
