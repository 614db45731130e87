/** What our writers say of a story's status is read back in every language that we say it in. */
import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/article.js';
import { statusTextsOf } from '../../src/formats/shared/status-lines.js';
import { statusSaid } from '../../src/input/carriers/exchange/status-said.js';
import { languageTags } from '../../src/languages/index.js';

describe.each(languageTags)('%s', (language) => {
  it.each([
    { kind: 'kill', text: 'Do not use.', until: null },
    { kind: 'correction', text: 'Corrects: the name', until: null },
    { kind: 'embargo', text: 'Not before Friday.', until: '2026-11-28' },
    { kind: 'embargo', text: 'Not before 12:01: all media', until: '2026-11-28T00:01:00Z' },
    { kind: 'advance', text: 'For Sunday.', until: '2026-03-08T17:30:00+05:30' },
  ] satisfies Status[])('$kind until $until', (status) => {
    const [line = ''] = statusTextsOf({ status: [status], language });
    expect(statusSaid(line, null, language)).toEqual(status);
  });
});

it('a line of copy is none', () => {
  for (const line of ['Kill your darlings', 'EMBARGO Act passes', 'UPDATED until noon', ''])
    expect(statusSaid(line, null, 'en')).toBeNull();
});
