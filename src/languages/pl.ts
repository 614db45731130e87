/** Polish. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const pl = (): Language => ({
  tag: 'pl',
  by: list(
    'autor|autorka|autorzy|tekst|opracowanie|oprac|opr|oprac.|opr.|rozmawiał|rozmawiała|napisał|napisała|komentarz|analiza',
  ),
  and: list('i|oraz'),
  months: list(
    'styczeń|stycznia|sty|luty|lutego|lut|marzec|marca|mar|kwiecień|kwietnia|kwi|maj|maja|czerwiec|czerwca|cze|lipiec|lipca|lip|sierpień|sierpnia|sie|wrzesień|września|wrz|październik|października|paź|listopad|listopada|lis|grudzień|grudnia|gru',
  ),
  weekdays: list('niedziela|niedz|poniedziałek|pon|wtorek|wt|środa|śr|czwartek|czw|piątek|pt|sobota|sob'),
  dateWords: list(
    'opublikowano|publikacja|data|publikacji|aktualizacja|zaktualizowano|ostatnia|utworzono|dodano|o|godz|godzina|r|roku|dzisiaj|dziś|wczoraj|min|minut|minuty|czytania|czas|temu|godzin|godziny|dni|i',
  ),
  roles: list(
    'dziennikarz|dziennikarka|dziennikarze|korespondent|korespondentka|korespondenci|redakcja|redaktor|redaktorka|reporter|reporterka|publicysta|publicystka|felietonista|felietonistka|fotograf|fotoreporter|komentator|wysłannik|wysłanniczka|współpracownik',
  ),
  outletWords: list(
    'gazeta|dziennik|kurier|tygodnik|agencja|rzeczpospolita|głos|echo|polityka|radio|telewizja|przegląd|ekspress|express|fakt|nowiny|wiadomości',
  ),
  summaryLabels: list(
    'W skrócie|Najważniejsze informacje|Najważniejsze punkty|Kluczowe punkty|Podsumowanie|Streszczenie|Najważniejsze fakty|Co warto wiedzieć|Co musisz wiedzieć|W pigułce|Główne punkty|Z tego artykułu dowiesz się',
  ),
  labels: {
    slug: ['slug'],
    kicker: list('nadtytuł|rubryka|winieta'),
    headline: list('tytuł|nagłówek|tytuł główny'),
    deck: list('podtytuł|lid tytułowy|zajawka'),
    byline: list('autor|autorka|autorzy|tekst|podpis|dziennikarz|opracowanie'),
    dateline: list('miejsce|miasto|miejscowość'),
    date: list('data|data publikacji|opublikowano'),
    source: list('źródło|agencja|redakcja'),
    text: list('tekst|treść|artykuł|lid|lead|materiał'),
    subhead: list('śródtytuł|śródtytuły'),
    caption: list('podpis pod zdjęciem|podpis zdjęcia|zdjęcie|fot|foto|zdjęcia'),
    quote: list('cytat|wyimek|cytat wyróżniony'),
    note: list('uwaga|uwaga redakcji|notatka|embargo|sprostowanie|do redakcji|korekta'),
    todo: list('do uzupełnienia|w przygotowaniu|do sprawdzenia'),
    other: list('dział|długość|znaków|strona|wydanie|słowa kluczowe|kategoria|priorytet|kontakt'),
  },
  notices: {
    kill: list('anulowane|anulowano|nie wykorzystywać|nie używać|anulujemy'),
    withdrawn: list('wycofane|wycofana|wycofano|wycofujemy|depesza wycofana'),
    hold: list('nie publikować|wstrzymać|wstrzymane|wstrzymano|do wstrzymania'),
    embargo: list('embargo|embargo do|pod embargiem|nie publikować przed|materiał objęty embargiem|objęte embargiem'),
    advance: list('na niedzielę|do publikacji|zapowiedź na'),
    correction: list(
      'sprostowanie|korekta|poprawka|poprawiona|poprawiona wersja|we wcześniejszej wersji|uściślenie|wyjaśnienie',
    ),
    update: list('aktualizacja|zaktualizowana|uzupełnienie|dochodzi|dochodzą|nowa wersja|uzupełniona'),
  },
  addressees: list('redakcje|do redakcji|uwaga redakcje|redaktorzy|uwaga'),
  notes: {
    lines: list('INFORMACJA PRASOWA|KOMUNIKAT PRASOWY|DO NATYCHMIASTOWEJ PUBLIKACJI|EMBARGO|PILNE'),
    openers: list(
      'uwaga redakcje|do redakcji:|(uwaga|kontakt dla mediów|kontakt:|kontakt prasowy|biuro prasowe:|dodatkowych informacji|więcej informacji:|embargo|(aktualizacja|(korekta|(dochodzi|informacja prasowa:',
    ),
  },
  credits: {
    lines: [],
    openers: list('(współpraca|współpraca:|tłumaczenie:|tłum.|(tłum|opracował|opracowała|oprac.|(oprac|(pap'),
  },
  creditEndings: list(
    'współpracował przy tym artykule|współpracowała przy tym artykule|współpracowali przy tym artykule',
  ),
  creditVerbs: [' relacjonuje z '],
  captions: list(
    'fot.|fot |fot:|zdjęcie:|zdjęcia:|(fot|foto:|na zdjęciu|źródło zdjęcia|ilustracja:|grafika:|wideo:|zobacz wideo|zdjęcie ilustracyjne',
  ),
  captionMarks: list(
    'fot. |(fot|/pap|(pap)|zdjęcie ilustracyjne|archiwum|/agencja|agencja wyborcza|getty images|(reuters)|east news|shutterstock',
  ),
  endMarks: { lines: list('koniec|(koniec)|(pap)|pap'), openers: [] },
  boilerplate: list('o firmie |informacje o '),
  bio: list(' jest dziennikarzem| jest dziennikarką| pisze o '),
  cities: list(
    'białystok|bielsko-biała|bruksela|bydgoszcz|bytom|częstochowa|gdańsk|gdynia|gliwice|gorzów wielkopolski|jelenia góra|kalisz|katowice|kielce|kijów|koszalin|kraków|legnica|londyn|lublin|łódź|moskwa|nowy jork|olsztyn|opole|paryż|płock|poznań|przemyśl|radom|rybnik|rzeszów|siedlce|słupsk|sosnowiec|szczecin|tarnów|toruń|wałbrzych|warszawa|waszyngton|włocławek|wrocław|zakopane|zamość|zielona góra',
  ),
  issuerWords: list('ministerstwo|urząd|rząd|sejm|komisja|policja|prokuratura|wojewoda|gmina|starostwo'),
  page: {
    menu: {
      lines: list(
        'Przejdź do treści|Przejdź do głównej treści|Menu|Szukaj|Wyszukaj|Strona główna|Wiadomości|Najnowsze|Kraj|Polska|Świat|Polityka|Gospodarka|Biznes|Sport|Piłka nożna|Kultura|Nauka|Technologie|Zdrowie|Opinie|Styl życia|Wideo|Podcasty|Pogoda|Horoskop|Regiony|Na żywo|Zamknij|Poprzedni|Następny|Więcej|Wyniki|Turystyka|Motoryzacja',
      ),
      openers: list('przejdź do|strona główna >|strona główna /|jesteś tutaj|jesteś tu'),
    },
    'share-bar': {
      lines: list(
        'Udostępnij|Udostępnij na Facebooku|Udostępnij na X|Udostępnij artykuł|Podziel się|Wyślij|Wyślij e-mailem|Drukuj|Zapisz|Zapisz artykuł|Kopiuj link|Skopiuj link|Link skopiowany|Obserwuj|Śledź nas|Posłuchaj|Posłuchaj artykułu|Podaruj artykuł|Skomentuj',
      ),
      openers: list('udostępnij |obserwuj nas|posłuchaj '),
    },
    'related-link': {
      lines: list(
        'Czytaj też|Czytaj także|Czytaj również|Czytaj więcej|Przeczytaj także|Przeczytaj też|Zobacz też|Zobacz także|Zobacz również|Zobacz więcej|Powiązane|Powiązane artykuły|Podobne artykuły|Najczęściej czytane|Najpopularniejsze|Popularne|Najnowsze|Polecane|Polecamy|Tematy|Tagi|Więcej na ten temat|Więcej|Pokaż więcej|Nie przegap|Czytaj dalej|Warto przeczytać',
      ),
      openers: list(
        'czytaj też|czytaj także|czytaj również|czytaj więcej|czytaj dalej|przeczytaj |zobacz też|zobacz także|zobacz również|zobacz więcej|polecamy|tagi:|tematy:|więcej na temat|więcej o|→ |>> ',
      ),
    },
    comments: {
      lines: list(
        'Komentarze|Skomentuj|Dodaj komentarz|Napisz komentarz|Pokaż komentarze|Wszystkie komentarze|Brak komentarzy|Dołącz do dyskusji',
      ),
      openers: list('zaloguj się, aby|komentarze ('),
    },
    advertisement: {
      lines: list('Reklama|REKLAMA|Materiał sponsorowany|Artykuł sponsorowany|Ogłoszenie|Materiał partnera'),
      openers: list('dalsza część artykułu|dalszy ciąg materiału|ciąg dalszy pod'),
    },
    'sign-up': {
      lines: list(
        'Subskrybuj|Prenumerata|Prenumeruj|Zaloguj|Zaloguj się|Zarejestruj się|Załóż konto|Newsletter|Moje konto|Zapisz się|Wypróbuj|Akceptuję|Zaakceptuj wszystko|Odrzuć',
      ),
      openers: list(
        'subskrybuj |otrzymuj |używamy plików cookie|ta strona używa|strona korzysta|aby czytać dalej|aby kontynuować|masz już prenumeratę|klikając |dołącz do',
      ),
    },
    footer: {
      lines: list(
        'Polityka prywatności|Polityka cookies|Regulamin|Kontakt|O nas|Redakcja|Reklama w|Praca|Mapa strony|Wszelkie prawa zastrzeżone|Ustawienia cookies|Warunki korzystania|RODO|Zgłoś błąd',
      ),
      openers: list('wszelkie prawa|copyright|rozpowszechnianie'),
    },
  },
  says: {
    status: {
      kill: 'ANULOWANO',
      withdrawn: 'WYCOFANO',
      hold: 'WSTRZYMAĆ',
      embargo: 'EMBARGO',
      advance: 'ZAPOWIEDŹ',
      correction: 'SPROSTOWANIE',
      update: 'AKTUALIZACJA',
    },
    until: 'do {}',
    words: { one: 'słowo', few: 'słowa', many: 'słów', other: 'słowa' },
    leftOut: 'pominięto: {}',
    others: 'inne',
    story: 'tekst {}',
    reasons: {
      'headline-repeated': 'powtórzony tytuł',
      furniture: 'dodatki',
      menu: 'menu',
      'share-bar': 'udostępnianie',
      'related-link': 'odsyłacze',
      comments: 'komentarze',
      advertisement: 'reklama',
      'sign-up': 'rejestracja',
      footer: 'stopka',
      caption: 'podpis',
      'end-mark': 'znak końca',
      'after-end': 'po końcu',
      boilerplate: 'tekst stały',
      'date-line': 'wiersz daty',
      'unplaced-line': 'wiersz bez miejsca',
      mail: 'poczta',
      chat: 'czat',
      'unplaced-field': 'pole bez miejsca',
      overruled: 'zastąpione',
    },
  },
  typography: { quotes: ['„', '”', '«', '»'], dash: '–' },
  anywhere: {
    mailNotices: ['ta wiadomość', 'niniejsza wiadomość', 'wysłane z', 'aby zrezygnować z'],
    agencyOpeners: ['agencja'],
    greetings: ['cześć', 'dzień dobry', 'witam', 'szanowni państwo'],
    placeOpeners: ['nowy', 'nowa', 'nowe', 'stary', 'stara', 'wielka', 'mała', 'biała'],
    closings: list('z poważaniem|pozdrawiam|serdecznie pozdrawiam|z wyrazami szacunku|dziękuję'),
    advisoryLabels: ['kto', 'co', 'kiedy', 'gdzie'],
    notesHeadings: ['informacja dla redakcji', 'informacje dla redakcji', 'uwagi dla redakcji'],
    contactLabels: [
      'kontakt dla mediów',
      'kontakt prasowy',
      'kontakt dla prasy',
      'biuro prasowe',
      'dodatkowe informacje',
      'więcej informacji',
    ],
    embedLabels: ['Wideo', 'Mapa'],
    pairs: ['i'],
    dateLabels: ['opublikowano', 'data publikacji', 'dodano', 'aktualizacja', 'zaktualizowano', 'data'],
    updated: ['aktualizacja'],
    particles: ['i'],
    sourceLabels: ['źródło'],
    mailFrom: ['od'],
    mailSubject: ['temat'],
    mailHeaders: ['do', 'data'],
    answers: ['odp', 'pd'],
    columnTitles: ['w skrócie', 'krótko'],
  },
});
