/** Bylines, datelines and dates that neither spaces nor capitals part. */
import { describe, expect, it } from 'vitest';
import { fallback } from '../../src/houses/index.js';
import { readByline } from '../../src/read/grammar/byline.js';
import { readDateline } from '../../src/read/grammar/dateline.js';
import { isDateLine } from '../../src/read/grammar/dates.js';
import { lexiconOf } from '../../src/read/text/lexicon.js';

const lexicon = (language: string) => lexiconOf(language, fallback);

describe('who signs', () => {
  it.each([
    ['ja', '文・見本花子', [['見本花子', null, null]]],
    ['ja', '文・見本花子　記者', [['見本花子', '記者', null]]],
    ['ja', '文・見本花子 波止新聞', [['見本花子', null, '波止新聞']]],
    ['ja', '見本 太郎', [['見本 太郎', null, null]]],
    ['ja', '（見本太郎記者）', [['見本太郎', '記者', null]]],
    ['ja', '編集委員 見本 太郎', [['見本 太郎', null, null]]],
    [
      'ja',
      '執筆：見本太郎、岸辺花',
      [
        ['見本太郎', null, null],
        ['岸辺花', null, null],
      ],
    ],
    ['ja', '見本太郎2025年1月13日 21時37分', null],
    ['ko', '홍견본 기자', [['홍견본', '기자', null]]],
    ['ko', '홍견본 기자 sample@example.com', [['홍견본', '기자', null]]],
    [
      'ko',
      '홍견본·김보기 기자',
      [
        ['홍견본', '기자', null],
        ['김보기', '기자', null],
      ],
    ],
    ['ko', '글 홍견본', [['홍견본', null, null]]],
    ['ko', '항구신문 홍견본 특파원', [['홍견본', '특파원', '항구신문']]],
    ['zh', '本报记者 张样', [['张样', null, null]]],
    [
      'zh',
      '记者张样、李本',
      [
        ['张样', null, null],
        ['李本', null, null],
      ],
    ],
    ['zh', '文/张样', [['张样', null, null]]],
    ['zh', '作者：张样本', [['张样本', null, null]]],
    ['zh', '張樣 記者', [['張樣', '記者', null]]],
  ])('%s: %s', (language, text, names) => {
    const reading = readByline(text, lexicon(language));
    expect(reading?.authors.map(({ name, role, affiliation }) => [name, role, affiliation]) ?? null).toEqual(names);
  });

  it.each([
    ['ja', '東桟橋、建て直しへ 港の理事会が決定'],
    ['ja', '記者会見は午後に開かれた。'],
    ['ja', '社会'],
    ['ko', '동쪽 부두 다시 짓는다'],
    ['ko', '기자회견에서 이사회는 설명했다.'],
    ['zh', '港口理事会决定重建东码头'],
    ['zh', '记者从港口理事会获悉，东码头将重建。'],
    ['zh', '国际 财经'],
  ])('%s: nobody in %s', (language, text) => {
    expect(readByline(text, lexicon(language))).toBe(null);
  });
});

describe('where from', () => {
  it.each([
    [
      'ja',
      '【青江共同】青江町の下水処理場が止まっている。',
      '青江',
      null,
      '共同',
      '青江町の下水処理場が止まっている。',
    ],
    ['ja', '【ソウル=見本太郎】会談は火曜日に始まった。', 'ソウル', null, null, '会談は火曜日に始まった。'],
    [
      'ko',
      '(서울=연합뉴스) 홍견본 기자 = 항만 이사회는 화요일 결정했다.',
      '서울',
      null,
      '연합뉴스',
      '항만 이사회는 화요일 결정했다.',
    ],
    ['ko', '[항구=뉴시스]홍견본 기자 = 항만 이사회는 결정했다.', '항구', null, '뉴시스', '항만 이사회는 결정했다.'],
    [
      'zh',
      '（新华社北京11月26日电）港口理事会决定重建东码头。',
      '北京',
      '11月26日',
      '新华社',
      '港口理事会决定重建东码头。',
    ],
    ['zh', '新华社北京11月26日电（记者张样、李本）港口理事会决定。', '北京', '11月26日', '新华社', '港口理事会决定。'],
    ['zh', '（中央社記者張樣台北26日電）港口理事會決定。', null, '26日', '中央社', '港口理事會決定。'],
  ])('%s: %s', (language, text, place, date, agency, body) => {
    const reading = readDateline(text, lexicon(language));
    expect(reading).toMatchObject({ place, date, agency, sure: 3 });
    expect(text.slice(reading?.bodyStart)).toBe(body);
  });

  it.each([
    ['ja', '【関連】東桟橋、建て直しへ'],
    ['ja', '（理事会は午後に開かれた）'],
    ['ko', '[사진=항구신문 제공 및 자료사진 모음과 설명이 이어지는 긴 글]'],
    ['zh', '（图：港口）东码头'],
    ['zh', '共同建设东码头是理事会的目标。'],
  ])('%s: none in %s', (language, text) => {
    expect(readDateline(text, lexicon(language))).toBe(null);
  });
});

describe('when', () => {
  it.each([
    ['ja', '公開日：2025/01/31 11:30　更新日：2025/01/31 11:30'],
    ['ja', '2025年1月13日 21時37分'],
    ['ko', '입력 2025.01.21 20:50'],
    ['ko', '2025년 1월 21일 오후 8시 50분'],
    ['zh', '发布时间：2025年11月26日 08:15'],
  ])('%s: %s', (language, text) => {
    expect(isDateLine(text, lexicon(language))).toBe(true);
  });

  it.each([
    ['ja', '理事会は13日、東桟橋を建て直すと決めた。'],
    ['zh', '港口理事会26日决定重建东码头'],
  ])('%s: %s dates nothing', (language, text) => {
    expect(isDateLine(text, lexicon(language))).toBe(false);
  });
});
