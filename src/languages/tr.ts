/** Turkish. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const tr = (): Language => ({
  tag: 'tr',
  by: list('yazan|haber|haberi yazan|hazırlayan|röportaj|analiz|yazar|haber merkezi|yazı'),
  and: list('ve|ile'),
  months: list(
    'ocak|oca|şubat|şub|mart|mar|nisan|nis|mayıs|may|haziran|haz|temmuz|tem|ağustos|ağu|eylül|eyl|ekim|eki|kasım|kas|aralık|ara',
  ),
  weekdays: list('pazar|paz|pazartesi|pzt|salı|sal|çarşamba|çar|perşembe|per|cuma|cum|cumartesi|cmt'),
  dateWords: list(
    'yayınlanma|yayın|tarihi|yayınlandı|güncelleme|güncellenme|güncellendi|son|giriş|oluşturulma|saat|tarih|bugün|dün|dk|dakika|okuma|süresi|okunma|önce|gün|ve',
  ),
  roles: list(
    'muhabir|muhabiri|muhabirler|editör|editörü|editörler|yazar|yazarı|gazeteci|gazetecisi|fotoğrafçı|yönetmeni|spiker|sunucu|analist|yorumcu',
  ),
  outletWords: list(
    'gazetesi|gazete|haber|haberleri|ajansı|ajans|radyo|televizyon|postası|dergisi|hürriyet|milliyet|cumhuriyet|sabah|anadolu|sözcü',
  ),
  summaryLabels: list(
    'Özet|Kısaca|Öne çıkanlar|Öne Çıkanlar|Ana noktalar|Önemli noktalar|Haberin özeti|Başlıca noktalar|Bilmeniz gerekenler|Ne oldu|Bir bakışta|Özetle|Kısa kısa',
  ),
  labels: {
    slug: ['slug'],
    kicker: list('üst başlık|rubrik'),
    headline: list('başlık|manşet|ana başlık'),
    deck: list('alt başlık|spot|üst spot'),
    byline: list('yazar|yazan|muhabir|haber|imza|hazırlayan'),
    dateline: list('yer|şehir|konum|mahreç'),
    date: list('tarih|yayın tarihi|yayınlanma tarihi'),
    source: list('kaynak|ajans|yayın'),
    text: list('metin|haber metni|gövde|giriş|içerik'),
    subhead: list('ara başlık|arabaşlık'),
    caption: list('resim altı|resimaltı|fotoğraf altı|fotoğraf|foto'),
    quote: list('alıntı|öne çıkan alıntı'),
    note: list('not|editöre not|editörlere not|ambargo|ambargolu|düzeltme|uyarı'),
    todo: list('eklenecek|tamamlanacak|kontrol edilecek'),
    other: list('bölüm|uzunluk|vuruş|sayfa|baskı|anahtar kelimeler|kategori|öncelik|iletişim|etiketler'),
  },
  notices: {
    kill: list('iptal|iptal edildi|kullanmayın|kullanılmasın|haber iptal'),
    withdrawn: list('geri çekildi|geri çekilmiştir|haber geri çekildi|geri çekiyoruz'),
    hold: list('yayınlamayın|yayımlamayın|yayınlanmasın|bekletin|beklemede'),
    embargo: list('ambargo|ambargolu|ambargoludur|önce yayınlanamaz|önce yayımlanmamalıdır|yayın yasağı|ambargo saati'),
    advance: list('pazar günü için|yayın için|önceden'),
    correction: list('düzeltme|düzeltildi|düzeltilmiş|tashih|tekzip|düzeltir|açıklama|önceki sürümde'),
    update: list('güncelleme|güncellendi|güncelleniyor|yenilendi|ek bilgi|ayrıntılar eklendi|yeni bilgiler'),
  },
  addressees: list('editörler|editörlere|sayın editörler|editörün dikkatine|dikkat|abonelere not'),
  notes: {
    lines: list('BASIN BÜLTENİ|BASIN AÇIKLAMASI|HEMEN YAYIMLANABİLİR|AMBARGOLU|ACİL|SON DAKİKA'),
    openers: list(
      'editöre not|editörlere not|(not|not:|abonelere not|iletişim:|basın iletişim|bilgi için:|detaylı bilgi için|ambargo|(güncelleme|(düzeltme|basın bülteni:',
    ),
  },
  credits: {
    lines: [],
    openers: list('(katkıda bulunan|katkıda bulunan|çeviri:|(çeviri|haber:|kamera:|haber-kamera|(haber'),
  },
  creditEndings: list('bu habere katkıda bulundu|bu habere katkı sağladı|habere katkıda bulunmuştur'),
  creditVerbs: [],
  captions: list('foto:|fotoğraf:|(foto|(fotoğraf|görsel:|resim:|video:|izle:|kaynak:'),
  captionMarks: list(
    'fotoğraf: |foto: |/aa|(aa)|(iha)|(dha)|arşiv|(fotoğraf|getty images|temsili|(reuters)|(afp)|görsel: ',
  ),
  endMarks: { lines: list('son|(son)|bitti|(bitti)'), openers: [] },
  boilerplate: list('hakkında |şirket hakkında'),
  bio: list(' gazetecidir| muhabiridir| yazıyor'),
  cities: list(
    'adana|adıyaman|afyonkarahisar|ankara|antalya|aydın|balıkesir|batman|berlin|bolu|brüksel|bursa|çanakkale|denizli|diyarbakır|edirne|elazığ|erzincan|erzurum|eskişehir|gaziantep|hatay|isparta|istanbul|izmir|kahramanmaraş|kars|kayseri|kocaeli|konya|kudüs|kütahya|lefkoşa|londra|malatya|manisa|mardin|mersin|moskova|muğla|rize|sakarya|samsun|sivas|şanlıurfa|tekirdağ|trabzon|van|washington|zonguldak',
  ),
  issuerWords: list('bakanlığı|bakanlık|valiliği|belediyesi|kurumu|başkanlığı|müdürlüğü|meclisi|komisyonu|emniyet'),
  page: {
    menu: {
      lines: list(
        'İçeriğe geç|Ana içeriğe geç|İçeriğe atla|Menü|Ara|Arama|Ana Sayfa|Anasayfa|Haberler|Son Dakika|Gündem|Türkiye|Dünya|Siyaset|Ekonomi|Finans|Spor|Futbol|Kültür|Sanat|Kültür Sanat|Magazin|Sağlık|Teknoloji|Bilim|Eğitim|Yaşam|Yazarlar|Köşe Yazarları|Video|Galeri|Foto Galeri|Hava Durumu|Podcast|Canlı Yayın|Canlı|Kapat|Önceki|Sonraki|Daha fazla|Otomobil|Seyahat',
      ),
      openers: list('içeriğe |ana sayfa >|anasayfa >|ana sayfa /|haberler >|buradasınız'),
    },
    'share-bar': {
      lines: list(
        "Paylaş|Haberi paylaş|Facebook'ta Paylaş|Twitter'da Paylaş|X'te Paylaş|WhatsApp'ta Paylaş|E-posta gönder|Yazdır|Kaydet|Bağlantıyı kopyala|Linki kopyala|Link kopyalandı|Kopyala|Takip et|Bizi takip edin|Dinle|Haberi dinle|Beğen|Gönder|Yazı boyutu",
      ),
      openers: list("facebook'ta|bizi takip"),
    },
    'related-link': {
      lines: list(
        'İlgili Haberler|İlgili haber|Benzer Haberler|Diğer Haberler|Ayrıca okuyun|Bunları da okuyun|Bunlar da ilginizi çekebilir|İlginizi çekebilir|En çok okunanlar|Çok okunanlar|Son Haberler|Etiketler|Konular|Devamını oku|Devamı|Daha fazla|Daha fazla göster|Önerilen|Önerilenler|Öne çıkan haberler|Sıradaki Haber|Sizin için seçtiklerimiz|Günün Özeti|Popüler',
      ),
      openers: list(
        'ilgili haber|ayrıca okuyun|bunları da|devamını oku|etiketler:|ilginizi çekebilir|haberin devamı|daha fazla haber|haber için tıklayın|tıklayın|→ ',
      ),
    },
    comments: {
      lines: list('Yorumlar|Yorum yap|Yorum yaz|Yorum ekle|Yorum gönder|Tüm yorumlar|Henüz yorum yok|Yorumlarınız'),
      openers: list('yorumlar (|giriş yapın'),
    },
    advertisement: {
      lines: list('Reklam|REKLAM|Sponsorlu|Sponsorlu içerik|Advertorial|İlan'),
      openers: list('haberin devamı aşağıda|haberin devamı reklamdan'),
    },
    'sign-up': {
      lines: list(
        'Abone ol|Üye ol|Giriş yap|Üye girişi|Kayıt ol|Oturum aç|E-bülten|Bülten|Hesabım|Ücretsiz dene|Kabul et|Tümünü kabul et|Reddet',
      ),
      openers: list(
        'bültenimize|e-bültenimize|sitemizde çerez|bu site çerez|bu web sitesi|kişisel verileriniz|devamını okumak için|okumaya devam etmek',
      ),
    },
    footer: {
      lines: list(
        'Gizlilik|Gizlilik Politikası|Çerez Politikası|Kullanım Koşulları|Kullanım Şartları|KVKK|İletişim|Künye|Hakkımızda|Reklam ver|Kariyer|Site haritası|Tüm hakları saklıdır|Yasal Uyarı|Veri Politikası|Yayın İlkeleri',
      ),
      openers: list('tüm hakları|her hakkı|copyright'),
    },
  },
  says: {
    status: {
      kill: 'İPTAL',
      withdrawn: 'GERİ ÇEKİLDİ',
      hold: 'BEKLETİN',
      embargo: 'AMBARGO',
      advance: 'ÖN HABER',
      correction: 'DÜZELTME',
      update: 'GÜNCELLEME',
    },
    until: 'bitiş: {}',
    words: { one: 'sözcük', other: 'sözcük' },
    leftOut: '{} çıkarıldı',
    others: 'diğer',
    story: 'haber {}',
    reasons: {
      'headline-repeated': 'yinelenen başlık',
      furniture: 'sayfa öğesi',
      menu: 'menü',
      'share-bar': 'paylaşım',
      'related-link': 'bağlantı',
      comments: 'yorumlar',
      advertisement: 'reklam',
      'sign-up': 'kayıt',
      footer: 'alt bilgi',
      caption: 'resim altı',
      'end-mark': 'bitiş işareti',
      'after-end': 'bitişten sonra',
      boilerplate: 'kalıp metin',
      'date-line': 'tarih satırı',
      'unplaced-line': 'yersiz satır',
      mail: 'e-posta',
      chat: 'sohbet',
      'unplaced-field': 'yersiz alan',
      overruled: 'değiştirildi',
    },
  },
  typography: { quotes: ['“', '”', '‘', '’'], dash: '–' },
  anywhere: {
    mailNotices: ['bu e-posta', 'bu ileti', 'bu mesaj'],
    greetings: ['merhaba', 'günaydın', 'sayın'],
    closings: ['saygılarımla', 'saygılarımızla', 'iyi çalışmalar', 'teşekkürler', 'sevgiler'],
    unnamedSigners: ['haber merkezi', 'dış haberler servisi', 'spor servisi'],
    contactLabels: [
      'iletişim',
      'basın iletişim',
      'basın irtibat',
      'daha fazla bilgi için',
      'bilgi için',
      'iletişim bilgileri',
    ],
    dateLabels: ['yayınlanma', 'yayın tarihi', 'giriş tarihi', 'güncelleme', 'güncellendi', 'tarih'],
    dateLabelOpeners: ['son'],
    updated: ['guncelleme'],
    sourceLabels: ['kaynak'],
    columnTitles: ['kısa kısa', 'kısa haberler'],
  },
});
