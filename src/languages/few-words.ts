/** The few words that bylines need, for languages that have no file of their own: a row a language. A language that gets a file loses its row. */

export interface FewWords {
  /** Open a byline, lower case; not where the word stands in names and titles as often. */
  by: readonly string[];
  /** Stand between two names. */
  and: readonly string[];
  /** Jobs and desks, lower case. */
  roles: readonly string[];
}

/** Opens a byline, joins two names, jobs: each separated by bars. */
type Row = readonly [by: string, and: string, roles: string];

/** By tag (BCP 47). */
const rows: Readonly<Record<string, Row>> = {
  af: ['deur|geskryf deur', 'en', 'verslaggewer|joernalis|redakteur|korrespondent|redaksie'],
  az: ['müəllif|yazar', 'və', 'müxbir|jurnalist|redaktor|redaksiya'],
  bg: ['от|автор|автори|текст', 'и', 'репортер|журналист|кореспондент|редактор|редакция'],
  bn: ['লিখেছেন|প্রতিবেদক', 'ও|এবং', 'প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|সম্পাদক|ডেস্ক'],
  bs: ['piše|pišu|autor|autori|napisao|napisala', 'i', 'novinar|novinarka|urednik|dopisnik|redakcija'],
  ca: ['per|text de|autor|autora|redacció', 'i', 'periodista|redactor|redactora|corresponsal|redacció'],
  el: [
    'του|της|των|γράφει ο|γράφει η|γράφουν οι|ρεπορτάζ|κείμενο',
    'και',
    'δημοσιογράφος|συντάκτης|συντάκτρια|ανταποκριτής|ανταποκρίτρια|αρχισυντάκτης',
  ],
  et: ['autor|kirjutas|tekst', 'ja', 'ajakirjanik|toimetaja|reporter|korrespondent|toimetus'],
  eu: ['egilea|testua', 'eta', 'kazetaria|erredakzioa|berriemailea'],
  fa: ['نویسنده|گزارش|به قلم|نوشته', 'و', 'خبرنگار|سردبیر|گزارشگر|تحریریه'],
  gl: ['por|texto|autor|autora', 'e', 'xornalista|redactor|redactora|correspondente|redacción'],
  hr: ['piše|pišu|autor|autorica|autori|napisao|napisala', 'i', 'novinar|novinarka|urednik|dopisnik|redakcija'],
  hu: ['írta|szerző|szöveg|riport', 'és', 'újságíró|szerkesztő|tudósító|riporter|szerkesztőség'],
  id: ['oleh|penulis|laporan', 'dan', 'wartawan|jurnalis|redaktur|koresponden|reporter|redaksi|kontributor'],
  is: ['eftir|höfundur', 'og', 'blaðamaður|fréttamaður|ritstjóri|fréttaritari'],
  lt: ['autorius|autorė|parengė|rašo', 'ir', 'žurnalistas|žurnalistė|redaktorius|korespondentas|redakcija'],
  lv: ['autors|autore|sagatavoja|raksta', 'un', 'žurnālists|žurnāliste|redaktors|korespondents|redakcija'],
  mk: ['пишува|автор|текст', 'и', 'новинар|новинарка|уредник|дописник|редакција'],
  ms: ['oleh|penulis', 'dan', 'wartawan|pemberita|penyunting|koresponden'],
  ro: [
    'de|autor|autori|un articol de|text de|publicat de|scris de|interviu de',
    'și|şi',
    'redactor|reporter|jurnalist|corespondent|editor|redacția',
  ],
  sk: ['autor|autori|píše|napísal|napísala', 'a', 'redaktor|redaktorka|reportér|spravodajca|redakcia'],
  sl: ['piše|avtor|avtorica|besedilo', 'in', 'novinar|novinarka|urednik|dopisnik|uredništvo'],
  sq: ['nga|autor|shkruan|shkroi', 'dhe', 'gazetar|gazetare|redaktor|korrespondent|redaksia'],
  sr: ['piše|pišu|autor|пише|пишу|аутор|аутори', 'i|и', 'novinar|urednik|dopisnik|новинар|новинарка|уредник|дописник'],
  sw: ['na|mwandishi|imeandikwa na', 'na', 'mwandishi|mhariri|ripota|mwanahabari'],
  ta: ['எழுதியவர்', 'மற்றும்', 'செய்தியாளர்|நிருபர்|ஆசிரியர்'],
  th: ['โดย|เรื่อง|ผู้เขียน', 'และ', 'ผู้สื่อข่าว|บรรณาธิการ'],
  tl: ['ni|nina|ulat ni|ulat nina|sinulat ni', 'at', 'reporter|mamamahayag|editor|patnugot'],
  ur: ['تحریر|رپورٹ|از', 'اور', 'نامہ نگار|صحافی|مدیر|نمائندہ'],
  vi: ['tác giả|bài|bài viết|thực hiện|theo', 'và', 'phóng viên|nhà báo|biên tập viên|pv|ctv'],
};

/** By tags of their own (BCP 47). */
export const fewWordTags: readonly string[] = Object.keys(rows);

/** @param tag BCP 47. @returns null where the language has a file of its own, or no row */
export function fewWordsOf(tag: string): FewWords | null {
  const name = /^[A-Za-z]+/.exec(tag)?.[0].toLowerCase() ?? '';
  if (!Object.hasOwn(rows, name)) return null;
  const [by, and, roles] = (rows[name] as Row).map((words) => words.split('|'));
  return { by: by as string[], and: and as string[], roles: roles as string[] };
}
