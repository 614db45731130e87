/** Finnish. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const fi = (): Language => ({
  tag: 'fi',
  by: list('kirjoittaja|kirjoittanut|teksti|teksti ja kuvat|toimittaja|haastattelu|analyysi'),
  and: list('ja|sekä'),
  months: list(
    'tammikuu|tammikuuta|tammi|helmikuu|helmikuuta|helmi|maaliskuu|maaliskuuta|maalis|huhtikuu|huhtikuuta|huhti|toukokuu|toukokuuta|touko|kesäkuu|kesäkuuta|kesä|heinäkuu|heinäkuuta|heinä|elokuu|elokuuta|elo|syyskuu|syyskuuta|syys|lokakuu|lokakuuta|loka|marraskuu|marraskuuta|marras|joulukuu|joulukuuta|joulu',
  ),
  weekdays: list('sunnuntai|su|maanantai|ma|tiistai|ti|keskiviikko|ke|torstai|to|perjantai|pe|lauantai|la'),
  dateWords: list(
    'julkaistu|päivitetty|muokattu|viimeksi|klo|kello|tänään|eilen|min|minuutti|minuuttia|minuutin|lukuaika|sitten|tunti|tuntia|päivää|päivä|pvm|ja',
  ),
  roles: list(
    'toimittaja|toimittajat|kirjeenvaihtaja|kirjeenvaihtajat|päätoimittaja|toimitus|toimituspäällikkö|uutispäällikkö|uutistoimittaja|kolumnisti|kuvaaja|valokuvaaja|kirjoittaja|erikoistoimittaja|reportteri|uutistoimisto|pakinoitsija|urheilutoimittaja',
  ),
  outletWords: list(
    'sanomat|uutiset|lehti|aamulehti|iltalehti|uutistoimisto|radio|televisio|kaleva|savon|suomen|viikko|kauppalehti|yleisradio',
  ),
  summaryLabels: list(
    'Tiivistelmä|Lyhyesti|Pääkohdat|Keskeiset kohdat|Tärkeimmät kohdat|Kohokohdat|Tästä on kyse|Mistä on kyse|Näin se meni|Pähkinänkuoressa|Yhteenveto|Lue tiivistelmä|Tiivistettynä|Faktat',
  ),
  labels: {
    slug: list('slug|työnimi'),
    kicker: list('vinjetti|etuotsikko|yläotsikko'),
    headline: list('otsikko|pääotsikko'),
    deck: list('alaotsikko|ingressi|kärki'),
    byline: list('kirjoittaja|toimittaja|teksti|tekijä|tekijät|kirjoittajat'),
    dateline: list('paikka|paikkakunta|kaupunki'),
    date: list('päiväys|päivämäärä|julkaistu|pvm'),
    source: list('lähde|uutistoimisto|lehti'),
    text: list('teksti|leipäteksti|juttu|artikkeli|uutinen'),
    subhead: list('väliotsikko|väliotsikot'),
    caption: list('kuvateksti|kuva|kuvaaja|kuvat'),
    quote: list('sitaatti|nosto|lainaus'),
    note: list('huom|huomautus|toimitukselle|embargo|julkaisukielto|oikaisu|korjaus|tarkennus'),
    todo: list('tulossa|puuttuu|tarkistettava'),
    other: list('osasto|pituus|merkkiä|sivu|painos|avainsanat|kategoria|kiireellisyys|yhteystiedot'),
  },
  notices: {
    kill: list('ei saa käyttää|älä käytä|peruttu|mitätöity'),
    withdrawn: list('vedetty pois|poistettu|uutinen vedetään|takaisinveto|vedetään pois'),
    hold: list('ei julki|ei saa julkaista|älä julkaise|odota|pidätetty'),
    embargo: list('embargo|julkaisukielto|embargo asti|ei julki ennen|julkaisuvapaa|vapaa julkaistavaksi'),
    advance: list('ennakko|sunnuntaiksi|ennakkojuttu'),
    correction: list('oikaisu|korjaus|korjattu|korjattu versio|tarkennus|aiemmassa versiossa'),
    update: list('päivitys|päivitetty|päivittyy|uusi versio|lisäys|täydentyy|uutista päivitetään'),
  },
  addressees: list('toimitukset|toimituksille|toimitukselle|huom toimitukset|tiedoksi toimituksille|huom'),
  notes: {
    lines: list('LEHDISTÖTIEDOTE|TIEDOTE|MEDIATIEDOTE|JULKAISUVAPAA HETI|EMBARGO|KIIRE'),
    openers: list(
      'toimitukselle:|tiedoksi toimituksille|(huom|huom:|lisätietoja:|lisätiedot:|lisätietoja antaa|yhteystiedot:|embargo|(päivitetty|(oikaisu|(korjaus|tiedote:',
    ),
  },
  credits: { lines: [], openers: list('(juttuun osallistui|käännös:|(käännös|toimitus:|(teksti') },
  creditEndings: list('osallistui jutun tekemiseen|osallistuivat jutun tekemiseen|avusti jutun tekemisessä'),
  creditVerbs: [],
  captions: list('kuva:|kuvat:|(kuva|kuvituskuva|arkistokuva|kuvakaappaus|grafiikka:|video:'),
  captionMarks: list('kuva: |/lehtikuva|lehtikuva|kuvituskuva|arkistokuva|(kuva|getty images|/stt|(arkisto)'),
  endMarks: { lines: list('loppu|(loppu)|(stt)'), openers: [] },
  boilerplate: list('tietoa yrityksestä |tietoja '),
  bio: list(' on toimittaja| on kirjoittaja| kirjoittaa '),
  cities: list(
    'berliini|bryssel|espoo|helsinki|hämeenlinna|joensuu|jyväskylä|kajaani|kemi|kokkola|kotka|kouvola|kuopio|lahti|lappeenranta|lontoo|mikkeli|moskova|oulu|pariisi|pietari|pori|rovaniemi|seinäjoki|tallinna|tampere|tukholma|turku|vaasa|vantaa|washington',
  ),
  issuerWords: list('ministeriö|virasto|kunta|kaupunki|hallitus|poliisi|keskus|valiokunta'),
  page: {
    menu: {
      lines: list(
        'Siirry sisältöön|Siirry suoraan sisältöön|Hyppää sisältöön|Valikko|Haku|Hae|Etusivu|Uutiset|Tuoreimmat|Uusimmat|Kotimaa|Ulkomaat|Talous|Politiikka|Urheilu|Jääkiekko|Kulttuuri|Viihde|Mielipide|Pääkirjoitus|Kolumnit|Sää|Video|Videot|Podcastit|Tv|Tiede|Terveys|Matkailu|Autot|Sulje|Edellinen|Seuraava|Lisää|Osastot',
      ),
      openers: list('siirry |hyppää |etusivu >|etusivu /|olet tässä'),
    },
    'share-bar': {
      lines: list(
        'Jaa|Jaa juttu|Jaa artikkeli|Jaa Facebookissa|Jaa X:ssä|Jaa WhatsAppissa|Jaa sähköpostilla|Lähetä|Tulosta|Tallenna|Kopioi linkki|Linkki kopioitu|Seuraa|Seuraa meitä|Kuuntele|Kuuntele juttu|Anna lahjaksi',
      ),
      openers: ['kuuntele '],
    },
    'related-link': {
      lines: list(
        'Lue lisää|Lue myös|Lue myös:|Lisää aiheesta|Aiheeseen liittyvää|Luetuimmat|Luetuin|Tuoreimmat|Uusimmat|Lisää uutisia|Aiheet|Asiasanat|Avainsanat|Katso myös|Näytä lisää|Suosittelemme|Suositut|Jatka lukemista|Muut lukevat|Älä missaa',
      ),
      openers: list('lue lisää|lue myös|lue täältä|katso myös|lisää aiheesta|aiheet:|avainsanat:|→ '),
    },
    comments: {
      lines: list(
        'Kommentit|Kommentoi|Näytä kommentit|Kirjoita kommentti|Jätä kommentti|Kaikki kommentit|Ei kommentteja|Keskustelu',
      ),
      openers: list('kirjaudu sisään kommentoidaksesi|kommentit ('),
    },
    advertisement: {
      lines: list('Mainos|MAINOS|Mainos alkaa|Mainos päättyy|Kaupallinen yhteistyö|Sponsoroitu'),
      openers: list('juttu jatkuu mainoksen|juttu jatkuu'),
    },
    'sign-up': {
      lines: list(
        'Tilaa|Tilaa nyt|Kirjaudu|Kirjaudu sisään|Luo tunnus|Rekisteröidy|Uutiskirje|Uutiskirjeet|Oma tili|Tilaus|Kokeile ilmaiseksi|Hyväksy|Hyväksy kaikki',
      ),
      openers: list(
        'kirjaudu |rekisteröidy |käytämme evästeitä|tämä sivusto käyttää|sivusto käyttää|lukeaksesi |oletko jo tilaaja|liity ',
      ),
    },
    footer: {
      lines: list(
        'Tietosuoja|Tietosuojaseloste|Evästeet|Evästeasetukset|Käyttöehdot|Yhteystiedot|Ota yhteyttä|Tietoa meistä|Mainosta|Mediatiedot|Asiakaspalvelu|Avoimet työpaikat|Vastaava päätoimittaja|Kaikki oikeudet pidätetään|Juttuvinkki|Palaute',
      ),
      openers: list('kaikki oikeudet|copyright|lähetä juttuvinkki'),
    },
  },
  says: {
    status: {
      kill: 'EI SAA KÄYTTÄÄ',
      withdrawn: 'PERUTTU',
      hold: 'EI SAA JULKAISTA',
      embargo: 'EMBARGO',
      advance: 'ENNAKKO',
      correction: 'OIKAISU',
      update: 'PÄIVITYS',
    },
    until: 'asti: {}',
    words: { one: 'sana', other: 'sanaa' },
    leftOut: '{} jätetty pois',
    others: 'muut',
    story: 'juttu {}',
    reasons: {
      'headline-repeated': 'otsikko toistettu',
      furniture: 'oheisaines',
      menu: 'valikko',
      'share-bar': 'jakaminen',
      'related-link': 'linkit',
      comments: 'kommentit',
      advertisement: 'mainos',
      'sign-up': 'tilaus',
      footer: 'alatunniste',
      caption: 'kuvateksti',
      'end-mark': 'loppumerkki',
      'after-end': 'lopun jälkeen',
      boilerplate: 'vakioteksti',
      'date-line': 'päiväysrivi',
      'unplaced-line': 'sijoittamaton rivi',
      mail: 'sähköposti',
      chat: 'keskustelu',
      'unplaced-field': 'sijoittamaton kenttä',
      overruled: 'korvattu',
    },
  },
  typography: { quotes: ['”', '”', '’', '’'], dash: '–' },
  anywhere: {
    mailNotices: ['tämä viesti on', 'tämä sähköposti', 'lähetetty iphonesta'],
    agencyOpeners: ['uutistoimisto'],
    greetings: ['hei', 'moi', 'terve', 'hyvää huomenta'],
    closings: ['ystävällisin terveisin', 'parhain terveisin', 'terveisin', 'kiitos'],
    advisoryLabels: ['kuka', 'mitä', 'milloin', 'missä'],
    notesHeadings: ['tiedoksi toimitukselle', 'huomautus toimitukselle', 'huomautuksia toimittajille'],
    contactLabels: [
      'yhteystiedot',
      'lisätietoja',
      'lisätiedot',
      'yhteyshenkilö',
      'medialle',
      'lisätietoja antaa',
      'mediayhteydenotot',
    ],
    pairs: ['ja'],
    dateLabels: ['julkaistu', 'päivitetty'],
    dateLabelOpeners: ['viimeksi'],
    updated: ['paivitetty'],
    sourceLabels: ['lähde'],
    columnTitles: ['lyhyesti'],
  },
});
