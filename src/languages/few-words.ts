/** The few words that bylines need in languages of news that have no file of their own. A new one is one row; a language with a file needs none. */

export interface FewWords {
  /** Open a byline, lower case; not where the word stands in names and titles as often. */
  by: readonly string[];
  /** Stand between two names. */
  and: readonly string[];
  /** Jobs and desks, lower case. */
  roles: readonly string[];
}

const row = (by: string, and: string, roles: string): FewWords => ({
  by: by.split('|'),
  and: and.split('|'),
  roles: roles.split('|'),
});

/** By tag (BCP 47). */
const rows: Readonly<Record<string, FewWords>> = {
  af: row('deur|geskryf deur', 'en', 'verslaggewer|joernalis|redakteur|korrespondent|redaksie'),
  az: row('müəllif|yazar', 'və', 'müxbir|jurnalist|redaktor|redaksiya'),
  bg: row('от|автор|автори|текст', 'и', 'репортер|журналист|кореспондент|редактор|редакция'),
  bn: row('লিখেছেন|প্রতিবেদক', 'ও|এবং', 'প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|সম্পাদক|ডেস্ক'),
  bs: row('piše|pišu|autor|autori|napisao|napisala', 'i', 'novinar|novinarka|urednik|dopisnik|redakcija'),
  ca: row('per|text de|autor|autora|redacció', 'i', 'periodista|redactor|redactora|corresponsal|redacció'),
  el: row(
    'του|της|των|γράφει ο|γράφει η|γράφουν οι|ρεπορτάζ|κείμενο',
    'και|&',
    'δημοσιογράφος|συντάκτης|συντάκτρια|ανταποκριτής|ανταποκρίτρια|αρχισυντάκτης',
  ),
  et: row('autor|kirjutas|tekst', 'ja', 'ajakirjanik|toimetaja|reporter|korrespondent|toimetus'),
  eu: row('egilea|testua', 'eta', 'kazetaria|erredakzioa|berriemailea'),
  fa: row('نویسنده|گزارش|به قلم|نوشته', 'و', 'خبرنگار|سردبیر|گزارشگر|تحریریه'),
  gl: row('por|texto|autor|autora', 'e', 'xornalista|redactor|redactora|correspondente|redacción'),
  hr: row('piše|pišu|autor|autorica|autori|napisao|napisala', 'i', 'novinar|novinarka|urednik|dopisnik|redakcija'),
  hu: row('írta|szerző|szöveg|riport', 'és', 'újságíró|szerkesztő|tudósító|riporter|szerkesztőség'),
  id: row('oleh|penulis|laporan', 'dan', 'wartawan|jurnalis|redaktur|koresponden|reporter|redaksi|kontributor'),
  is: row('eftir|höfundur', 'og', 'blaðamaður|fréttamaður|ritstjóri|fréttaritari'),
  lt: row('autorius|autorė|parengė|rašo', 'ir', 'žurnalistas|žurnalistė|redaktorius|korespondentas|redakcija'),
  lv: row('autors|autore|sagatavoja|raksta', 'un', 'žurnālists|žurnāliste|redaktors|korespondents|redakcija'),
  mk: row('пишува|автор|текст', 'и', 'новинар|новинарка|уредник|дописник|редакција'),
  ms: row('oleh|penulis', 'dan', 'wartawan|pemberita|penyunting|koresponden'),
  ro: row(
    'de|autor|autori|un articol de|text de|publicat de|scris de|interviu de',
    'și|şi',
    'redactor|reporter|jurnalist|corespondent|editor|redacția',
  ),
  sk: row('autor|autori|píše|napísal|napísala', 'a', 'redaktor|redaktorka|reportér|spravodajca|redakcia'),
  sl: row('piše|avtor|avtorica|besedilo', 'in', 'novinar|novinarka|urednik|dopisnik|uredništvo'),
  sq: row('nga|autor|shkruan|shkroi', 'dhe', 'gazetar|gazetare|redaktor|korrespondent|redaksia'),
  sr: row(
    'piše|pišu|autor|пише|пишу|аутор|аутори',
    'i|и',
    'novinar|urednik|dopisnik|новинар|новинарка|уредник|дописник',
  ),
  sw: row('na|mwandishi|imeandikwa na', 'na', 'mwandishi|mhariri|ripota|mwanahabari'),
  ta: row('எழுதியவர்', 'மற்றும்', 'செய்தியாளர்|நிருபர்|ஆசிரியர்'),
  th: row('โดย|เรื่อง|ผู้เขียน', 'และ', 'ผู้สื่อข่าว|บรรณาธิการ'),
  tl: row('ni|nina|ulat ni|ulat nina|sinulat ni', 'at', 'reporter|mamamahayag|editor|patnugot'),
  ur: row('تحریر|رپورٹ|از', 'اور', 'نامہ نگار|صحافی|مدیر|نمائندہ'),
  vi: row('tác giả|bài|bài viết|thực hiện|theo', 'và', 'phóng viên|nhà báo|biên tập viên|pv|ctv'),
};

/** @param tag BCP 47. @returns null where the language has a file of its own, or no row */
export function fewWordsOf(tag: string): FewWords | null {
  const name = /^[A-Za-z]+/.exec(tag)?.[0].toLowerCase() ?? '';
  return Object.hasOwn(rows, name) ? (rows[name] as FewWords) : null;
}
