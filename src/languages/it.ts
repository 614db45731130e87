/** Italian. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const it = (): Language => ({
  tag: 'it',
  by: list(
    'di|a cura di|analisi di|testo di|servizio di|intervista di|commento di|scritto da|articolo di|dal nostro inviato|dalla nostra inviata|dal nostro corrispondente|dalla nostra corrispondente',
  ),
  and: ['e'],
  months: list(
    'gennaio|gen|febbraio|feb|marzo|mar|aprile|apr|maggio|mag|giugno|giu|luglio|lug|agosto|ago|settembre|set|ottobre|ott|novembre|nov|dicembre|dic',
  ),
  weekdays: list('domenica|dom|lunedì|lun|martedì|mar|mercoledì|mer|giovedì|gio|venerdì|ven|sabato|sab'),
  dateWords: list(
    'pubblicato|pubblicata|aggiornato|aggiornata|ultimo|ultima|aggiornamento|modifica|il|alle|ore|ora|del|della|di|tempo|lettura|minuto|minuti|min|fa|oggi|ieri|data|e',
  ),
  roles: list(
    'giornalista|giornalisti|corrispondente|corrispondenti|redazione|redattore|redattrice|inviato|inviata|inviati|vicedirettore|caporedattore|cronista|editorialista|fotografo|fotoreporter|agenzie|opinionista',
  ),
  outletWords: list(
    'corriere|gazzetta|giornale|repubblica|stampa|messaggero|mattino|agenzia|quotidiano|notizie|radio|televisione|settimanale|tribuna|secolo|resto',
  ),
  summaryLabels: list(
    'In breve|In sintesi|I punti chiave|Punti chiave|Punti principali|I punti principali|Riassunto|Sommario|Da sapere|Cosa sapere|Le cose da sapere|In primo piano|I fatti|In pillole',
  ),
  labels: {
    slug: ['slug'],
    kicker: list('occhiello|soprattitolo|sopratitolo|rubrica'),
    headline: list('titolo|titolo principale'),
    deck: list('sottotitolo|catenaccio|sommario|sottotitoli'),
    byline: list('autore|autrice|autori|di|firma|giornalista|testo di'),
    dateline: list('luogo|città|località'),
    date: list('data|data di pubblicazione|pubblicato il'),
    source: list('fonte|agenzia|testata'),
    text: list('testo|corpo|articolo|pezzo|attacco|corpo del testo'),
    subhead: list('titoletto|intertitolo|sottotitolo interno'),
    caption: list('didascalia|foto|fotografie|didascalia foto|credito foto'),
    quote: list('citazione|virgolettato'),
    note: list('nota|nota della redazione|ndr|embargo|correzione|rettifica|avviso|sotto embargo fino a'),
    todo: list('da completare|in arrivo|da verificare'),
    other: list('sezione|lunghezza|battute|pagina|edizione|parole chiave|categoria|priorità|contatto|contatti'),
  },
  notices: {
    kill: list('annullamento|annullata|annullato|non usare|non utilizzare|da non utilizzare'),
    withdrawn: list('ritirata|ritirato|ritiro|notizia ritirata'),
    hold: list('non pubblicare|non diffondere|in attesa|da trattenere'),
    embargo: list(
      'embargo|sotto embargo|embargo fino|non pubblicare prima|non diffondere prima|vietata la pubblicazione prima',
    ),
    advance: list('anticipata|anticipo|per domenica|per la pubblicazione|da pubblicare'),
    correction: list(
      'correzione|corregge|corretto|corretta|rettifica|errata corrige|precisazione|in una versione precedente',
    ),
    update: list('aggiornamento|aggiornato|aggiornata|aggiorna|aggiunge|con altri dettagli|riscrive'),
  },
  addressees: list('redazioni|ai redattori|attenzione redazioni|nota per le redazioni|nota ai redattori|attenzione'),
  notes: {
    lines: list('COMUNICATO STAMPA|PER LA PUBBLICAZIONE IMMEDIATA|SOTTO EMBARGO|URGENTE|EMBARGO'),
    openers: list(
      'nota della redazione|nota per le redazioni|nota ai redattori|(nota|per informazioni:|contatti stampa|contatto stampa|ufficio stampa:|contatti:|sotto embargo|(aggiorna|(corregge|(aggiunge|comunicato stampa:',
    ),
  },
  credits: {
    lines: [],
    openers: list(
      '(a cura di|(ha collaborato|ha collaborato|hanno collaborato|(hanno collaborato|(servizio di|(traduzione di|(con agenzie|con informazioni|(di ',
    ),
  },
  creditEndings: list(
    'ha collaborato a questo articolo|hanno collaborato a questo articolo|ha contribuito a questo articolo|hanno contribuito a questo articolo',
  ),
  creditVerbs: [' ha riferito da '],
  captions: list(
    'foto:|foto di|(foto|immagine:|immagini:|didascalia|(nella foto|nella foto|video:|crediti:|credito:|ansa/',
  ),
  captionMarks: list(
    "(ansa)|/ansa|(foto|foto: |foto di|immagine di repertorio|(lapresse)|/lapresse|imagoeconomica|(ap)|(reuters)|foto d'archivio",
  ),
  endMarks: {
    lines: list('fine|(fine)|(segue)|segue|riproduzione riservata|© riproduzione riservata|(ansa)'),
    openers: [],
  },
  boilerplate: ['informazioni su '],
  bio: list(' è una | è un | si occupa di | scrive '),
  cities: list(
    'alessandria|ancona|aosta|arezzo|atene|bari|bergamo|berlino|bologna|bolzano|brescia|bruxelles|cagliari|campobasso|caserta|catania|catanzaro|como|cosenza|cremona|cuneo|ferrara|firenze|foggia|forlì|genova|gerusalemme|ginevra|grosseto|kiev|la spezia|l’aquila|latina|lecce|lecco|livorno|londra|lucca|lugano|mantova|messina|milano|modena|monza|mosca|napoli|new york|novara|padova|palermo|parigi|parma|pavia|pechino|perugia|pesaro|pescara|piacenza|pisa|pistoia|potenza|prato|ravenna|reggio calabria|reggio emilia|rimini|roma|salerno|sassari|savona|siena|siracusa|taranto|teheran|teramo|terni|torino|trapani|trento|treviso|trieste|udine|varese|venezia|verona|viareggio|vicenza|viterbo',
  ),
  inPlaces: list('a|ad'),
  issuerWords: list('ministero|governo|comune|regione|prefettura|commissione|ufficio|consiglio'),
  page: {
    menu: {
      lines: list(
        "Vai al contenuto|Salta al contenuto|Menu|Cerca|Home|Homepage|Ultime notizie|Ultim'ora|Sezioni|Politica|Economia|Cronaca|Esteri|Mondo|Sport|Calcio|Cultura|Spettacoli|Scienza|Tecnologia|Salute|Ambiente|Opinioni|Editoriali|Video|Foto|Podcast|Meteo|Oroscopo|Italia|Europa|Viaggi|Motori|Scuola|Lavoro|Regioni|Chiudi|Indietro|Avanti",
      ),
      openers: list('vai al |salta al |home >|home /|sei in|ti trovi in'),
    },
    'share-bar': {
      lines: list(
        "Condividi|Condividi su Facebook|Condividi su X|Condividi su Twitter|Condividi su WhatsApp|Condividi via email|Invia per email|Stampa|Salva|Copia link|Copia il link|Link copiato|Segui|Seguici|Ascolta|Ascolta l'articolo|Regala|Regala l'articolo|Invia|Segnala",
      ),
      openers: list('condividi su|condividi via|condividi l|seguici su|segui |invia per|ascolta l'),
    },
    'related-link': {
      lines: list(
        'Leggi anche|Leggi di più|Leggi tutto|Per saperne di più|Approfondisci|Approfondimenti|Articoli correlati|Notizie correlate|Correlati|Potrebbe interessarti|Potrebbe interessarti anche|Ti potrebbe interessare|I più letti|Più letti|Le più lette|Ultime notizie|Argomenti|Temi|Tag|Altre notizie|Altri articoli|Continua a leggere|Consigliati|Vedi anche|Guarda anche|Mostra altro|Carica altri',
      ),
      openers: list(
        'leggi anche|leggi di più|leggi tutto|leggi l|approfondisci|potrebbe interessarti|vedi anche|guarda anche|continua a leggere|argomenti:|tag:|temi:|altri articoli|per saperne di più|→ ',
      ),
    },
    comments: {
      lines: list(
        'Commenti|Commenta|Lascia un commento|Scrivi un commento|Tutti i commenti|Mostra commenti|Nessun commento|Partecipa alla discussione',
      ),
      openers: list('accedi per commentare|per commentare|commenti ('),
    },
    advertisement: {
      lines: list(
        'Pubblicità|PUBBLICITÀ|Annuncio|Contenuto sponsorizzato|Sponsorizzato|Messaggio pubblicitario|Advertisement',
      ),
      openers: list('continua dopo la pubblicità|il contenuto continua'),
    },
    'sign-up': {
      lines: list(
        'Abbonati|Abbonati ora|Abbonamenti|Abbonamento|Accedi|Registrati|Iscriviti|Newsletter|Il mio account|Login|Sottoscrivi|Prova gratis|Accetta|Accetta tutti|Rifiuta',
      ),
      openers: list(
        'abbonati |iscriviti |registrati |accedi |ricevi |questo sito utilizza|questo sito usa|utilizziamo i cookie|usiamo i cookie|per continuare a leggere|cliccando su|noi e i nostri',
      ),
    },
    footer: {
      lines: list(
        "Privacy|Privacy policy|Informativa sulla privacy|Cookie policy|Condizioni d'uso|Termini e condizioni|Contatti|Chi siamo|Redazione e contatti|Lavora con noi|Mappa del sito|Tutti i diritti riservati|Note legali|Pubblicità su|Preferenze cookie|Scrivici",
      ),
      openers: list('tutti i diritti|riproduzione riservata|p.iva|partita iva|copyright|testata giornalistica'),
    },
  },
  says: {
    status: {
      kill: 'ANNULLAMENTO',
      withdrawn: 'RITIRATA',
      hold: 'NON PUBBLICARE',
      embargo: 'EMBARGO',
      advance: 'ANTICIPAZIONE',
      correction: 'RETTIFICA',
      update: 'AGGIORNAMENTO',
    },
    until: 'fino al {}',
    words: { one: 'parola', other: 'parole' },
    leftOut: '{} omessi',
    others: 'altri',
    story: 'notizia {}',
    reasons: {
      'headline-repeated': 'titolo ripetuto',
      furniture: 'contorno',
      menu: 'menu',
      'share-bar': 'condivisione',
      'related-link': 'collegamenti',
      comments: 'commenti',
      advertisement: 'pubblicità',
      'sign-up': 'iscrizione',
      footer: 'piè di pagina',
      caption: 'didascalia',
      'end-mark': 'segno di fine',
      'after-end': 'dopo la fine',
      boilerplate: 'testo fisso',
      'date-line': 'riga della data',
      'unplaced-line': 'riga senza posto',
      mail: 'e-mail',
      chat: 'chat',
      'unplaced-field': 'campo senza posto',
      overruled: 'sostituito',
    },
  },
  typography: { quotes: ['«', '»', '“', '”'], dash: '–', elided: ['sta', 'ste', 'sti', 'sto'] },
  anywhere: {
    mailNotices: [
      'questo messaggio è',
      'questo messaggio e',
      'questa e-mail',
      'questa mail',
      'se avete ricevuto',
      'se hai ricevuto',
      'inviato da iphone',
      'inviato dal mio',
      'per cancellarti',
    ],
    agencyOpeners: ['agenzia'],
    greetings: ['ciao', 'buongiorno', 'buonasera', 'gentile', 'gentili', 'salve'],
    placeOpeners: ['castel', 'monte', 'reggio', 'borgo', 'ponte'],
    closings: list('cordiali saluti|distinti saluti|cari saluti|saluti|un saluto|grazie|cordialmente'),
    letterOpenings: list('gentile direttore|caro direttore|egregio direttore|signor direttore|gentile direttrice'),
    cues: ['LANCIO', 'STUDIO', 'RVM', 'SERVIZIO', 'SONORO', 'CONDUTTORE'],
    advisoryLabels: ['chi', 'cosa', 'che cosa', 'quando', 'dove', 'perché'],
    possessives: ['un', 'una', 'nostro', 'nostra', 'nostri', 'dal nostro', 'dalla nostra', 'dai nostri'],
    notesHeadings: [
      'note per i redattori',
      'note per la redazione',
      'nota per la redazione',
      'note per le redazioni',
      'note per gli editori',
    ],
    contactPurposes: ['per'],
    contactWords: ['contattare', 'contatto', 'contatti', 'stampa', 'interviste'],
    contactLabels: [
      'contatti',
      'contatto',
      'contatti stampa',
      'contatto stampa',
      'ufficio stampa',
      'per informazioni',
      'per ulteriori informazioni',
      'per maggiori informazioni',
    ],
    embedLabels: ['Grafico', 'Mappa'],
    pairs: ['e'],
    beside: ['con', 'in collaborazione con', 'con la collaborazione di'],
    placeWords: ['di', 'del'],
    dateLabels: ['pubblicato', 'pubblicata', 'aggiornato', 'aggiornata', 'data'],
    dateLabelLinks: ['il'],
    updated: ['aggiornato'],
    particles: ['da', 'della', 'di', 'e', 'lo'],
    particlesInCapitals: ['della', 'e'],
    sourceLabels: ['fonte'],
    recentDays: ['oggi', 'ieri'],
    timeLinks: ['alle'],
    chatCounts: ['risposta', 'risposte', 'reazione', 'reazioni'],
    chatOpeners: ['ultima risposta'],
    chatLines: ['(modificato)', 'nuovo', 'visualizza thread'],
    mailFrom: ['da'],
    mailSubject: ['oggetto'],
    mailHeaders: ['a', 'data', 'inviato'],
    unnamedSigners: ['agenzie', 'redazione', 'la redazione'],
    specialTo: ['speciale per'],
    columnTitles: ['in breve', 'brevi', 'notizie in breve', 'flash', 'dal mondo'],
  },
});
