/** The language of copy: right or "und", never another one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageTagged, languageTags } from '../../src/languages/index.js';
import { isSurelyEnglish } from '../../src/read/language/english.js';
import { languageOf } from '../../src/read/language/which-language.js';

/** Two sentences of a story in each language, ours. */
const stories: readonly (readonly [language: string, text: string])[] = [
  [
    'en',
    'The council said on Tuesday that the ferry would not run before spring. Fishermen were told to keep their boats away from the pier.',
  ],
  [
    'de',
    'Der Stadtrat hat am Dienstag beschlossen, dass die Fähre erst im Frühjahr wieder fährt. Die Fischer sollen ihre Boote vom Steg fernhalten.',
  ],
  [
    'fr',
    'Le conseil municipal a décidé mardi que le ferry ne circulera pas avant le printemps. Les pêcheurs doivent éloigner leurs bateaux de la jetée.',
  ],
  [
    'es',
    'El ayuntamiento decidió el martes que el transbordador no volverá hasta la primavera. Los pescadores tienen que alejar sus barcos del muelle.',
  ],
  [
    'pt',
    'A câmara decidiu na terça-feira que a balsa não volta antes da primavera. Os pescadores têm de afastar os seus barcos do cais.',
  ],
  [
    'it',
    'Il consiglio comunale ha deciso martedì che il traghetto non tornerà prima della primavera. I pescatori devono tenere le barche lontane dal molo.',
  ],
  [
    'nl',
    'De gemeenteraad heeft dinsdag besloten dat de veerboot pas in het voorjaar weer vaart. De vissers moeten hun boten bij de pier weghouden.',
  ],
  [
    'sv',
    'Kommunstyrelsen beslutade på tisdagen att färjan inte ska gå förrän i vår. Fiskarna måste hålla sina båtar borta från bryggan.',
  ],
  [
    'no',
    'Kommunestyret vedtok tirsdag at fergen ikke skal gå før til våren. Fiskerne må holde båtene sine borte fra brygga, sier ordføreren. – Vi har ikke råd til noe annet, og det er bare én båt igjen.',
  ],
  [
    'da',
    'Byrådet besluttede tirsdag, at færgen ikke sejler igen før til foråret. Fiskerne skal holde deres både væk fra molen, siger borgmesteren.',
  ],
  [
    'fi',
    'Kaupunginhallitus päätti tiistaina, että lautta ei kulje ennen kevättä. Kalastajien on pidettävä veneensä poissa laiturilta.',
  ],
  [
    'is',
    'Bæjarstjórnin ákvað á þriðjudag að ferjan sigli ekki fyrr en í vor. Sjómenn verða að halda bátum sínum frá bryggjunni.',
  ],
  [
    'et',
    'Linnavalitsus otsustas teisipäeval, et praam ei sõida enne kevadet. Kalurid peavad oma paadid kai äärest eemal hoidma.',
  ],
  [
    'lv',
    'Pilsētas dome otrdien nolēma, ka prāmis nekursēs līdz pavasarim. Zvejniekiem savas laivas jātur prom no mola.',
  ],
  [
    'lt',
    'Miesto taryba antradienį nusprendė, kad keltas neplauks iki pavasario. Žvejai turi laikyti savo valtis toliau nuo molo.',
  ],
  [
    'pl',
    'Rada miasta zdecydowała we wtorek, że prom nie będzie kursował przed wiosną. Rybacy muszą trzymać łodzie z dala od pomostu.',
  ],
  [
    'cs',
    'Zastupitelstvo v úterý rozhodlo, že přívoz nebude jezdit dříve než na jaře. Rybáři musejí držet své lodě dál od mola.',
  ],
  [
    'sk',
    'Zastupiteľstvo v utorok rozhodlo, že kompa nebude premávať skôr ako na jar. Rybári musia držať svoje lode ďalej od móla.',
  ],
  [
    'sl',
    'Mestni svet je v torek odločil, da trajekt ne bo vozil pred pomladjo. Ribiči morajo svoje čolne držati stran od pomola.',
  ],
  [
    'hu',
    'A képviselő-testület kedden úgy döntött, hogy a komp tavasz előtt nem közlekedik. A halászoknak távol kell tartaniuk a csónakjaikat a mólótól.',
  ],
  [
    'ro',
    'Consiliul local a decis marți că feribotul nu va circula înainte de primăvară. Pescarii trebuie să își țină bărcile departe de dig.',
  ],
  [
    'tr',
    'Belediye meclisi salı günü feribotun bahardan önce çalışmayacağına karar verdi. Balıkçılar teknelerini iskeleden uzak tutmak zorunda.',
  ],
  [
    'sq',
    'Këshilli bashkiak vendosi të martën që trageti nuk do të lundrojë para pranverës. Peshkatarët duhet t’i mbajnë varkat larg molit.',
  ],
  [
    'ca',
    'L’ajuntament va decidir dimarts que el transbordador no tornarà fins a la primavera. Els pescadors han d’allunyar les seves barques del moll.',
  ],
  [
    'eu',
    'Udalak asteartean erabaki zuen ferrya ez dela udaberria baino lehen itzuliko. Arrantzaleek kaitik urrun eduki behar dituzte beren ontziak.',
  ],
  [
    'vi',
    'Hội đồng thành phố hôm thứ Ba quyết định rằng phà sẽ không chạy trước mùa xuân. Ngư dân phải giữ thuyền của họ cách xa cầu cảng.',
  ],
  [
    'sw',
    'Baraza la mji liliamua Jumanne kwamba kivuko hakitafanya kazi kabla ya mwezi Machi. Wavuvi wanatakiwa kuweka mashua zao mbali na gati.',
  ],
  [
    'ru',
    'Городской совет во вторник решил, что паром не будет ходить до весны. Рыбаки должны держать свои лодки подальше от причала.',
  ],
  [
    'uk',
    'Міська рада у вівторок вирішила, що пором не ходитиме до весни. Рибалки мають тримати свої човни подалі від причалу.',
  ],
  [
    'bg',
    'Общинският съвет реши във вторник, че фериботът няма да се движи преди пролетта. Рибарите трябва да държат лодките си далеч от кея.',
  ],
  [
    'be',
    'Гарадскі савет у аўторак вырашыў, што паром не будзе хадзіць да вясны. Рыбакі павінны трымаць свае лодкі далей ад прычала.',
  ],
  [
    'sr',
    'Градско веће је у уторак одлучило да трајект неће саобраћати пре пролећа. Рибари морају да држе своје чамце даље од пристаништа.',
  ],
  [
    'mk',
    'Градскиот совет во вторникот одлучи дека траектот нема да сообраќа пред пролетта. Рибарите мора да ги држат чамците подалеку од пристаништето.',
  ],
  ['el', 'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη ότι το φέρι δεν θα κινηθεί πριν από την άνοιξη.'],
  ['ar', 'قرر مجلس المدينة يوم الثلاثاء أن العبارة لن تعمل قبل الربيع. وعلى الصيادين إبعاد قواربهم عن الرصيف.'],
  [
    'fa',
    'شورای شهر روز سه‌شنبه تصمیم گرفت که کشتی مسافربری تا بهار کار نخواهد کرد. ماهیگیران باید قایق‌های خود را از اسکله دور نگه دارند.',
  ],
  [
    'ur',
    'سٹی کونسل نے منگل کو فیصلہ کیا کہ کشتی بہار سے پہلے نہیں چلے گی۔ ماہی گیروں کو اپنی کشتیاں گھاٹ سے دور رکھنی ہوں گی۔',
  ],
  ['he', 'מועצת העיר החליטה ביום שלישי שהמעבורת לא תפעל לפני האביב. הדייגים חייבים להרחיק את סירותיהם מהמזח.'],
  ['hi', 'नगर परिषद ने मंगलवार को फैसला किया कि नौका वसंत से पहले नहीं चलेगी। मछुआरों को अपनी नावें घाट से दूर रखनी होंगी।'],
  [
    'mr',
    'नगरपालिकेने मंगळवारी निर्णय घेतला की बोट वसंत ऋतूपूर्वी सुरू होणार नाही. मच्छीमारांनी आपल्या होड्या धक्क्यापासून दूर ठेवाव्यात असे त्यांनी सांगितले आहे.',
  ],
  ['bn', 'পৌরসভা মঙ্গলবার সিদ্ধান্ত নিয়েছে যে বসন্তের আগে ফেরি চলবে না।'],
  ['ta', 'வசந்த காலத்திற்கு முன் படகு இயங்காது என்று நகர சபை செவ்வாய்க்கிழமை முடிவு செய்தது.'],
  ['th', 'สภาเมืองมีมติเมื่อวันอังคารว่าเรือข้ามฟากจะไม่วิ่งก่อนฤดูใบไม้ผลิ'],
  ['ka', 'საკრებულომ სამშაბათს გადაწყვიტა, რომ ბორანი გაზაფხულამდე არ იმუშავებს.'],
  ['hy', 'Քաղաքային խորհուրդը երեքշաբթի որոշեց, որ լաստանավը մինչև գարուն չի աշխատի։'],
  ['ja', '市議会は火曜日、連絡船を春まで運航しないと決めた。漁師は船を桟橋から離すよう求められた。'],
  ['ko', '시의회는 화요일 봄까지 여객선을 운항하지 않기로 했다. 어민들은 배를 부두에서 떼어 놓아야 한다.'],
  ['zh', '市议会星期二决定，渡轮在春天之前不会恢复航行。渔民必须让船只远离码头。'],
];

