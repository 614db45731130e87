/** Stories to what is written of them: the work itself, which touches nothing, here or in a worker. */

import type { Status } from '../article.js';
import { nowBy } from '../commands/clock.js';
import type { Overrules } from '../commands/overrules.js';
import { mayBeOverruled, type OverruleSources } from '../commands/overruling.js';
import { confine } from '../commands/own-text.js';
import { Publications } from '../commands/publication.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { type Meta, noMeta } from '../meta.js';
import type { Reading } from '../read/parse.js';
import { type CutStory, readCut } from '../read/story-stream.js';
import { frameOf, writers } from '../write/index.js';
import type { Format, WriteOptions, Writer } from '../write/writer.js';
import { type NameParts, namePartsOf } from './names.js';
import type { Recipe } from './recipe.js';

/** A story to be made. */
export interface Item {
  /** As named; null for standard input. */
  file: string | null;
  cut: CutStory;
  /** Are there several in its input? */
  among: boolean;
}

/** What became of it. */
export interface Made {
  file: string | null;
  /** Its number in the input, from 1. */
  story: number;
  id: string | null;
  /** 1-based line of the input on which it, or its record, starts. */
  line: number;
  /** The same where the places in its diagnostics are those of its own text; else null. */
  record: number | null;
  among: boolean;
  /** One text for each of the recipe's formats; null where there is a problem. */
  texts: string[] | null;
  problem: Diagnostic | null;
  diagnostics: Diagnostic[];
  status: readonly Status[];
  /** What a file's name can be made of. */
  name: NameParts;
}

/**
 * What writers are told.
 * @throws FileProblem for a mistake in one of the user's own files
 */
export async function writeOptionsOf(recipe: Recipe): Promise<WriteOptions> {
  const {
    formats: _,
    style: __,
    dateOrder: _______,
    pageTheme,
    templateFile,
    confined,
    publication: ___,
    framed: ____,
    dated: _____,
    overruled: ______,
    ...options
  } = recipe;
  for (const [path, folder] of confined) confine(path, folder);
  return {
    ...options,
    meta: noMeta,
    page: pageTheme === null ? null : (await import('../commands/page-theme.js')).pageThemeOf(pageTheme),
    template: templateFile === null ? null : (await import('../commands/template.js')).readTemplate(templateFile),
  };
}

export class Maker {
  private readonly publications: Publications | null;
  private readonly overruling: OverruleSources;
  private overrules: Promise<Overrules> | null = null;

  private constructor(
    private readonly recipe: Recipe,
    private readonly options: WriteOptions,
    private readonly stories: readonly Writer['story'][],
  ) {
    const publishes = recipe.formats.some((name) => (writers[name] as Format).publishes);
    this.overruling = { ...recipe.publication, asked: recipe.overruled };
    this.publications = publishes || recipe.dated ? new Publications(recipe.publication) : null;
  }

  /**
   * Gets ready: loads writers, style sheet, template.
   * @throws FileProblem for a mistake in one of the user's own files
   */
  static async of(recipe: Recipe): Promise<Maker> {
    const options = await writeOptionsOf(recipe);
    const { formats, framed } = recipe;
    const loaded: Writer[] = await Promise.all(formats.map((name) => writers[name].load()));
    const stories = loaded.map((writer) => (framed ? frameOf(writer, options).story : writer.story));
    return new Maker(recipe, options, stories);
  }

  /**
   * Reads a story and writes it in all formats. What is wrong with the story is in what is returned.
   * @throws FileProblem for a mistake in the file that `--meta` names
   */
  async make({ file, cut, among }: Item): Promise<Made> {
    const { story, text } = cut;
    const made: Made = {
      file,
      story,
      id: text.id,
      line: text.record ?? text.line,
      record: text.record,
      among,
      texts: null,
      problem: text.problem,
      diagnostics: [],
      status: [],
      name: {},
    };
    if (text.problem !== null) return made;
    const told = await this.told({ file, story, id: text.id, among });
    if (told !== null && told.problem !== null) return { ...made, problem: told.problem };
    const { style, dateOrder } = this.recipe;
    const reading = readCut(cut, {
      file,
      style,
      dateOrder,
      overrule: told?.overrule ?? null,
      now: nowBy(this.options.now),
    });
    made.status = reading.article.status;
    made.diagnostics = reading.article.diagnostics;
    const published = await this.publications?.of({ file, reading, among });
    if (published?.problem != null) {
      if (published.meta === null) return { ...made, problem: published.problem };
      made.diagnostics = [...made.diagnostics, published.problem];
    }
    const meta = published?.meta ?? noMeta;
    made.name = namePartsOf(reading.article, meta);
    return { ...made, ...(await this.written(reading, meta)) };
  }

  /** What is told of a story that was read wrong; null where nothing can be. */
  private async told(place: Parameters<Overrules['of']>[0]): Promise<ReturnType<Overrules['of']> | null> {
    if (!mayBeOverruled(this.overruling, [place.file])) return null;
    this.overrules ??= import('../commands/overrules.js').then(({ Overrules }) => new Overrules(this.overruling));
    return (await this.overrules).of(place);
  }

  private async written(reading: Reading, meta: Meta): Promise<Pick<Made, 'texts' | 'problem'>> {
    try {
      const texts: string[] = [];
      for (const write of this.stories) texts.push(await write(reading, { ...this.options, meta }));
      return { texts, problem: null };
    } catch (error) {
      // What was given is not what a format takes: an address that none is.
      if (!(error instanceof RangeError)) throw error;
      return { texts: null, problem: diagnostic('output-refused', error.message) };
    }
  }
}
