/** Words around a time of day, of all languages whose copy has such times; digits are read before. */
export const clock = {
  /** In front of a time: what stands behind a full stop then is its minutes. */
  at: 'at um ab om ora godz ore alle as a las kl klo kello jam pukul pkl ob o в о у la at klokken orele ώρα',
  /** Units of hours that stand behind their number, and of minutes. */
  hours: 'h uhr uur 時 时 點 点 시',
  minutes: 'min 分 분',
  /** Halves of the day that stand behind a time. */
  halves: ['am', 'pm', 'a m', 'p m'],
  /** Units that can follow a time that has its minutes: "14.30 Uhr". */
  afterTime: 'h hr hrs uhr uur น',
  /** Behind a time and not a half of the day: where there is another short word, it may be one. */
  harmless: 'h hs hr hrs uhr et ct pt mt at by in on und and de of น',
  /** Units of a length of time: "5:30 min read". */
  lengths: 'min mins minute minutes minuten minutos hour hours stunden',
};

/** Words around a day, of all languages whose dates are read; small, without accents. */
export const days = {
  /** Between the parts of a date, where they say nothing. */
  between:
    'st nd rd th of the er ere re e o a de d del dels di da do du dos des le la il el al en den dne i ta ng an em ' +
    'roku rok r g god godu m gada ko eko ren n го г года год року р ж թ ngay nam',
  /** In front of the number of a month: Vietnamese. */
  monthSigns: 'thang thg',
  /** Years before an era's first, by the era's name: Japanese, Chinese. */
  eras: { 令和: 2018, 平成: 1988, 昭和: 1925, 民国: 1911, 民國: 1911, 中華民國: 1911 },
};
