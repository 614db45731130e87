/** Dutch. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const nl = (): Language => ({
  tag: 'nl',
  by: list(
    'door|van onze verslaggever|van onze verslaggeefster|van onze correspondent|van onze redactie|analyse door|tekst|geschreven door|opinie door|interview door|reportage door|column door|tekst door|geplaatst door|gepubliceerd door|samengesteld door',
  ),
  and: ['en'],
  months: list(
    'januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sep|oktober|okt|november|nov|december|dec',
  ),
  weekdays: list('zondag|zo|maandag|ma|dinsdag|di|woensdag|wo|donderdag|do|vrijdag|vr|zaterdag|za'),
  dateWords: list(
    'gepubliceerd|geplaatst|bijgewerkt|gewijzigd|laatst|laatste|update|op|om|uur|uren|min|minuut|minuten|leestijd|lezen|geleden|dagen|dag|vandaag|gisteren|de|het|van|datum|aangepast|en',
  ),
  roles: list(
    'verslaggever|verslaggeefster|verslaggevers|correspondent|correspondente|correspondenten|redactie|redacteur|redactrice|redacteuren|journalist|journaliste|columnist|columniste|hoofdredacteur|eindredacteur|fotograaf|buitenlandredactie|sportredactie',
  ),
  outletWords: list(
    'dagblad|krant|nieuwsblad|courant|volkskrant|handelsblad|telegraaf|omroep|persbureau|nieuws|weekblad|tijdschrift|gazet|standaard|tijd|parool|trouw',
  ),
  summaryLabels: list(
    'Samenvatting|In het kort|Kort samengevat|De belangrijkste punten|Belangrijkste punten|Hoofdpunten|Hoogtepunten|Kernpunten|Dit moet je weten|In een oogopslag|Wat je moet weten|De hoofdpunten|Kort',
  ),
  labels: {
    slug: ['slug'],
    kicker: list('bovenkop|rubriek|chapeau'),
    headline: list('kop|titel|hoofdkop|voorkop'),
    deck: list('onderkop|ondertitel|intro kop|streamer kop|inleiding|onderkoppen'),
    byline: list('auteur|auteurs|door|naam|verslaggever|redacteur|tekst'),
    dateline: list('plaats|stad|locatie'),
    date: list('datum|publicatiedatum|gepubliceerd'),
    source: list('bron|persbureau|medium'),
    text: list('tekst|body|artikel|intro|platte tekst|verhaal|bericht'),
    subhead: list('tussenkop|tussenkopje|kopje'),
    caption: list('bijschrift|onderschrift|fotobijschrift|foto|foto’s|fotograaf'),
    quote: list('citaat|quote|streamer'),
    note: list('noot|noot redactie|noot voor de redactie|embargo|correctie|rectificatie|let op|onder embargo tot'),
    todo: list('volgt|nog aan te vullen|nog te controleren'),
    other: list('sectie|lengte|woorden|pagina|editie|trefwoorden|categorie|prioriteit|contact'),
  },
  notices: {
    kill: list('niet gebruiken|vervallen|bericht vervallen|annulering'),
    withdrawn: list('ingetrokken|intrekking|bericht ingetrokken|teruggetrokken'),
    hold: list('niet publiceren|vasthouden|aanhouden|nog niet publiceren|niet plaatsen'),
    embargo: list('embargo|onder embargo|embargo tot|niet publiceren voor|niet voor publicatie voor'),
    advance: list('vooruit|voor zondag|voor publicatie|voor zaterdag'),
    correction: list(
      'correctie|gecorrigeerd|gecorrigeerde versie|rectificatie|herstel|in een eerdere versie|verbetering|verduidelijking',
    ),
    update: list('update|bijgewerkt|aangevuld|aanvulling|nieuwe versie|voegt toe|met meer details'),
  },
  addressees: list('redacties|redactie|aan de redactie|attentie redactie|noot voor de redactie|let op'),
  notes: {
    lines: list('PERSBERICHT|VOOR DIRECTE PUBLICATIE|NIET VOOR PUBLICATIE|ONDER EMBARGO|SPOED|EINDE PERSBERICHT'),
    openers: list(
      'noot voor de redactie|noot redactie|(noot|niet voor publicatie|voor meer informatie|perscontact|contact:|persvoorlichting:|onder embargo|(update|(correctie|(aanvulling|persbericht:',
    ),
  },
  credits: {
    lines: [],
    openers: list(
      '(met medewerking van|met medewerking van|mmv |m.m.v. |(m.m.v.|aan dit artikel werkte|bewerking:|vertaling:|(vertaling|(door ',
    ),
  },
  creditEndings: list(
    'werkte mee aan dit artikel|werkten mee aan dit artikel|heeft meegewerkt aan dit artikel|droeg bij aan dit artikel|leverde een bijdrage aan dit artikel',
  ),
  creditVerbs: [' vanuit '],
  captions: list('foto:|beeld:|fotografie:|(foto|(beeld|video:|archieffoto|illustratie:|©'),
  captionMarks: list(
    '(foto|foto: |beeld: |/anp|(anp)|anp /|archieffoto|getty images|(archief)|(epa)|(reuters)|(afp)|belga|ter illustratie',
  ),
  endMarks: { lines: list('einde|(einde)|einde bericht'), openers: [] },
  boilerplate: [],
  bio: list(' is een | is de | schrijft | verslaat '),
  cities: list(
    'aalst|alkmaar|almelo|almere|amersfoort|amsterdam|antwerpen|apeldoorn|arnhem|assen|berlijn|breda|brugge|brussel|delft|den bosch|den haag|deventer|dordrecht|ede|eindhoven|emmen|enschede|genève|gent|gouda|groningen|haarlem|hasselt|heerenveen|heerlen|helmond|hengelo|hilversum|hoorn|kopenhagen|kortrijk|leeuwarden|leiden|lelystad|leuven|londen|luik|maastricht|mechelen|middelburg|moskou|nijmegen|oostende|parijs|peking|praag|rome|roermond|rotterdam|tilburg|tokio|utrecht|venlo|vlissingen|warschau|washington|wenen|zaandam|zeist|zoetermeer|zutphen|zwolle|’s-hertogenbosch',
  ),
  inPlaces: list('in|te|bij|naar|uit'),
  issuerWords: list('ministerie|gemeente|regering|provincie|commissie|raad|dienst|politie'),
  page: {
    menu: {
      lines: list(
        'Ga naar hoofdinhoud|Ga naar de inhoud|Naar hoofdinhoud|Menu|Zoeken|Home|Nieuws|Voorpagina|Binnenland|Buitenland|Politiek|Economie|Sport|Voetbal|Cultuur|Media|Tech|Wetenschap|Gezondheid|Opinie|Columns|Lifestyle|Regio|Weer|Video|Podcasts|Podcast|Puzzels|Live|Net binnen|Laatste nieuws|Meer|Sluiten|Vorige|Volgende|Rubrieken|Showbizz|Wonen|Reizen',
      ),
      openers: list('ga naar |naar hoofd|home >|home /|je bent hier|u bent hier'),
    },
    'share-bar': {
      lines: list(
        'Delen|Deel|Deel dit artikel|Deel artikel|Deel via Facebook|Deel via WhatsApp|Deel via X|Deel via e-mail|Delen via|Mail|Print|Printen|Afdrukken|Bewaar|Bewaren|Opslaan|Kopieer link|Link kopiëren|Link gekopieerd|Volg|Volgen|Volg ons|Luister|Beluister dit artikel|Luister naar dit artikel|Voorlezen|Geef cadeau',
      ),
      openers: list('deel via|deel op|deel dit|delen op|luister naar|beluister'),
    },
    'related-link': {
      lines: list(
        'Lees ook|Lees meer|Lees verder|Lees ook:|Meer lezen|Gerelateerd|Gerelateerde artikelen|Gerelateerd nieuws|Meer over dit onderwerp|Meer over|Meest gelezen|Best gelezen|Net binnen|Laatste nieuws|Ook interessant|Aanbevolen|Aanbevolen voor jou|Onderwerpen|Trefwoorden|Tags|Bekijk ook|Zie ook|Meer nieuws|Toon meer|Laad meer|Verder lezen|Uitgelicht|Niet missen',
      ),
      openers: list(
        'lees ook|lees meer|lees verder|lees hier|bekijk ook|zie ook|meer over|meer nieuws|onderwerpen:|tags:|trefwoorden:',
      ),
    },
    comments: {
      lines: list(
        'Reacties|Reageer|Reageren|Plaats een reactie|Geef je reactie|Toon reacties|Alle reacties|Praat mee|Geen reacties',
      ),
      openers: list('log in om te reageren|reacties (|je moet ingelogd'),
    },
    advertisement: {
      lines: list('Advertentie|ADVERTENTIE|Gesponsord|Advertorial|Partnerbijdrage|Reclame'),
      openers: list('lees verder onder de advertentie|tekst gaat verder|het artikel gaat verder|artikel gaat verder'),
    },
    'sign-up': {
      lines: list(
        'Abonneer|Abonneren|Neem een abonnement|Word abonnee|Inloggen|Log in|Aanmelden|Registreren|Nieuwsbrief|Nieuwsbrieven|Mijn account|Abonnement|Probeer nu|Accepteren|Alles accepteren|Weigeren|Maak een account',
      ),
      openers: list(
        'abonneer |meld je aan|meld u aan|schrijf je in|wij gebruiken cookies|we gebruiken cookies|deze website gebruikt|deze site gebruikt|om verder te lezen|verder lezen?|al abonnee',
      ),
    },
    footer: {
      lines: list(
        'Privacy|Privacybeleid|Privacyverklaring|Cookies|Cookiebeleid|Cookie-instellingen|Algemene voorwaarden|Gebruiksvoorwaarden|Contact|Over ons|Colofon|Adverteren|Klantenservice|Vacatures|Werken bij|Alle rechten voorbehouden|Disclaimer|Veelgestelde vragen|Tip de redactie',
      ),
      openers: list('alle rechten|copyright|niets uit deze'),
    },
  },
  says: {
    status: {
      kill: 'NIET GEBRUIKEN',
      withdrawn: 'INGETROKKEN',
      hold: 'AANHOUDEN',
      embargo: 'EMBARGO',
      advance: 'VOORAF',
      correction: 'CORRECTIE',
      update: 'UPDATE',
    },
    until: 'tot {}',
    words: { one: 'woord', other: 'woorden' },
    leftOut: '{} weggelaten',
    others: 'overige',
    story: 'bericht {}',
    reasons: {
      'headline-repeated': 'kop herhaald',
      furniture: 'bijwerk',
      menu: 'menu',
      'share-bar': 'delen',
      'related-link': 'verwijzingen',
      comments: 'reacties',
      advertisement: 'advertentie',
      'sign-up': 'aanmelding',
      footer: 'voettekst',
      caption: 'bijschrift',
      'end-mark': 'eindteken',
      'after-end': 'na het einde',
      boilerplate: 'standaardtekst',
      'date-line': 'datumregel',
      'unplaced-line': 'regel zonder plaats',
      mail: 'mail',
      chat: 'chat',
      'unplaced-field': 'veld zonder plaats',
      overruled: 'vervangen',
    },
  },
  typography: { quotes: ['“', '”', '‘', '’'], dash: '–', elided: ['k', 'm', 'n', 'ns', 'r', 's', 't'] },
  anywhere: {
    mailNotices: [
      'dit bericht is',
      'dit bericht en',
      'deze e-mail',
      'als u niet de',
      'verzonden vanaf mijn',
      'verstuurd vanaf mijn',
      'om u af te melden',
    ],
    agencyOpeners: ['persbureau'],
    greetings: ['hallo', 'hoi', 'beste', 'goedemorgen', 'goedemiddag'],
    placeOpeners: ['den', 'sint', 'nieuw', 'oud'],
    closings: list(
      'met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|hartelijke groet|groet|groeten|mvg|hoogachtend|bedankt',
    ),
    cues: ['LEAD-IN', 'AUTOCUE'],
    advisoryLabels: ['wie', 'wat', 'wanneer', 'waar', 'waarom'],
    possessives: ['een', 'onze', 'ons', 'van onze'],
    beside: ['met', 'samen met', 'in samenwerking met', 'met medewerking van'],
    notesHeadings: [
      'noot voor de redactie',
      'noten voor de redactie',
      'noot aan de redactie',
      'opmerking voor de redactie',
      'noot voor redactie',
      'noot voor de redactie (niet voor publicatie)',
    ],
    contactPurposes: ['voor'],
    contactWords: ['vragen', 'contact', 'pers', 'interview', 'interviews'],
    contactLabels: [
      'contactpersoon',
      'perscontact',
      'persvoorlichting',
      'persvragen',
      'voor meer informatie',
      'meer informatie',
      'noot voor de pers',
    ],
    embedLabels: ['Kaart', 'Grafiek'],
    pairs: ['en'],
    placeWords: ['de', 'en'],
    dateLabels: ['gepubliceerd', 'geplaatst', 'bijgewerkt', 'aangepast', 'datum'],
    dateLabelLinks: ['op'],
    dateLabelOpeners: ['laatst'],
    updated: ['bijgewerkt'],
    particles: ['de', 'den', 'der', 'ten', 'ter', 'van'],
    particlesInCapitals: ['den', 'der', 'van'],
    sourceLabels: ['bron'],
    recentDays: ['vandaag', 'gisteren'],
    timeLinks: ['om'],
    chatCounts: ['antwoord', 'antwoorden', 'reactie', 'reacties'],
    chatOpeners: ['laatste antwoord'],
    chatLines: ['(bewerkt)', 'nieuw', 'thread weergeven'],
    mailFrom: ['van'],
    mailSubject: ['onderwerp'],
    mailHeaders: ['aan', 'datum', 'verzonden'],
    answers: ['antw'],
    signedBy: ['door'],
    writesFor: ['voor'],
    writesFrom: ['in', 'uit'],
    unnamedSigners: ['agentschappen', 'redactie', 'de redactie', 'onze redactie', 'van onze redactie'],
    smallOpeners: ['de', 'van'],
    columnTitles: ['kort nieuws', 'kort', 'in het kort', 'nieuws in het kort'],
  },
});
