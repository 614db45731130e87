/** What Notion exports under a page's title: "Author: Jo Doe", a property a line. */
import type { Fact, Facts } from '../carrier.js';
import type { SourceLine } from './source-lines.js';

const names: Readonly<Record<string, keyof Facts>> = {
  author: 'authors',
  authors: 'authors',
  byline: 'authors',
  by: 'authors',
  writer: 'authors',
  writers: 'authors',
  reporter: 'authors',
  date: 'date',
  published: 'date',
  'publish date': 'date',
  'publication date': 'date',
  deck: 'deck',
  dek: 'deck',
  standfirst: 'deck',
  subtitle: 'deck',
  section: 'section',
  desk: 'section',
  tags: 'keywords',
  keywords: 'keywords',
  language: 'language',
  url: 'url',
};

/** Others that a desk's pages have, and no field of ours is. */
const OTHERS =
  /^(?:status|created|created by|created time|last edited|last edited by|last edited time|editor|owner|assignee|assign|priority|type|due|deadline|words|word count|id|slug|source|sources|channel|platform|stage|property)$/;

const LINE = /^([^:]+): (.+)$/;

/**
 * The facts in lines that are properties, all of them; null where one is none.
 * @param text the lines, separated by LF
 * @param lineAt a line of the source, by the number of the text's line from 0
 */
export function propertiesOf(text: string, lineAt: (index: number) => SourceLine | undefined): Facts | null {
  const facts: Facts = {};
  for (const [index, line] of text.split('\n').entries()) {
    const [, name = '', value = ''] = LINE.exec(line.trim()) ?? [];
    const key = name.trim().toLowerCase();
    const field = names[key];
    if (field === undefined && !OTHERS.test(key)) return null;
    if (field === undefined) continue;
    const fact: Fact = { text: value.trim(), from: `property “${name.trim()}”` };
    const own = lineAt(index);
    const at = own?.text.lastIndexOf(fact.text) ?? -1;
    if (own !== undefined && at >= 0) fact.at = { start: own.start + at, end: own.start + at + fact.text.length };
    facts[field] = [...(facts[field] ?? []), fact];
  }
  return facts;
}
