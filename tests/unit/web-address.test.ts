/** Addresses, however often one was looked at before: Node 20's own check fails once it has been compiled. */
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/web-address.js';

describe('an address', () => {
  it('with a letter beyond ASCII is one at every call', () => {
    const wrong = Array.from({ length: 50_000 }, () => addressOf('https://b\u00fccher.example/a b')?.href).find(
      (href) => href !== 'https://xn--bcher-kva.example/a%20b',
    );
    expect(wrong).toBe(undefined);
  });

  it.each(['', 'x', 'www.example.com', 'https://', '//example.com'])('%s is none', (text) => {
    expect(addressOf(text)).toBe(null);
  });
});
