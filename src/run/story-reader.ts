/** Stories that have been cut out to readings, by what a run says of them. */
import type { Diagnostic } from '../diagnostic.js';
import type { Story } from '../input/story.js';
import type { Overruled } from '../overrule.js';
import { type Reading, readStory } from '../read/parse.js';
import { nowBy } from './clock.js';
import { mayBeOverruled, type OverruleSources } from './overrule-sources.js';
import type { Overrules } from './overrules.js';
import type { Recipe } from './recipe.js';

/** How stories are read. */
export interface ReadingOptions extends Pick<Recipe, 'style' | 'houses' | 'dateOrder' | 'now'> {
  /** Where what was read wrong is reported. */
  overruling: OverruleSources;
  /** Whether the earlier reading of a story that is overruled is kept. */
  compares?: boolean;
  /** Whether it is said why lines have their roles. */
  explains?: boolean;
}

/** What has been read of a story. */
export interface Read {
  reading: Reading;
  /** How it was read before somebody who knows better has said otherwise, and what; null where nobody has, or nobody asks. */
  before: { reading: Reading; given: Overruled } | null;
}

export class StoryReader {
  private overrules: Promise<Overrules> | null = null;

  constructor(private readonly options: ReadingOptions) {}

  /**
   * Reads a story that has a text.
   * @returns what was read, or why its sidecar keeps it from being read
   * @throws FileProblem for a mistake in the file that `--meta` names
   */
  async read(story: Story): Promise<Read | { problem: Diagnostic }> {
    const { file, number, id, among } = story;
    const overruled = await this.overruled({ file, story: number, id, among });
    if (overruled !== null && overruled.problem !== null) return { problem: overruled.problem };
    const overrule = overruled?.overrule ?? null;
    const { style, houses, dateOrder, now, compares = false, explains = false } = this.options;
    const how = { file, style, houses, dateOrder, now: nowBy(now), explains };
    const reading = readStory(story, { ...how, overrule });
    const before = compares && overrule !== null ? { reading: readStory(story, how), given: overrule.given } : null;
    return { reading, before };
  }

  /** What is overruled of a story; null where nothing can be. */
  private async overruled(place: Parameters<Overrules['of']>[0]): Promise<ReturnType<Overrules['of']> | null> {
    const { overruling } = this.options;
    if (!mayBeOverruled(overruling, [place.file])) return null;
    this.overrules ??= import('./overrules.js').then(({ Overrules }) => new Overrules(overruling));
    return (await this.overrules).of(place);
  }
}