describe('the language of a story', () => {
  it.each(stories)('is %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(stories)('is %s below a menu in English, and with names in English', (language, text) => {
    const menu = 'Home\nNews\nPolitics\nSubscribe now\nSkip to main content\n\n';
    const page = `${menu}${text}\n\n${text} Sam Reed (Harbour Watch International) @samreed https://harbour.example/news/the-ferry-and-the-pier\n`;
    expect(languageOf(page)).toBe(language);
  });

  it.each(stories)('is %s or not told in its first letters', (language, text) => {
    for (let length = 20; length < text.length; length += 9)
      expect([language, 'und']).toContain(languageOf(text.slice(0, length)));
  });

  it('is the same for every line end', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          stories.map(([, text]) => text),
          { minLength: 1, maxLength: 6 },
        ),
        (texts) => {
          expect(languageOf(texts.join('\r\n'))).toBe(languageOf(texts.join('\n')));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('takes copy in capitals for what it says', () => {
    for (const [language, text] of stories.slice(0, 8)) expect(languageOf(text.toUpperCase())).toBe(language);
  });

  it('is not told of figures, signs and names alone', () => {
    for (const text of ['', '\n\n', '12 34 – 56', '*** --- ***', 'Reed\nOsmer\nPell', '@samreed #harbour'])
      expect(languageOf(text)).toBe('und');
  });

  it('is told without a table where it is English', () => {
    const text = stories[0]?.[1] ?? '';
    expect(isSurelyEnglish(text)).toBe(true);
    for (const [language, other] of stories.slice(1))
      expect([language, isSurelyEnglish(other)]).toEqual([language, false]);
  });
});

it('every language that we have words of is chosen for a text here', () => {
  const chosen = new Set(stories.map(([tag]) => languageTagged(tag)?.tag));
  expect(languageTags.filter((tag) => !chosen.has(languageTagged(tag)?.tag ?? ''))).toEqual([]);
});
