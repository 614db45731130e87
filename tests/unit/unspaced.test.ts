/** Scripts without spaces between words: lines end between words, and words are counted. */
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../src/formats/shared/wrap.js';
import { parse } from '../../src/read/parse.js';
import { wordsApart } from '../../src/read/text/unspaced.js';

const thai = 'เรือข้ามฟากที่สภาเมืองซื้อเมื่อฤดูใบไม้ผลิเริ่มเดินเรือเป็นครั้งแรกในวันจันทร์ ผู้โดยสารสิบเอ็ดคนอยู่บนเรือลำแรก';
const texts = [
  ['Thai', thai],
  ['Lao', 'ທ່າເຮືອເປີດຄືນໃໝ່ໃນວັນຈັນຫຼັງຈາກການສ້ອມແປງ ແລະເຮືອຂ້າມຟາກກໍ່ແລ່ນອີກ'],
  ['Khmer', 'កំពង់ផែបានបើកឡើងវិញនៅថ្ងៃចន្ទបន្ទាប់ពីការជួសជុល ហើយសាឡាងដំណើរការឡើងវិញ'],
  ['Burmese', 'ဆိပ်ကမ်းသည်တနင်္လာနေ့တွင်ပြန်လည်ဖွင့်လှစ်ခဲ့သည် ကူးတို့သင်္ဘောများပြန်ပြေးသည်'],
] as const;
const words = (text: string) => [...new Intl.Segmenter('th', { granularity: 'word' }).segment(text)];

describe.each(texts)('%s', (_, text) => {
  it('is wrapped between words, into lines as wide as asked', () => {
    const starts = new Set(words(text).map(({ index }) => index));
    for (const width of [20, 30, 40, 60]) {
      const lines = wrap(text, width);
      let at = 0;
      for (const line of lines) {
        expect(widthOf(line)).toBeLessThanOrEqual(width);
        at = text.indexOf(line, at);
        expect(starts).toContain(at);
        at += line.length;
      }
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      // Not a line for each stretch without spaces.
      expect(lines.length).toBeLessThanOrEqual(Math.ceil(widthOf(text) / (width * 0.6)) + 1);
    }
  });

  it('is counted in words', () => {
    const count = words(text).filter(({ isWordLike }) => isWordLike).length;
    expect(parse(`Talvik\n\n${text}\n`).article.stats.words).toBe(count + 1);
  });

  it('is never cut inside a character, however narrow the screen', () => {
    const starts = new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index));
    let at = 0;
    for (const line of wrap(text, 3)) {
      at = text.indexOf(line, at);
      expect(starts).toContain(at);
      at += line.length;
    }
    expect(at).toBe(text.length);
  });
});

it('words of other scripts beside them are counted as ever', () => {
  expect(parse('Talvik\n\nThe U.S.-born mayor, 9/11 and ท่าเรือ.\n').article.stats.words).toBe(
    parse('Talvik\n\nThe U.S.-born mayor, 9/11 and quay.\n').article.stats.words,
  );
});

it('keeps marks at their words, and words of other scripts whole', () => {
  const lines = wrap('(ท่าเรือ) ๆ Harbour “ท่าเรือ” ท่าเรือ, ferry', 10);
  for (const line of lines) {
    expect(line).not.toMatch(/^[)”,]/);
    expect(line).not.toMatch(/[(“]$/);
  }
  expect(lines.join(' ')).toContain('Harbour');
});

it('takes a long stretch in line with its length, and loses nothing', () => {
  const long = thai.replaceAll(' ', '').repeat(2000);
  const found = [...wordsApart(long)].map(({ text }) => text);
  expect(found.join('')).toBe(long);
  const once = [...wordsApart(thai.replaceAll(' ', ''))].length;
  expect(Math.abs(found.length - 2000 * once)).toBeLessThan(20 * once);
});
