/** What an editor's own page is given: the Article as it is in JSON, what it can't know, and the parts that are hard to make. */
import type { Article } from '../../article.js';
import type { Meta } from '../../meta.js';
import { jsonLdOf } from '../json-ld.js';
import { bylineText } from '../shared/byline.js';
import { harmlessData } from '../shared/cleaned.js';
import { directionOf } from '../shared/direction.js';
import { bodyOf } from '../shared/html-body.js';
import { descriptionOf, titleOf } from '../shared/title.js';

/**
 * The data of a template. All texts are harmless and not yet escaped: the template's library does that. `html` and
 * `jsonld` are markup, made safe: a template says that it wants them raw.
 */
export function templateDataOf(article: Article, meta: Meta): Record<string, unknown> {
  return {
    ...(harmlessData(article) as Article),
    meta: harmlessData(meta),
    title: harmlessData(titleOf(article)),
    description: harmlessData(descriptionOf(article)),
    signed: harmlessData(bylineText(article)),
    direction: directionOf(article.language),
    html: bodyOf(article, { deeper: 0, classes: true, status: true, notes: true }),
    jsonld: jsonLdOf(article, meta, true),
  };
}
