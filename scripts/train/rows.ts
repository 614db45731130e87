/** What each field of labelled texts was judged by, and whether it was right: a line a text, as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidenceFields } from '../../src/article.js';
import { decode } from '../../src/input/decode.js';
import { lineEndOf } from '../../src/input/lines.js';
import { evidenceOf } from '../../src/read/model/evidence.js';
import { decide } from '../../src/read/model/unframed.js';
import { openCopy, parse } from '../../src/read/parse.js';
import { type DeskTruth, rightFields } from './fields.js';

for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder).filter((name) => /^\d+\.json$/.test(name))) {
    const truth: DeskTruth = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (Array.isArray(truth.stories) || truth.kept === true) continue;
    const { text } = decode(readFileSync(join(folder, file.replace('.json', '.txt'))));
    if (text === null) continue;
    const { copy } = openCopy({ text, line: 1, lineEnd: lineEndOf(text) }, {});
    if (copy.style.envelope !== null) continue;
    const decision = decide(copy);
    if (decision === null) continue;
    const evidence = evidenceOf(copy, decision);
    const right = rightFields(parse(text).article, truth);
    const fields = confidenceFields.map((field) => [field, { values: evidence[field].values, right: right[field] }]);
    console.log(JSON.stringify({ id: `${folder}/${file}`, family: truth.family, fields: Object.fromEntries(fields) }));
  }
}
