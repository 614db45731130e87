/** An Article whose texts still know where they come from. */
import type { Article, Status } from '../../../article.js';
import type { Meta } from '../../../meta.js';
import type { Inline } from './inline.js';

/** The same, with a text out of a file wherever a text may stand. */
export type Drafted<T> = T extends string
  ? string extends T
    ? T | Inline
    : T
  : T extends readonly (infer One)[]
    ? Drafted<One>[]
    : T extends object
      ? { [Key in keyof T]: Drafted<T[Key]> }
      : T;

/** What a file says of a story. */
export interface Draft {
  article: Drafted<Partial<Omit<Article, 'status'>>> & { status?: Status[] };
  meta: Partial<Meta>;
}

export type DraftedSection = Drafted<Article['sections'][number]>;

/** The text of either. */
export function textOf(text: string | Inline): string {
  return typeof text === 'string' ? text : text.text;
}

/** The texts of the paragraphs that a body opens with. */
export function firstTexts(sections: readonly DraftedSection[]): (string | Inline)[] {
  const [first] = sections[0]?.blocks ?? [];
  return first?.type === 'paragraph' ? [first.text] : [];
}
