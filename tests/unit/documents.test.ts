/** One story in the documents of two programs: whatever carries it, it is read as the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carrierOf } from '../../src/input/carriers/index.js';
import { read } from '../../src/read/stories.js';

const folder = join(import.meta.dirname, '..', 'documents');

describe('a story that LibreOffice and pandoc have written', () => {
  it.each(readdirSync(folder))('%s', async (file) => {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const kind = file.slice(file.lastIndexOf('.') + 1);
    expect(carrierOf(bytes, true, null)?.name).toBe(kind);
    const readings = await read(bytes);
    const { article } = readings[0] ?? {};
    expect(readings).toHaveLength(1);
    expect(article).toMatchObject({
      input: { carrier: kind, offsets: kind === 'rtf' ? 'source' : 'extracted' },
      headline: 'Ferry firm cuts sailings to Osmer',
      byline: { authors: [{ name: 'Ada Finch' }] },
      dateline: { place: 'OSMER' },
      discarded: [],
    });
    const [first, second] = article?.sections ?? [];
    expect(first?.blocks[0]).toMatchObject({
      type: 'paragraph',
      marks: [{ type: 'link', href: 'https://example.com/' }, { type: 'strong' }],
    });
    expect(second?.subhead).toBe('What is left');
    expect(second?.blocks).toMatchObject([
      { type: 'paragraph' },
      { type: 'list', ordered: false, items: ['Sailings at 7, 12 and 18', 'None on Sundays'] },
      {
        type: 'table',
        rows: [
          ['Club', 'Points'],
          ['Larkfield', '9'],
        ],
        header: file !== 'pandoc.rtf',
      },
      { type: 'paragraph', text: expect.stringMatching(/^“We did not want to do this,” said Jo Lind/) },
    ]);
  });
});
