/** Publication data: all that can be given, and anything that is taken. */
import fc from 'fast-check';
import type { Meta } from '../../src/meta.js';

/** All that can be given of a story's publication. */
export const publication = {
  url: 'https://www.example.com/news/harbour',
  image: 'https://www.example.com/img/crane.jpg',
  imageAlt: 'A crane over "the" <harbour>',
  published: '2026-11-23T08:00:00+01:00',
  modified: '2026-11-24T09:30:00Z',
  publisher: 'The Harbour & Coast Times',
  publisherLogo: 'https://www.example.com/logo.png',
  section: 'World',
  keywords: ['harbour', 'storm & sea'],
  copyright: '© 2026 The Harbour & Coast Times',
  from: 'Desk <desk@example.com>',
  recipient: 'Night desk <night@example.com>',
};

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((one) => one.trim() !== '');
const address = fc.webUrl({ withFragments: true, withQueryParameters: true });
const time = fc
  .tuple(
    fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
    fc.constantFrom('', 'Z', '+14:00', '-11:30'),
    fc.constantFrom(16, 19, 23),
  )
  .map(([date, zone, end]) =>
    zone === '' ? date.toISOString().slice(0, 10) : date.toISOString().slice(0, end) + zone,
  );

/** Anything that is taken: each key or none of it, hostile texts among them. */
export const anyPublication: fc.Arbitrary<Partial<Meta>> = fc.record(
  {
    url: address,
    image: address,
    imageAlt: text,
    published: time,
    modified: time,
    publisher: text,
    publisherLogo: address,
    section: text,
    keywords: fc.array(text, { maxLength: 4 }),
    copyright: text,
  },
  { requiredKeys: [] },
);
