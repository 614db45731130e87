/** Swedish. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const sv = (): Language => ({
  tag: 'sv',
  by: list('av|text|text av|analys av|krönika av|reportage av|intervju av|skrivet av|skriven av|ledare av'),
  and: ['och'],
  months: list(
    'januari|jan|februari|feb|mars|april|apr|maj|juni|juli|augusti|aug|september|sep|oktober|okt|november|nov|december|dec',
  ),
  weekdays: list('söndag|sön|måndag|mån|tisdag|tis|onsdag|ons|torsdag|tors|fredag|fre|lördag|lör'),
  dateWords: list(
    'publicerad|publicerat|uppdaterad|uppdaterat|senast|ändrad|skapad|kl|klockan|den|idag|igår|min|minut|minuter|läsning|lästid|sedan|timme|timmar|dag|dagar|tim|datum|i|och|läs',
  ),
  roles: list(
    'reporter|reportrar|korrespondent|korrespondenter|redaktör|redaktören|redaktion|redaktionen|journalist|journalister|krönikör|ledarskribent|skribent|fotograf|chefredaktör|nyhetschef|utrikesreporter|kommentator|programledare|nyhetsbyrån|frilans|debattör',
  ),
  outletWords: list(
    'tidning|tidningen|dagblad|dagbladet|nyheter|nyhetsbyrå|nyhetsbyrån|posten|aftonbladet|expressen|radio|television|allehanda|kuriren|bladet|tidskrift',
  ),
  summaryLabels: list(
    'Sammanfattning|I korthet|Kort sammanfattning|Det viktigaste|Viktigaste punkterna|Huvudpunkter|Höjdpunkter|Det här vet vi|Fakta i korthet|Snabbversionen|I korta drag|Detta har hänt|Det här har hänt|Kort om',
  ),
  labels: {
    slug: list('slug|arbetsnamn'),
    kicker: list('vinjett|överrubrik|etikett'),
    headline: list('rubrik|titel|huvudrubrik'),
    deck: list('underrubrik|ingress|nedryckare|dekrubrik'),
    byline: list('byline|författare|av|reporter|skribent|text|text av|signatur'),
    dateline: list('ort|plats|stad'),
    date: list('datum|publiceringsdatum|publicerad'),
    source: list('källa|nyhetsbyrå|tidning'),
    text: list('text|brödtext|artikel|artikeltext|nyhetstext'),
    subhead: list('mellanrubrik|mellis|mellanrubriker'),
    caption: list('bildtext|bild|foto|fototext|bildbyline'),
    quote: list('citat|pratminus|utdrag'),
    note: list('obs|not|notis till redaktionen|embargo|rättelse|till redaktionen|förtydligande'),
    todo: list('kommer|kompletteras|att komplettera|kollas'),
    other: list('avdelning|längd|tecken|sida|utgåva|nyckelord|kategori|prioritet|kontakt|sektion'),
  },
  notices: {
    kill: list('använd ej|använd inte|får ej användas|makulerad|makuleras|stoppas'),
    withdrawn: list('återkallad|återkallas|återkallelse|dras tillbaka|tillbakadragen|indragen'),
    hold: list('publicera ej|publicera inte|får ej publiceras|avvakta|håll'),
    embargo: list(
      'embargo|under embargo|embargo till|får ej publiceras före|får publiceras först|publiceringsstopp|spärrtid',
    ),
    advance: list('förhand|för söndag|för publicering|för lördag'),
    correction: list(
      'rättelse|rättad|rättad version|rättar|korrigering|korrigerad|förtydligande|i en tidigare version',
    ),
    update: list('uppdatering|uppdaterad|uppdateras|ny version|tillägg|kompletterar|artikeln uppdateras'),
  },
  addressees: list('redaktioner|till redaktionen|till redaktionerna|obs redaktioner|redaktör|observera'),
  notes: {
    lines: list('PRESSMEDDELANDE|FÖR OMEDELBAR PUBLICERING|EMBARGO|BRÅDSKANDE|PRESSINBJUDAN'),
    openers: list(
      'not till redaktionen|till redaktionen|(obs|för mer information|presskontakt|kontakt:|kontaktperson|pressansvarig|under embargo|(uppdaterad|(rättelse|pressmeddelande:|för ytterligare information',
    ),
  },
  credits: {
    lines: [],
    openers: list('(med bidrag av|text och foto:|översättning:|(översättning|redigering:|medarbetare:|fotnot:|(av '),
  },
  creditEndings: list(
    'bidrog till rapporteringen|bidrog till artikeln|har bidragit till artikeln|medverkade till artikeln',
  ),
  creditVerbs: [' rapporterar från '],
  captions: list('foto:|bild:|bildtext:|(foto|(bild|arkivbild|illustration:|grafik:|video:|se klippet|fotograf:'),
  captionMarks: list(
    'foto: |/tt|(tt)|bild: |arkivbild|(arkivbild)|skärmdump|(foto|getty images|/scanpix|/bildbyrån|arkivfoto|genrebild',
  ),
  endMarks: { lines: list('slut|(slut)|tt|(tt)'), openers: [] },
  boilerplate: [],
  bio: list(' är en | är reporter | skriver om | bevakar '),
  cities: list(
    'borås|bryssel|eskilstuna|gävle|göteborg|halmstad|helsingborg|helsingfors|jönköping|kalmar|karlstad|kiruna|köpenhamn|linköping|luleå|lund|malmö|moskva|norrköping|oslo|paris|rom|skövde|stockholm|sundsvall|södertälje|trollhättan|uddevalla|umeå|uppsala|varberg|visby|västerås|växjö|åbo|örebro|östersund',
  ),
  inPlaces: list('i|vid|utanför'),
  issuerWords: list('departementet|kommun|kommunen|regeringen|myndigheten|nämnden|polisen|regionen|styrelsen'),
  page: {
    menu: {
      lines: list(
        'Hoppa till innehåll|Hoppa till innehållet|Gå till innehåll|Till innehållet|Meny|Sök|Hem|Start|Startsida|Nyheter|Senaste nytt|Inrikes|Utrikes|Sverige|Världen|Ekonomi|Politik|Sport|Fotboll|Kultur|Nöje|Debatt|Ledare|Åsikt|Lokalt|Väder|Video|Poddar|Podd|Tv|Korsord|Vetenskap|Hälsa|Resor|Motor|Stäng|Föregående|Nästa|Mer|Allt om',
      ),
      openers: list('hoppa till|gå till|start >|hem >|hem /|du är här'),
    },
    'share-bar': {
      lines: list(
        'Dela|Dela artikeln|Dela artikel|Dela på Facebook|Dela på X|Dela på Twitter|Dela via e-post|Dela via mejl|Skicka|Mejla|Skriv ut|Spara|Spara artikel|Kopiera länk|Länk kopierad|Följ|Följ oss|Lyssna|Lyssna på artikeln|Ge bort|Gåvolänk|Dela länk',
      ),
      openers: list('dela på|dela via|lyssna på'),
    },
    'related-link': {
      lines: list(
        'Läs mer|Läs också|Läs även|Läs vidare|Relaterat|Relaterade artiklar|Mer om ämnet|Mer om|Mest läst|Mest lästa|Senaste nytt|Senaste|Fler nyheter|Fler artiklar|Ämnen|Ämnen i artikeln|Taggar|Se också|Visa fler|Visa mer|Rekommenderat|Rekommenderas|Missa inte|Populärt just nu|Just nu|Mer från',
      ),
      openers: list(
        'läs mer|läs också|läs även|läs vidare|se också|mer om|fler artiklar|ämnen:|taggar:|missa inte|här kan du läsa|→ ',
      ),
    },
    comments: {
      lines: list(
        'Kommentarer|Kommentera|Visa kommentarer|Skriv en kommentar|Lämna en kommentar|Alla kommentarer|Inga kommentarer|Diskutera',
      ),
      openers: list('logga in för att kommentera|kommentarer ('),
    },
    advertisement: {
      lines: list('Annons|ANNONS|Sponsrat|Annonsinnehåll|Reklam|Sponsrat innehåll'),
      openers: list('artikeln fortsätter efter|fortsätt läsa efter annonsen'),
    },
    'sign-up': {
      lines: list(
        'Prenumerera|Bli prenumerant|Logga in|Skapa konto|Registrera|Registrera dig|Nyhetsbrev|Mitt konto|Köp prenumeration|Prova gratis|Acceptera|Godkänn alla|Godkänn|Anmäl dig',
      ),
      openers: list(
        'prenumerera |redan prenumerant|vi använder cookies|den här webbplatsen|för att läsa vidare|skriv upp dig|denna webbplats',
      ),
    },
    footer: {
      lines: list(
        'Integritetspolicy|Personuppgiftspolicy|Cookiepolicy|Cookies|Hantera cookies|Användarvillkor|Kontakt|Kontakta oss|Om oss|Annonsera|Kundservice|Kundtjänst|Tipsa oss|Jobba hos oss|Ansvarig utgivare|Alla rättigheter förbehållna|Om cookies',
      ),
      openers: list('alla rättigheter|copyright|personuppgifts'),
    },
  },
  says: {
    status: {
      kill: 'ANVÄND INTE',
      withdrawn: 'ÅTERKALLAD',
      hold: 'PUBLICERA INTE',
      embargo: 'EMBARGO',
      advance: 'FÖRHANDSTEXT',
      correction: 'RÄTTELSE',
      update: 'UPPDATERING',
    },
    until: 'till {}',
    words: { one: 'ord', other: 'ord' },
    leftOut: '{} utelämnade',
    others: 'övriga',
    story: 'artikel {}',
    reasons: {
      'headline-repeated': 'rubrik upprepad',
      furniture: 'kringmaterial',
      menu: 'meny',
      'share-bar': 'dela',
      'related-link': 'länkar',
      comments: 'kommentarer',
      advertisement: 'annons',
      'sign-up': 'anmälan',
      footer: 'sidfot',
      caption: 'bildtext',
      'end-mark': 'slutmärke',
      'after-end': 'efter slutet',
      boilerplate: 'standardtext',
      'date-line': 'datumrad',
      'unplaced-line': 'rad utan plats',
      mail: 'e-post',
      chat: 'chatt',
      'unplaced-field': 'fält utan plats',
      overruled: 'ersatt',
    },
  },
  typography: { quotes: ['”', '”', '’', '’'], dash: '–' },
  anywhere: {
    mailNotices: [
      'detta meddelande',
      'detta e-postmeddelande',
      'detta mejl',
      'skickat från min',
      'för att avregistrera',
    ],
    agencyOpeners: ['nyhetsbyrån'],
    greetings: ['hej', 'hejsan', 'god morgon'],
    closings: list('med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänligen|hälsningar|mvh|tack'),
    cues: ['INSLAG', 'PÅA', 'AVA'],
    advisoryLabels: ['vem', 'vad', 'när', 'var'],
    possessives: ['vår', 'våra', 'från vår'],
    beside: ['med', 'tillsammans med'],
    notesHeadings: ['till redaktionen', 'not till redaktionen', 'fakta till redaktionen'],
    contactPurposes: ['för', 'vid'],
    contactWords: ['kontakta', 'kontakt', 'press', 'intervju', 'frågor'],
    contactLabels: [
      'presskontakt',
      'pressansvarig',
      'kontaktperson',
      'kontaktpersoner',
      'för mer information',
      'för ytterligare information',
      'mer information',
      'presstjänst',
    ],
    pairs: ['och'],
    dateLabels: ['publicerad', 'publicerat', 'uppdaterad', 'datum'],
    dateLabelLinks: ['den'],
    dateLabelOpeners: ['senast'],
    updated: ['uppdaterad'],
    particles: ['af', 'av'],
    sourceLabels: ['källa'],
    recentDays: ['idag', 'igår'],
    timeLinks: ['kl', 'kl.'],
    chatCounts: ['svar', 'reaktion', 'reaktioner'],
    chatOpeners: ['senaste svaret'],
    chatLines: ['(redigerad)', 'nytt', 'visa tråd'],
    mailFrom: ['från'],
    mailSubject: ['ämne'],
    mailHeaders: ['till', 'datum', 'skickat'],
    answers: ['sv', 'vb'],
    writesFor: ['för'],
    andInCapitals: ['och'],
    unnamedSigners: ['byråer', 'redaktionen'],
    outletEndings: ['tidningen', 'bladet', 'posten'],
    columnTitles: ['i korthet', 'kortnytt', 'notiser'],
  },
});
