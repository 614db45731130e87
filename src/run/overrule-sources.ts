/** Where what was read wrong is reported: on the command line, in a file, beside the stories. */
import type { Overruled } from '../overrule.js';
import { presentSidecarOf } from './publication.js';

/** Where somebody reports what was read wrong. */
export interface OverruleSources {
  /** On the command line. */
  asked: Overruled | undefined;
  /** Path of the file that `--meta` names. */
  file: string | null;
  /** Folder below which no link is followed to a sidecar: see `Given`. */
  below: string | null;
}

/** Whether anything can say so of these inputs. */
export function mayBeOverruled({ asked, file, below }: OverruleSources, inputs: readonly (string | null)[]): boolean {
  if (asked !== undefined || file !== null) return true;
  return inputs.some((input) => {
    try {
      return input !== '-' && presentSidecarOf(input, below) !== null;
    } catch {
      // What is wrong with it is reported where it is read.
      return true;
    }
  });
}
