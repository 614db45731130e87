/** Danish. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const da = (): Language => ({
  tag: 'da',
  by: list('af|tekst|tekst af|skrevet af|analyse af|kommentar af|interview af|reportage af|klumme af|leder af'),
  and: ['og'],
  months: list(
    'januar|jan|februar|feb|marts|mar|april|apr|maj|juni|jun|juli|jul|august|aug|september|sep|oktober|okt|november|nov|december|dec',
  ),
  weekdays: list('søndag|søn|mandag|man|tirsdag|tirs|onsdag|ons|torsdag|tors|fredag|fre|lørdag|lør'),
  dateWords: list(
    'publiceret|opdateret|offentliggjort|udgivet|sidst|senest|ændret|kl|klokken|den|d|i|dag|går|min|minut|minutter|min.|læsetid|siden|time|timer|dage|dato|og|læs|af',
  ),
  roles: list(
    'journalist|journalister|korrespondent|korrespondenter|reporter|redaktør|redaktion|redaktionen|chefredaktør|nyhedsredaktør|kommentator|klummeskribent|skribent|fotograf|nyhedsbureau|udlandskorrespondent|debatredaktør|freelance|nyhedschef',
  ),
  outletWords: list(
    'avis|avisen|dagblad|tidende|nyheder|bureau|nyhedsbureau|posten|bladet|radio|folkeblad|stiftstidende|information|ritzau',
  ),
  summaryLabels: list(
    'Resumé|Resume|Kort fortalt|Kort sagt|Opsummering|Det vigtigste|De vigtigste punkter|Hovedpunkter|Højdepunkter|Overblik|Det ved vi|Fakta|I korte træk|Kort om|Her er overblikket',
  ),
  labels: {
    slug: list('slug|arbejdstitel'),
    kicker: list('trompet|stikrubrik|overrubrik'),
    headline: list('rubrik|titel|overskrift|hovedrubrik'),
    deck: list('underrubrik|manchet|underoverskrift'),
    byline: list('byline|forfatter|af|journalist|tekst|tekst af|signatur'),
    dateline: list('sted|by'),
    date: list('dato|udgivelsesdato|publiceret'),
    source: list('kilde|nyhedsbureau|avis'),
    text: list('tekst|brødtekst|artikel|historie|hovedtekst'),
    subhead: list('mellemrubrik|mellemrubrikker'),
    caption: list('billedtekst|billede|foto|fotograf'),
    quote: list('citat|faktaboks citat'),
    note: list('note|note til redaktionen|obs|klausul|klausuleret til|embargo|rettelse|til redaktionen|præcisering'),
    todo: list('følger|mangler|skal tjekkes'),
    other: list('sektion|længde|anslag|side|udgave|nøgleord|kategori|prioritet|kontakt'),
  },
  notices: {
    kill: list('må ikke bruges|må ikke anvendes|brug ikke|annulleret|annulleres'),
    withdrawn: list('trukket tilbage|tilbagetrukket|tilbagetrækning|tilbagekaldt|historien trækkes'),
    hold: list('må ikke bringes|må ikke publiceres|publicer ikke|afvent|hold'),
    embargo: list(
      'klausul|klausuleret|embargo|under embargo|må først bringes|må ikke bringes før|må ikke offentliggøres før|spærrefrist',
    ),
    advance: list('til søndag|forhånd|til offentliggørelse|forhåndstekst'),
    correction: list(
      'rettelse|rettet|rettet version|korrektion|korrigeret|præcisering|i en tidligere version|berigtigelse',
    ),
    update: list('opdatering|opdateret|opdateres|ny version|tilføjelse|med flere oplysninger'),
  },
  addressees: list('redaktioner|til redaktionen|til redaktionerne|obs redaktioner|redaktør|bemærk'),
  notes: {
    lines: list('PRESSEMEDDELELSE|TIL ØJEBLIKKELIG OFFENTLIGGØRELSE|KLAUSULERET|HASTER|PRESSEINVITATION'),
    openers: list(
      'til redaktionen|note til redaktionen|(note|for mere information|for yderligere information|pressekontakt|kontakt:|kontaktperson|klausuleret|(opdateret|(rettelse|pressemeddelelse:|yderligere oplysninger',
    ),
  },
  credits: { lines: [], openers: list('(med bidrag fra|oversættelse:|(oversættelse|oversat af|redigeret af|(af ') },
  creditEndings: list(
    'bidrog til artiklen|bidrog til denne artikel|har bidraget til artiklen|har bidraget til denne artikel',
  ),
  creditVerbs: [' rapporterer fra '],
  captions: list('foto:|billede:|(foto|(billede|arkivfoto|illustration:|grafik:|video:|se video'),
  captionMarks: list(
    'foto: |/ritzau|(arkivfoto)|arkivfoto|/scanpix|ritzau scanpix|(foto|getty images|skærmbillede|(ritzau)',
  ),
  endMarks: { lines: list('slut|(slut)|/ritzau/|ritzau|/kos/'), openers: [] },
  boilerplate: [],
  bio: list(' er en | er journalist | skriver om | dækker '),
  cities: list(
    'aabenraa|aalborg|aarhus|berlin|bruxelles|esbjerg|fredericia|helsingør|herning|hillerød|holstebro|horsens|kolding|københavn|london|moskva|nuuk|næstved|odense|randers|ribe|roskilde|silkeborg|slagelse|svendborg|sønderborg|thisted|tórshavn|vejle|viborg|århus',
  ),
  inPlaces: list('i|ved|nær'),
  issuerWords: list('ministeriet|kommune|kommunen|regeringen|styrelsen|politiet|folketinget|regionen|nævnet'),
  page: {
    menu: {
      lines: list(
        'Gå til indhold|Gå til hovedindhold|Spring til indhold|Hop til indhold|Menu|Søg|Hjem|Forside|Forsiden|Nyheder|Seneste nyt|Seneste|Indland|Udland|Danmark|Verden|Økonomi|Penge|Politik|Sport|Fodbold|Kultur|Underholdning|Debat|Opinion|Leder|Lokalt|Vejr|Video|Podcast|Podcasts|TV|Krydsord|Videnskab|Sundhed|Rejser|Biler|Luk|Forrige|Næste|Mere|Vis mere|Sektioner',
      ),
      openers: list('gå til|spring til|hop til|forside >|hjem >|hjem /|du er her'),
    },
    'share-bar': {
      lines: list(
        'Del|Del artiklen|Del artikel|Del på Facebook|Del på X|Del på Twitter|Del via e-mail|Del på mail|Send|Udskriv|Print|Gem|Gem artikel|Kopier link|Kopiér link|Link kopieret|Følg|Følg os|Lyt|Lyt til artiklen|Giv artikel|Del denne artikel',
      ),
      openers: list('del på|del via|del denne|lyt til'),
    },
    'related-link': {
      lines: list(
        'Læs mere|Læs også|Læs også:|Læs videre|Relateret|Relaterede artikler|Mere om emnet|Mere om|Mest læste|Mest læst|Seneste nyt|Seneste nyheder|Flere nyheder|Flere artikler|Emner|Tags|Nøgleord|Se også|Vis flere|Vis mere|Anbefalet|Anbefales|Gå ikke glip af|Populært|Lige nu|Mere fra',
      ),
      openers: list(
        'læs mere|læs også|læs videre|læs hele|se også|mere om|flere artikler|emner:|tags:|gå ikke glip|→ ',
      ),
    },
    comments: {
      lines: list(
        'Kommentarer|Kommenter|Kommentér|Vis kommentarer|Skriv en kommentar|Alle kommentarer|Ingen kommentarer|Deltag i debatten',
      ),
      openers: list('log ind for at kommentere|kommentarer ('),
    },
    advertisement: {
      lines: list('Annonce|ANNONCE|Sponsoreret|Annoncørbetalt indhold|Reklame|Betalt indhold'),
      openers: list('artiklen fortsætter efter|artiklen fortsætter under'),
    },
    'sign-up': {
      lines: list(
        'Abonner|Abonnér|Bliv abonnent|Log ind|Login|Opret konto|Opret profil|Tilmeld|Tilmeld dig|Nyhedsbrev|Nyhedsbreve|Min konto|Køb abonnement|Prøv gratis|Accepter|Accepter alle|Afvis',
      ),
      openers: list(
        'abonner |få vores|allerede abonnent|vi bruger cookies|vi anvender cookies|dette website|denne hjemmeside|for at læse videre|modtag ',
      ),
    },
    footer: {
      lines: list(
        'Privatlivspolitik|Persondatapolitik|Cookiepolitik|Cookies|Cookie-indstillinger|Brugervilkår|Vilkår|Handelsbetingelser|Kontakt|Kontakt os|Om os|Annoncering|Annoncer|Kundeservice|Tip os|Job|Ansvarshavende chefredaktør|Alle rettigheder forbeholdes|Etiske retningslinjer',
      ),
      openers: list('alle rettigheder|copyright|ansvarshavende|persondata'),
    },
  },
  says: {
    status: {
      kill: 'MÅ IKKE BRUGES',
      withdrawn: 'TRUKKET TILBAGE',
      hold: 'TILBAGEHOLD',
      embargo: 'KLAUSUL',
      advance: 'FORHÅNDSTEKST',
      correction: 'RETTELSE',
      update: 'OPDATERING',
    },
    until: 'til {}',
    words: { one: 'ord', other: 'ord' },
    leftOut: '{} udeladt',
    others: 'andre',
    story: 'artikel {}',
    reasons: {
      'headline-repeated': 'rubrik gentaget',
      furniture: 'tilbehør',
      menu: 'menu',
      'share-bar': 'deling',
      'related-link': 'links',
      comments: 'kommentarer',
      advertisement: 'annonce',
      'sign-up': 'tilmelding',
      footer: 'sidefod',
      caption: 'billedtekst',
      'end-mark': 'sluttegn',
      'after-end': 'efter slutningen',
      boilerplate: 'standardtekst',
      'date-line': 'datolinje',
      'unplaced-line': 'linje uden plads',
      mail: 'mail',
      chat: 'chat',
      'unplaced-field': 'felt uden plads',
      overruled: 'erstattet',
    },
  },
  typography: { quotes: ['“', '”', '‘', '’'], dash: '–' },
  anywhere: {
    mailNotices: ['denne e-mail', 'denne mail', 'sendt fra min'],
    agencyOpeners: ['nyhedsbureauet'],
    greetings: ['hej', 'kære', 'god morgen'],
    closings: list('med venlig hilsen|venlig hilsen|de bedste hilsner|hilsen|mvh|tak'),
    cues: ['OPLÆSER', 'SLUT', 'INDSLAG'],
    advisoryLabels: ['hvem', 'hvad', 'hvornår', 'hvor'],
    possessives: ['vores', 'fra vores'],
    beside: ['med', 'sammen med'],
    notesHeadings: ['til redaktionen', 'note til redaktionen', 'noter til redaktionen', 'note til redaktører'],
    contactPurposes: ['for', 'ved'],
    contactWords: ['kontakt', 'kontakte', 'presse', 'interview', 'spørgsmål'],
    contactLabels: [
      'pressekontakt',
      'kontaktperson',
      'kontaktoplysninger',
      'for mere information',
      'yderligere oplysninger',
      'mere information',
      'pressevagt',
    ],
    pairs: ['og'],
    dateLabels: ['publiceret', 'udgivet', 'opdateret', 'dato'],
    dateLabelLinks: ['den'],
    dateLabelOpeners: ['sidst'],
    updated: ['opdateret'],
    particles: ['af'],
    sourceLabels: ['kilde'],
    recentDays: ['i dag', 'i går'],
    timeLinks: ['kl.'],
    mailFrom: ['fra'],
    mailSubject: ['emne'],
    mailHeaders: ['til', 'dato', 'sendt'],
    answers: ['sv', 'vs'],
    outletEndings: ['tidende', 'avisen'],
    columnTitles: ['kort nyt'],
  },
});
