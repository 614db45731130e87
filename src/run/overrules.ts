/** What somebody says of each story that was read wrong: by options, by a sidecar. Loaded only where there is either. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { type Overruled, ofOneStory } from '../overrule.js';
import { Overrule } from '../read/overrule.js';
import { FileProblem } from './file-problem.js';
import type { OverruleSources } from './overrule-sources.js';
import { presentSidecarOf, sidecarOf } from './publication.js';
import { displayName } from './reporter.js';
import { readSidecar, type StoryKey } from './sidecar.js';
import { located } from './user-files/locate.js';

export class Overrules {
  constructor(private readonly sources: OverruleSources) {}

  /** Whether it is to be known of the first story whether there are others. Of a pipe that may have no end it is known late. */
  waits(file: string | null): boolean {
    const { asked = {}, file: named } = this.sources;
    return file !== null || named !== null || ofOneStory(asked) !== undefined;
  }

  /**
   * What somebody says of a story: the command line beats the sidecar. A story with a mistake in its sidecar is not read.
   * @throws FileProblem for a mistake in the file that `--meta` names, and for what is asked of one story of several
   */
  of(place: StoryKey & { file: string | null; among: boolean }): {
    overrule: Overrule | null;
    problem: Diagnostic | null;
  } {
    const { file, among } = place;
    const { asked = {}, file: named } = this.sources;
    if (among) refuseAmong(asked, file);
    let given: Overruled;
    try {
      given = { ...this.told(place), ...asked };
    } catch (error) {
      if (!(error instanceof FileProblem) || named !== null) throw error;
      return { overrule: null, problem: diagnostic('publication-invalid', located(error)) };
    }
    return { overrule: Object.keys(given).length === 0 ? null : new Overrule(given), problem: null };
  }

  /** What the sidecar says of a story. */
  private told(place: StoryKey & { file: string | null; among: boolean }): Overruled {
    const { file: named, below } = this.sources;
    const path = named ?? presentSidecarOf(place.file, below);
    if (path === null) return {};
    const { shared, own, text } = readSidecar(path, place, named === null ? below : null);
    const key = place.among ? ofOneStory(shared) : undefined;
    if (key !== undefined) {
      const way = `${key} is for one story, and there are several: put it under "stories", by number or id`;
      throw new FileProblem(path, way, text, [key]);
    }
    return { ...shared, ...own };
  }
}

/** Refuses what is of one story where its input holds several. */
export function refuseAmong(asked: Overruled, file: string | null): void {
  const key = ofOneStory(asked);
  if (key === undefined) return;
  const sidecar = file === null ? 'a file for --meta' : displayName(sidecarOf(file));
  const way = `--${key} is for one story, and there are several: put it into ${sidecar}, under "stories", by number or id`;
  throw new FileProblem(displayName(file), way);
}
