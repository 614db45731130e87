/** Norwegian. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const no = (): Language => ({
  tag: 'no',
  by: list(
    'av|tekst|tekst av|skrevet av|analyse av|kommentar av|intervju av|reportasje av|kronikk av|lagt ut av|publisert av',
  ),
  and: ['og'],
  months: list(
    'januar|jan|februar|feb|mars|mar|april|apr|mai|juni|jun|juli|jul|august|aug|september|sep|oktober|okt|november|nov|desember|des',
  ),
  weekdays: list('søndag|søn|mandag|man|tirsdag|tir|onsdag|ons|torsdag|tor|fredag|fre|lørdag|lør'),
  dateWords: list(
    'publisert|oppdatert|sist|endret|opprettet|kl|klokken|den|i|dag|går|min|minutt|minutter|lesetid|siden|time|timer|dager|dato|for|og|lest|av',
  ),
  roles: list(
    'journalist|journalister|korrespondent|korrespondenter|reporter|redaktør|redaksjon|redaksjonen|sjefredaktør|nyhetsredaktør|kommentator|kronikør|spaltist|fotograf|fotojournalist|nyhetsbyrå|utenriksjournalist|vaktsjef|frilanser|nyhetssjef|debattant',
  ),
  outletWords: list(
    'avis|avisa|avisen|tidende|dagblad|dagbladet|posten|aftenposten|blad|nyheter|nyhetsbyrå|nettavisen|tidning|radio|fjernsyn|adresseavisen|kringkasting|folkeblad',
  ),
  summaryLabels: list(
    'Sammendrag|Oppsummering|Oppsummert|Kort fortalt|Kortversjonen|Kort oppsummert|Hovedpunkter|Hovedpoeng|Høydepunkter|Det viktigste|Dette er saken|Dette vet vi|Fakta|I korte trekk|Kort om',
  ),
  labels: {
    slug: list('slug|arbeidstittel'),
    kicker: list('stikktittel|vignett|overtittel'),
    headline: list('tittel|overskrift|hovedtittel'),
    deck: list('ingress|undertittel|underoverskrift'),
    byline: list('byline|forfatter|av|journalist|tekst|tekst av|signatur'),
    dateline: list('sted|by'),
    date: list('dato|publiseringsdato|publisert'),
    source: list('kilde|nyhetsbyrå|avis'),
    text: list('tekst|brødtekst|artikkel|sak|hovedtekst'),
    subhead: list('mellomtittel|mellomtitler'),
    caption: list('bildetekst|bilde|foto|fotograf'),
    quote: list('sitat|uthevet sitat'),
    note: list('merknad|obs|til redaksjonen|embargo|sperrefrist|rettelse|notat|presisering'),
    todo: list('kommer|mangler|må sjekkes'),
    other: list('seksjon|lengde|tegn|side|utgave|nøkkelord|kategori|prioritet|kontakt'),
  },
  notices: {
    kill: list('skal ikke brukes|ikke bruk|må ikke brukes|kansellert|annulleres'),
    withdrawn: list('trukket|trukket tilbake|tilbakekalt|tilbaketrekking|meldingen trekkes'),
    hold: list('ikke publiser|skal ikke publiseres|må ikke publiseres|avvent|hold'),
    embargo: list('embargo|sperrefrist|under embargo|sperret til|må ikke publiseres før|kan ikke publiseres før'),
    advance: list('til søndag|forhånd|for publisering|forhåndssak'),
    correction: list('rettelse|rettet|retting|rettet versjon|korrigert|korrigering|presisering|i en tidligere versjon'),
    update: list('oppdatering|oppdatert|oppdateres|ny versjon|tillegg|saken oppdateres'),
  },
  addressees: list('redaksjoner|til redaksjonen|til redaksjonene|obs redaksjoner|til desken|merk'),
  notes: {
    lines: list('PRESSEMELDING|TIL UMIDDELBAR PUBLISERING|SPERREFRIST|HASTER|PRESSEINVITASJON'),
    openers: list(
      'til redaksjonen|merknad til redaksjonen|(merk|for mer informasjon|pressekontakt|kontakt:|kontaktperson|sperrefrist|(oppdatert|(rettelse|pressemelding:|for ytterligere informasjon',
    ),
  },
  credits: { lines: [], openers: list('(med bidrag fra|oversettelse:|(oversettelse|oversatt av|redigert av|(av ') },
  creditEndings: list(
    'bidro til saken|bidro til denne saken|bidro til reportasjen|har bidratt til saken|har bidratt til artikkelen',
  ),
  creditVerbs: [' rapporterer fra '],
  captions: list(
    'foto:|bilde:|(foto|(bilde|arkivfoto|arkivbilde|illustrasjon:|illustrasjonsfoto|grafikk:|video:|se video',
  ),
  captionMarks: list(
    'foto: |/ntb|(ntb)|/scanpix|arkivfoto|(arkivfoto)|illustrasjonsfoto|skjermdump|(foto|getty images|faksimile',
  ),
  endMarks: { lines: list('slutt|(slutt)|ntb|(ntb)|(©ntb)'), openers: [] },
  boilerplate: [],
  bio: list(' er en | er journalist | skriver om | dekker '),
  cities: list(
    'ålesund|arendal|bergen|bodø|brussel|drammen|fredrikstad|hamar|hammerfest|harstad|haugesund|kirkenes|kristiansand|kristiansund|københavn|larvik|lillehammer|longyearbyen|molde|moskva|narvik|oslo|sandefjord|sarpsborg|skien|stavanger|steinkjer|stockholm|tromsø|trondheim|tønsberg|vadsø',
  ),
  inPlaces: list('i|ved|nær'),
  issuerWords: list(
    'departementet|kommune|kommunen|regjeringen|direktoratet|politiet|fylkeskommunen|etaten|stortinget',
  ),
  page: {
    menu: {
      lines: list(
        'Hopp til innhold|Hopp til innholdet|Hopp til hovedinnhold|Gå til innhold|Til innholdet|Meny|Søk|Hjem|Forside|Forsiden|Nyheter|Siste nytt|Innenriks|Utenriks|Norge|Verden|Økonomi|Politikk|Sport|Fotball|Kultur|Kjendis|Debatt|Meninger|Leder|Lokalt|Vær|Video|Podkast|Podcast|TV|Kryssord|Vitenskap|Helse|Reise|Bil|Lukk|Forrige|Neste|Mer',
      ),
      openers: list('hopp til|gå til|forside >|hjem >|hjem /|du er her'),
    },
    'share-bar': {
      lines: list(
        'Del|Del saken|Del artikkelen|Del artikkel|Del på Facebook|Del på X|Del på Twitter|Del på e-post|Del via e-post|Send|Skriv ut|Lagre|Lagre artikkel|Kopier lenke|Kopier lenken|Lenke kopiert|Følg|Følg oss|Lytt|Hør saken|Gi bort|Tips oss|Tips en venn',
      ),
      openers: list('del på|del via|lytt til'),
    },
    'related-link': {
      lines: list(
        'Les mer|Les også|Les videre|Les også:|Relatert|Relaterte saker|Relaterte artikler|Mer om saken|Mer om|Mest lest|Siste nytt|Siste|Flere saker|Flere nyheter|Emner|Tema|Stikkord|Se også|Vis mer|Vis flere|Anbefalt|Anbefales|Ikke gå glipp av|Populært|Akkurat nå|Mer fra',
      ),
      openers: list(
        'les mer|les også|les videre|les hele|se også|mer om|flere saker|emner:|stikkord:|tema:|ikke gå glipp|→ |▸ ',
      ),
    },
    comments: {
      lines: list(
        'Kommentarer|Kommenter|Vis kommentarer|Skriv en kommentar|Legg igjen en kommentar|Alle kommentarer|Ingen kommentarer|Delta i debatten',
      ),
      openers: list('logg inn for å kommentere|kommentarer (|legg igjen'),
    },
    advertisement: {
      lines: list('Annonse|ANNONSE|Sponset|Annonsørinnhold|Reklame|Betalt innhold'),
      openers: list('artikkelen fortsetter under|saken fortsetter under|artikkelen fortsetter'),
    },
    'sign-up': {
      lines: list(
        'Abonner|Bli abonnent|Logg inn|Opprett konto|Registrer deg|Nyhetsbrev|Min side|Kjøp abonnement|Prøv gratis|Godta|Godta alle|Avvis|Meld deg på',
      ),
      openers: list(
        'abonner |allerede abonnent|vi bruker cookies|vi bruker informasjonskapsler|dette nettstedet|for å lese videre|denne nettsiden',
      ),
    },
    footer: {
      lines: list(
        'Personvern|Personvernerklæring|Personvernpolicy|Cookies|Informasjonskapsler|Administrer samtykke|Brukervilkår|Vilkår|Kontakt|Kontakt oss|Om oss|Annonsere|Annonser|Kundeservice|Tips oss|Ledige stillinger|Ansvarlig redaktør|Alle rettigheter forbeholdt|Vær varsom-plakaten',
      ),
      openers: list('alle rettigheter|copyright|vi arbeider etter|arbeider etter vær varsom'),
    },
  },
  says: {
    status: {
      kill: 'SKAL IKKE BRUKES',
      withdrawn: 'TRUKKET TILBAKE',
      hold: 'HOLD TILBAKE',
      embargo: 'SPERREFRIST',
      advance: 'FORHÅNDSSAK',
      correction: 'RETTELSE',
      update: 'OPPDATERING',
    },
    until: 'til {}',
    words: { one: 'ord', other: 'ord' },
    leftOut: '{} utelatt',
    others: 'andre',
    story: 'sak {}',
    reasons: {
      'headline-repeated': 'tittel gjentatt',
      furniture: 'tilbehør',
      menu: 'meny',
      'share-bar': 'deling',
      'related-link': 'lenker',
      comments: 'kommentarer',
      advertisement: 'annonse',
      'sign-up': 'påmelding',
      footer: 'bunntekst',
      caption: 'bildetekst',
      'end-mark': 'slutt-tegn',
      'after-end': 'etter slutten',
      boilerplate: 'standardtekst',
      'date-line': 'datolinje',
      'unplaced-line': 'linje uten plass',
      mail: 'e-post',
      chat: 'chat',
      'unplaced-field': 'felt uten plass',
      overruled: 'erstattet',
    },
  },
  typography: { quotes: ['«', '»', '‘', '’'], dash: '–' },
  anywhere: {
    mailNotices: ['denne e-posten', 'denne meldingen', 'sendt fra min'],
    agencyOpeners: ['nyhetsbyrået'],
    greetings: ['hei', 'kjære'],
    closings: list('med vennlig hilsen|vennlig hilsen|beste hilsen|hilsen|mvh|takk'),
    cues: ['INNSLAG', 'STUDIO'],
    advisoryLabels: ['hvem', 'hva', 'når', 'hvor'],
    possessives: ['vår', 'våre', 'fra vår'],
    beside: ['med', 'sammen med'],
    notesHeadings: ['til redaksjonen', 'merknad til redaksjonen', 'note til redaksjonen'],
    contactPurposes: ['for', 'ved'],
    contactWords: ['kontakt', 'kontakte', 'presse', 'intervju', 'spørsmål'],
    contactLabels: [
      'pressekontakt',
      'kontaktperson',
      'kontaktpersoner',
      'for mer informasjon',
      'mer informasjon',
      'pressevakt',
    ],
    pairs: ['og'],
    dateLabels: ['publisert', 'oppdatert', 'dato'],
    dateLabelLinks: ['den'],
    dateLabelOpeners: ['sist'],
    updated: ['oppdatert'],
    particles: ['av'],
    sourceLabels: ['kilde'],
    recentDays: ['i dag', 'i går'],
    timeLinks: ['kl.'],
    mailFrom: ['fra'],
    mailSubject: ['emne'],
    mailHeaders: ['til', 'dato', 'sendt'],
    answers: ['sv', 'vs'],
    outletEndings: ['tidende', 'avisen', 'posten', 'bladet'],
    columnTitles: ['kort fortalt'],
  },
});
