/** Czech. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const cs = (): Language => ({
  tag: 'cs',
  by: list('autor|autorka|autoři|text|připravil|připravila|napsal|napsala|rozhovor vedl|komentář'),
  and: ['a'],
  months: list(
    'leden|ledna|led|únor|února|úno|březen|března|bře|duben|dubna|dub|květen|května|kvě|červen|června|čvn|červenec|července|čvc|srpen|srpna|srp|září|zář|říjen|října|říj|listopad|listopadu|lis|prosinec|prosince|pro',
  ),
  weekdays: list('neděle|ne|pondělí|po|úterý|út|středa|st|čtvrtek|čt|pátek|pá|sobota|so'),
  dateWords: list(
    'publikováno|vydáno|zveřejněno|aktualizováno|aktualizace|upraveno|naposledy|v|ve|h|hod|hodin|dnes|včera|min|minut|minuty|čtení|doba|před|dny|dnem|hodinami|datum|a',
  ),
  roles: list(
    'redaktor|redaktorka|redaktoři|redakce|reportér|reportérka|zpravodaj|zpravodajka|komentátor|komentátorka|šéfredaktor|šéfredaktorka|novinář|novinářka|novináři|fotograf|fotoreportér|editor|editorka|dopisovatel|dopisovatelka|publicista|publicistka|spolupracovník',
  ),
  outletWords: list(
    'noviny|deník|týdeník|zprávy|agentura|rozhlas|televize|právo|lidové|hospodářské|novinky|respekt|mladá',
  ),
  summaryLabels: list(
    'Stručně|Ve zkratce|V kostce|Shrnutí|Hlavní body|Nejdůležitější body|To nejdůležitější|Co je důležité|Co byste měli vědět|Klíčové body|Přehledně|Souhrn|Co se dozvíte v článku',
  ),
  labels: {
    slug: ['slug'],
    kicker: list('nadtitulek|rubrika titulku|nadpis rubriky'),
    headline: list('titulek|nadpis|hlavní titulek|název'),
    deck: list('podtitulek|perex|podnadpis'),
    byline: list('autor|autorka|autoři|text|podpis|redaktor'),
    dateline: list('místo|město|domicil'),
    date: list('datum|datum vydání|publikováno'),
    source: list('zdroj|agentura|redakce'),
    text: list('text|tělo|článek|zpráva|obsah'),
    subhead: list('mezititulek|mezititulky'),
    caption: list('popisek|popisek fotky|foto|fotografie|obrázek'),
    quote: list('citát|vytažená citace|citace'),
    note: list('poznámka|poznámka redakce|pozn|embargo|oprava|pro redakce|upozornění'),
    todo: list('doplnit|bude doplněno|ověřit'),
    other: list('sekce|délka|znaků|strana|vydání|klíčová slova|kategorie|priorita|kontakt|rubrika'),
  },
  notices: {
    kill: list('zrušeno|nepoužívat|nepoužívejte|rušíme zprávu|zrušená zpráva'),
    withdrawn: list('staženo|stahujeme|zpráva stažena|stažení|odvolává se'),
    hold: list('nepublikovat|nezveřejňovat|pozastaveno|počkat'),
    embargo: list('embargo|embargo do|pod embargem|nezveřejňovat před|nepublikovat před|s embargem'),
    advance: list('na neděli|k publikaci|předem'),
    correction: list('oprava|opraveno|opravená verze|opravujeme|upřesnění|v předchozí verzi|ve starší verzi'),
    update: list('aktualizace|aktualizováno|aktualizujeme|doplněno|doplněná verze|nová verze|rozšířená verze|přidává'),
  },
  addressees: list('redakce|redakcím|pro redakce|upozornění redakcím|editoři|upozornění'),
  notes: {
    lines: list('TISKOVÁ ZPRÁVA|K OKAMŽITÉMU ZVEŘEJNĚNÍ|EMBARGO|NALÉHAVÉ|POZVÁNKA'),
    openers: list(
      'poznámka redakce|pozn. red|(pozn|pro redakce|upozornění redakcím|kontakt pro média|kontakt:|tiskový mluvčí:|více informací:|další informace|embargo|(aktualizace|(oprava|tisková zpráva:',
    ),
  },
  credits: {
    lines: [],
    openers: list('(spolupráce|spolupráce:|překlad:|(překlad|ve spolupráci|(s využitím|na článku spolupracoval|(čtk'),
  },
  creditEndings: list(
    'se na článku podílel|se na článku podílela|se podíleli na článku|přispěl k tomuto článku|spolupracoval na článku',
  ),
  creditVerbs: [],
  captions: list('foto:|fotografie:|(foto|obrázek:|ilustrační foto|ilustrační snímek|video:|podívejte se|zdroj:'),
  captionMarks: list(
    'foto: |/čtk|(čtk)|ilustrační foto|ilustrační snímek|(foto|profimedia|getty images|archiv|(reuters)|zdroj: ',
  ),
  endMarks: { lines: list('konec|(konec)|(čtk)|čtk'), openers: [] },
  boilerplate: list('o společnosti |o firmě '),
  bio: list(' je redaktor| je novinář| píše o '),
  cities: list(
    'bratislava|brno|brusel|české budějovice|hradec králové|jihlava|karlovy vary|kyjev|liberec|londýn|moskva|olomouc|opava|ostrava|pardubice|paříž|plzeň|praha|řím|varšava|vídeň|ústí nad labem|zlín',
  ),
  issuerWords: list('ministerstvo|úřad|vláda|sněmovna|senát|policie|magistrát|kraj|výbor|komise'),
  page: {
    menu: {
      lines: list(
        'Přejít na obsah|Přejít k obsahu|Přeskočit na obsah|Menu|Hledat|Vyhledat|Vyhledávání|Domů|Úvod|Hlavní stránka|Zprávy|Domácí|Zahraniční|Zahraničí|Svět|Ekonomika|Byznys|Politika|Sport|Fotbal|Hokej|Kultura|Názory|Komentáře|Věda|Technika|Zdraví|Styl|Video|Podcasty|Počasí|Regiony|Krimi|Auto|Cestování|Zavřít|Předchozí|Další|Více|Aktuálně|Nejnovější',
      ),
      openers: list('přejít na|přejít k|přeskočit na|domů >|domů /|úvod >|úvod /|nacházíte se'),
    },
    'share-bar': {
      lines: list(
        'Sdílet|Sdílejte|Sdílet na Facebooku|Sdílet na X|Sdílet článek|Poslat e-mailem|Odeslat|Vytisknout|Tisk|Uložit|Uložit článek|Kopírovat odkaz|Zkopírovat odkaz|Odkaz zkopírován|Sledovat|Sledujte nás|Poslechnout|Poslechnout článek|Darovat článek|Tweetnout',
      ),
      openers: list('sdílet |sdílejte |poslechn'),
    },
    'related-link': {
      lines: list(
        'Čtěte také|Čtěte i|Čtěte více|Číst dál|Číst více|Přečtěte si|Přečtěte si také|Mohlo by vás zajímat|Související|Související články|Související témata|Nejčtenější|Nejčtenější články|Nejnovější|Doporučujeme|Doporučené|Témata|Štítky|Klíčová slova|Více k tématu|K tématu|Další zprávy|Další články|Zobrazit více|Načíst další|Nepřehlédněte|Podívejte se',
      ),
      openers: list(
        'čtěte také|čtěte i|čtěte více|číst dál|přečtěte si|mohlo by vás|související|témata:|štítky:|více k tématu|více o|nepřehlédněte|→ |>> |další články',
      ),
    },
    comments: {
      lines: list(
        'Komentáře|Diskuse|Diskutovat|Přidat komentář|Vstoupit do diskuse|Zobrazit komentáře|Žádné komentáře|Komentovat',
      ),
      openers: list('přihlaste se|diskuse (|komentáře ('),
    },
    advertisement: {
      lines: list('Reklama|REKLAMA|Inzerce|INZERCE|Sponzorováno|Komerční sdělení|PR článek'),
      openers: list('článek pokračuje|pokračování článku|text pokračuje'),
    },
    'sign-up': {
      lines: list(
        'Předplatit|Předplatné|Přihlásit|Přihlásit se|Přihlášení|Registrace|Registrovat|Newsletter|Newslettery|Můj účet|Odebírat|Vyzkoušet|Souhlasím|Přijmout vše|Odmítnout',
      ),
      openers: list(
        'předplaťte |předplatit |přihlaste se|odebírejte |registrujte |používáme cookies|tento web používá|webové stránky používají|chcete číst dál|máte předplatné|kliknutím|zadejte ',
      ),
    },
    footer: {
      lines: list(
        'Ochrana osobních údajů|Zásady ochrany|Cookies|Nastavení cookies|Podmínky užití|Obchodní podmínky|Kontakt|Kontakty|O nás|Redakce|Kariéra|Mapa webu|Všechna práva vyhrazena|Nastavení soukromí|Tiráž',
      ),
      openers: list('všechna práva|copyright|ochrana osobních|podmínky |publikování nebo|bez souhlasu'),
    },
  },
  says: {
    status: {
      kill: 'ZRUŠENO',
      withdrawn: 'STAŽENO',
      hold: 'POZDRŽET',
      embargo: 'EMBARGO',
      advance: 'PŘEDEM',
      correction: 'OPRAVA',
      update: 'AKTUALIZACE',
    },
    until: 'do {}',
    words: { one: 'slovo', few: 'slova', many: 'slova', other: 'slov' },
    leftOut: 'vynecháno: {}',
    others: 'ostatní',
    story: 'zpráva {}',
    reasons: {
      'headline-repeated': 'opakovaný titulek',
      furniture: 'doplňky',
      menu: 'menu',
      'share-bar': 'sdílení',
      'related-link': 'odkazy',
      comments: 'komentáře',
      advertisement: 'reklama',
      'sign-up': 'přihlášení',
      footer: 'patička',
      caption: 'popisek',
      'end-mark': 'znak konce',
      'after-end': 'po konci',
      boilerplate: 'stálý text',
      'date-line': 'řádek data',
      'unplaced-line': 'nezařazený řádek',
      mail: 'pošta',
      chat: 'chat',
      'unplaced-field': 'nezařazené pole',
      overruled: 'nahrazeno',
    },
  },
  typography: { quotes: ['„', '“', '‚', '‘'], dash: '–' },
  anywhere: {
    mailNotices: ['tato zpráva', 'tento e-mail', 'odesláno z'],
    agencyOpeners: ['agentura'],
    greetings: ['dobrý den', 'ahoj'],
    placeOpeners: ['nové', 'nová', 'nový', 'staré', 'velké', 'malé', 'české'],
    closings: ['s pozdravem', 's přátelským pozdravem', 's úctou', 'zdravím', 'děkuji'],
    contactLabels: [
      'kontakt pro média',
      'kontakty',
      'tiskový mluvčí',
      'tisková mluvčí',
      'bližší informace',
      'více informací',
      'tiskové oddělení',
    ],
    pairs: ['a'],
    dateLabels: ['publikováno', 'vydáno', 'aktualizováno', 'datum'],
    dateLabelOpeners: ['naposledy'],
    updated: ['aktualizovano'],
    sourceLabels: ['zdroj'],
    mailFrom: ['od'],
    mailSubject: ['předmět'],
    mailHeaders: ['komu', 'datum', 'odesláno'],
    columnTitles: ['stručně', 've zkratce'],
  },
});
