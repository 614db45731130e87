/** What the copy can't know of its publication: from options, a sidecar beside the story, the configuration. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { type Meta, noMeta } from '../meta.js';
import type { Reading } from '../read/parse.js';
import { FileProblem } from './file-problem.js';
import type { Sidecar } from './sidecar.js';

/** What was given for all stories: plain data, so that a worker can have it. */
export interface Given {
  /** On the command line, which beats a sidecar. */
  asked: Partial<Meta>;
  /** In the environment or the configuration, which a sidecar beats. */
  configured: Partial<Meta>;
  /** Path of the file that `--meta` names. */
  file: string | null;
  /** Folder below which no link is followed to a sidecar: others may write to it. Null where that is no matter. */
  below: string | null;
}

/** What is known of each story's publication. */
export class Publications {
  constructor(private readonly given: Given) {}

  /**
   * What is known of a story, and what is wrong with it.
   * @returns no data where there is a mistake in its sidecar: it is not to be published without
   * @throws FileProblem for a mistake in the file that `--meta` names
   */
  async of({
    file,
    reading,
    among,
  }: {
    file: string | null;
    reading: Reading;
    among: boolean;
  }): Promise<{ meta: Meta | null; problem: Diagnostic | null }> {
    const { input } = reading.article;
    const { asked, configured, file: named, below } = this.given;
    let sidecar: Sidecar | null;
    try {
      const path = named ?? presentSidecarOf(file, below);
      const folder = named === null ? below : null;
      sidecar = path === null ? null : (await import('./sidecar.js')).readSidecar(path, input, folder);
    } catch (error) {
      if (!(error instanceof FileProblem) || named !== null) throw error;
      const { located } = await import('./user-files/locate.js');
      return { meta: null, problem: diagnostic('publication-invalid', located(error)) };
    }
    const meta = { ...noMeta, ...configured, ...reading.meta, ...sidecar?.meta, ...asked };
    const isOwn = sidecar?.ownAddress || (reading.meta?.url !== undefined && sidecar?.meta.url === undefined);
    if (meta.url === null || !among || (isOwn && asked.url === undefined)) return { meta, problem: null };
    const message =
      'an address is for one story, and there are several: it is left out; story.meta.json can list one for each';
    return { meta: { ...meta, url: null }, problem: diagnostic('address-of-many', message) };
  }
}

/** `story.meta.json` beside `story.txt`. */
export function sidecarOf(file: string): string {
  return `${file.replace(/\.[^./\\]*$/, '')}.meta.json`;
}

/**
 * Where there is one.
 * @throws FileProblem for a link where none is followed, and for what is no file
 */
export function presentSidecarOf(file: string | null, below: string | null): string | null {
  if (file === null) return null;
  const path = sidecarOf(file);
  const { lstatSync, statSync } = process.getBuiltinModule('node:fs');
  const stats = (below === null ? statSync : lstatSync)(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (stats.isSymbolicLink()) throw new FileProblem(path, 'a link, which is not followed: put the file itself there');
  // A pipe or a device that happens to be called so would be waited for.
  if (!stats.isFile() && !stats.isDirectory())
    throw new FileProblem(path, 'not a file: move it away, or name it with --meta');
  return path;
}
