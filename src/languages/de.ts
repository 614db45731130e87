/** German. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const de = (): Language => ({
  tag: 'de',
  by: list(
    'von|text von|analyse von|ein kommentar von|ein bericht von|interview von|kommentar von|kolumne von|glosse von|gastbeitrag von|reportage von',
  ),
  and: list('und'),
  months: list(
    'januar|jänner|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|mrz|apr|jun|jul|aug|sep|sept|okt|nov|dez',
  ),
  weekdays: list('montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so'),
  dateWords: list(
    'veröffentlicht|aktualisiert|stand|zuletzt|erstellt|am|um|uhr|vom|den|der|die|das|vor|stunde|stunden|minute|minuten|min|tag|tagen|tage|lesezeit|lesedauer|lesen|mesz|mez|geändert|datum|lesen',
  ),
  roles: list(
    'redaktion|redakteur|redakteurin|korrespondent|korrespondentin|korrespondenten|reporter|reporterin|autor|autorin|chefredakteur|chefredakteurin|volontär|volontärin|agenturen|agentur|ressortleiter|ressortleiterin|kolumnist|kolumnistin|fotograf|fotografin|mitarbeiter|team|leiter|leiterin',
  ),
  outletWords: list(
    'zeitung|nachrichten|tageblatt|anzeiger|presse|rundschau|agentur|rundfunk|kurier|bote|blatt|magazin|spiegel|welt|merkur',
  ),
  summaryLabels: list(
    'Das Wichtigste in Kürze|Das Wichtigste|Auf einen Blick|In Kürze|Kurz und knapp|Zusammenfassung|Die wichtigsten Punkte|Wichtige Punkte|Überblick|Im Überblick|Darum geht es|Highlights|Kernpunkte|Das Wichtigste im Überblick|Kurzfassung',
  ),
  columnTitles: list(
    'kurz gemeldet|meldungen|kurzmeldungen|kurznachrichten|kurz notiert|kurz berichtet|kurz und bündig|kurz und knapp|in kürze|notizen|polizeibericht|aus aller welt',
  ),
  labels: {
    slug: list('slug|stichwort|kürzel'),
    kicker: list('dachzeile|spitzmarke|oberzeile|kicker|rubrik'),
    headline: list('titel|überschrift|headline|schlagzeile|hauptzeile|titelzeile'),
    deck: list('unterzeile|untertitel|vorspann|unterüberschrift|subline|anlauf|teaser'),
    byline: list('autor|autorin|autoren|von|verfasser|verfasserin|text von|autorenzeile|bericht'),
    dateline: list('ort|ortsmarke|spitzmarke ort|ortszeile'),
    date: list('datum|stand|erscheinungsdatum|veröffentlicht'),
    source: list('quelle|agentur|medium'),
    text: list('text|lauftext|haupttext|fließtext|artikel|einstieg|lead'),
    subhead: list('zwischentitel|zwischenüberschrift|zwischenzeile|zwi'),
    caption: list('bildunterschrift|bildtext|bildzeile|bu|bildlegende|foto|bild'),
    quote: list('zitat|zitatkasten|hervorgehobenes zitat'),
    note: list('hinweis|anmerkung|sperrfrist|korrektur|redaktioneller hinweis|achtung'),
    todo: list('fehlt noch|folgt|offen|noch offen'),
    other: list('ressort|länge|zeichen|seite|ausgabe|schlagwörter|stichwörter|kategorie|priorität|kontakt'),
  },
  notices: {
    kill: list('bitte nicht verwenden|nicht verwenden|meldung gestrichen|kill'),
    withdrawn: list('zurückgezogen|rückzug|wird zurückgezogen|zurückziehung|meldung zurückgezogen|bitte streichen'),
    hold: list(
      'nicht veröffentlichen|zurückhalten|bitte zurückhalten|noch nicht freigegeben|nicht zur veröffentlichung',
    ),
    embargo: list('sperrfrist|gesperrt bis|frei ab|frei für|freigabe ab|embargo|achtung sperrfrist'),
    advance: list('vorab|vorabmeldung|für die ausgabe|für sonntag|vorausmeldung|vorausbericht'),
    correction: list(
      'korrektur|berichtigung|korrigiert|berichtigt|richtigstellung|(berichtigung|in einer früheren version|in einer früheren fassung|korrigierte fassung|korrigierte version|wiederholung: berichtigt',
    ),
    update: list('aktualisierung|aktualisiert|neu durchgehend|ergänzt|neu: |erweiterte fassung|neufassung'),
  },
  noticeWords: {
    until: list(' bis | vor '),
    endless: list('auf weiteres'),
    over: list('aufgehoben|sofort'),
    dated: list('vorab|frei ab|frei für'),
  },
  addressees: list('achtung redaktionen|achtung|redaktionen|an die redaktionen|hinweis an die redaktionen'),
  notes: {
    lines: list(
      'PRESSEMITTEILUNG|PRESSEINFORMATION|ZUR SOFORTIGEN VERÖFFENTLICHUNG|SPERRFRIST|EILMELDUNG|MEDIENMITTEILUNG|ACHTUNG REDAKTIONEN',
    ),
    openers: list(
      'sperrfrist|achtung|(achtung|hinweis an die|redaktioneller hinweis|pressekontakt|kontakt:|ansprechpartner|anmerkung der redaktion|(anmerkung|zur sofortigen|rückfragen|redaktionelle hinweise|die nachfolgenden|# notizblock|## redaktionelle|(wiederholung|(berichtigung',
    ),
  },
  credits: {
    lines: [],
    openers: list(
      '(mitarbeit:|mitarbeit:|(bericht von|bericht von|(redigiert von|redigiert von|mit material von|(mit material|mit informationen von|mitarbeit',
    ),
  },
  creditEndings: list('trug zu diesem bericht bei|haben zu diesem bericht beigetragen|mitarbeit'),
  creditVerbs: [' berichtete aus '],
  captions: list(
    'foto:|fotos:|bild:|bilder:|bildquelle|bildunterschrift|quelle:|(foto|(bild|grafik:|symbolbild|archivbild|video:|© ',
  ),
  captionMarks: list('(foto|foto: |bild: |/dpa|(dpa)|© dpa|picture alliance|symbolbild|archivbild|symbolfoto|(archiv'),
  endMarks: { lines: list('ende|dpa|(ende)|# # #'), openers: [] },
  boilerplate: list('über '),
  bio: list(' ist | berichtet | schreibt '),
  issuerWords: list('ministerium|bundesamt|senat|landesamt|regierung|behörde|kommission'),
  page: {
    menu: {
      lines: list(
        'Zum Inhalt springen|Zum Inhalt|Zum Hauptinhalt springen|Startseite|Suche|Suchen|Menü|Menu|Ressorts|Politik|Wirtschaft|Sport|Kultur|Panorama|Wissen|Wissenschaft|Gesellschaft|Digital|Gesundheit|Reise|Auto|Karriere|Regional|Lokales|Wetter|Meinung|Schlagzeilen|Übersicht|Rubriken|Ausland|Inland|Region|Deutschland|Welt|Verkehr|Podcast|Mediathek',
      ),
      openers: list('zum inhalt|startseite >|startseite /|sie sind hier|home >'),
    },
    'share-bar': {
      lines: list(
        'Teilen|Artikel teilen|Auf Facebook teilen|Auf X teilen|Auf Twitter teilen|Per WhatsApp teilen|Per E-Mail teilen|Per Mail teilen|Drucken|Merken|Link kopieren|Link kopiert|Vorlesen|Anhören|Artikel anhören|Speichern|Verschenken|Folgen|Artikel drucken|Feedback|Twittern',
      ),
      openers: list(
        'auf facebook|auf x teilen|auf twitter|per e-mail|per whatsapp|teilen auf|artikel teilen|folgen sie uns|link kopieren|teilen ',
      ),
    },
    'related-link': {
      lines: list(
        'Lesen Sie auch|Lesen Sie mehr|Mehr zum Thema|Weitere Artikel|Weitere Themen|Das könnte Sie auch interessieren|Auch interessant|Verwandte Artikel|Meistgelesen|Meistgelesene Artikel|Neueste Artikel|Aktuelle Nachrichten|Themen|Schlagwörter|Mehr|Mehr anzeigen|Mehr lesen|Weiterlesen|Zum Thema|Siehe auch|Empfehlungen|Topthemen|Mehr aus dem Ressort',
      ),
      openers: list(
        'lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|mehr zum thema|mehr dazu|siehe auch|auch interessant|das könnte sie|weiterlesen|schlagwörter:|themen:|mehr zu:|mehr aus|>> lesen|→ |hier geht es',
      ),
    },
    comments: {
      lines: list(
        'Kommentare|Kommentar schreiben|Kommentieren|Kommentare anzeigen|Alle Kommentare|Diskutieren Sie mit|Leserkommentare|Kommentar verfassen',
      ),
      openers: list('kommentar schreiben|melden sie sich an|bitte melden sie|diskutieren sie|kommentare ('),
    },
    advertisement: {
      lines: list('Anzeige|ANZEIGE|Werbung|Gesponsert|Advertorial'),
      openers: list('anzeige|werbung|an dieser stelle finden'),
    },
    'sign-up': {
      lines: list(
        'Abonnieren|Jetzt abonnieren|Anmelden|Registrieren|Newsletter|Abo|Abonnement|Login|Jetzt registrieren|Jetzt anmelden|Mein Konto|E-Paper|Jetzt testen|Einloggen',
      ),
      openers: list(
        'abonnieren sie|jetzt abonnieren|melden sie sich|newsletter|wir verwenden cookies|diese website verwendet|diese seite verwendet|um weiterzulesen|jetzt weiterlesen|mit ihrer anmeldung|testen sie|registrieren sie',
      ),
    },
    footer: {
      lines: list(
        'Impressum|Datenschutz|Datenschutzerklärung|AGB|Kontakt|Über uns|Nutzungsbedingungen|Cookie-Einstellungen|Privatsphäre|Mediadaten|Barrierefreiheit|Alle Rechte vorbehalten|Hilfe|Werben|Karriere|Nutzungsbasierte Werbung',
      ),
      openers: list('alle rechte|impressum|datenschutz|nutzungsbedingungen|copyright'),
    },
  },
});
