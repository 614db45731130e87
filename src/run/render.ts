/** Stories to what is written of them: the work itself, which touches nothing, here or in a worker. */

import { diagnostic } from '../diagnostic.js';
import { frameOf, writerOf, writers } from '../formats/index.js';
import type { Format, WriteOptions, Writer } from '../formats/writer.js';
import type { Story } from '../input/story.js';
import { type Meta, noMeta } from '../meta.js';
import type { Reading } from '../read/parse.js';
import type { NameParts } from './file-names.js';
import { type Made, unmade } from './made.js';
import { Publications } from './publication.js';
import { plainOptions, type Recipe } from './recipe.js';
import { StoryReader } from './story-reader.js';
import { confine } from './user-files/text-file.js';

/**
 * The options of writers.
 * @throws FileProblem for a mistake in one of the user's own files
 */
export async function writeOptionsOf(recipe: Recipe): Promise<WriteOptions> {
  const { pageTheme, templateFile, confined } = recipe;
  for (const [path, folder] of confined) confine(path, folder);
  return {
    ...plainOptions(recipe),
    smart: recipe.smart ?? false,
    meta: noMeta,
    page: pageTheme === null ? null : (await import('./user-files/page-theme.js')).pageThemeOf(pageTheme),
    template: templateFile === null ? null : (await import('./user-files/template.js')).readTemplate(templateFile),
  };
}

/** A format's ways to write a story: as a file of its own, and as one of several. */
type Ways = Record<'alone' | 'framed', Writer['story']>;

export class StoryRenderer {
  private readonly publications: Publications | null;
  private readonly reader: StoryReader;

  private constructor(
    private readonly recipe: Recipe,
    private readonly options: WriteOptions,
    private readonly formats: readonly Ways[],
    private readonly namePartsOf: ((...story: [Reading['article'], Meta]) => NameParts) | null,
  ) {
    const { formats: names, publication, overruled: asked, dated } = recipe;
    this.reader = new StoryReader({ ...recipe, overruling: { ...publication, asked }, now: options.now });
    const publishes = names.some((name) => (writers[name] as Format).publishes);
    this.publications = publishes || dated ? new Publications(publication) : null;
  }

  /**
   * Gets ready: loads writers, style sheet, template.
   * @param options the recipe's own, where they have been loaded
   * @throws FileProblem for a mistake in one of the user's own files
   */
  static async of(recipe: Recipe, options?: WriteOptions): Promise<StoryRenderer> {
    options ??= await writeOptionsOf(recipe);
    const ways: Ways[] = [];
    for (const name of recipe.formats) ways.push(waysOf(await writerOf(name, options), options, recipe));
    // Only files of their own have names.
    const parts = recipe.framed === false ? (await import('./file-names.js')).namePartsOf : null;
    return new StoryRenderer(recipe, options, ways, parts);
  }

  /**
   * Reads a story and writes it in all formats. What is wrong with the story is in what is returned.
   * @throws FileProblem for a mistake in the file that `--meta` names
   */
  async make(story: Story): Promise<Made> {
    const { file, among } = story;
    const { framed } = this.recipe;
    const made = { ...unmade(story), framed: framed === 'several' ? among : framed };
    if (made.problem !== null) return made;
    const read = await this.reader.read(story);
    if ('problem' in read) return { ...made, problem: read.problem };
    const { reading } = read;
    made.status = reading.article.status;
    made.diagnostics = reading.article.diagnostics;
    const published = await this.publications?.of({ file, reading, among });
    if (published?.problem != null) {
      if (published.meta === null) return { ...made, problem: published.problem };
      made.diagnostics = [...made.diagnostics, published.problem];
    }
    const meta = published?.meta ?? noMeta;
    made.name = this.namePartsOf?.(reading.article, meta) ?? {};
    return { ...made, ...(await this.written(reading, meta, made.framed)) };
  }

  private async written(reading: Reading, meta: Meta, framed: boolean): Promise<Pick<Made, 'texts' | 'problem'>> {
    const options = { ...this.options, meta, named: framed };
    try {
      const texts: string[] = [];
      for (const ways of this.formats) texts.push(await ways[framed ? 'framed' : 'alone'](reading, options));
      return { texts, problem: null };
    } catch (error) {
      // What was given is not what a format takes: an invalid address.
      if (!(error instanceof RangeError)) throw error;
      return { texts: null, problem: diagnostic('output-refused', error.message) };
    }
  }
}

function waysOf(writer: Writer, options: WriteOptions, { framed, gathers }: Recipe): Ways {
  // A feed has all stories: of each its entry is kept.
  const alone = (gathers === true ? writer.gathering?.entry : undefined) ?? writer.story;
  return { alone, framed: framed === false ? alone : frameOf(writer, options).story };
}
