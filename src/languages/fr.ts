/** French. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const fr = (): Language => ({
  tag: 'fr',
  by: list(
    'par|propos recueillis par|texte de|billet de|chronique de|entretien de|une chronique de|un reportage de|récit de|analyse de',
  ),
  and: list('et'),
  months: list(
    'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv|fév|févr|avr|juil|sept|oct|nov|déc|dec',
  ),
  weekdays: list('lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche'),
  dateWords: list(
    'publié|publiée|mis|mise|à|jour|modifié|modifiée|posté|le|la|les|de|du|il|y|a|h|min|minute|minutes|heure|heures|jours|lecture|temps|durée|dernière|mise|actualisé|gmt|et|par',
  ),
  roles: list(
    'journaliste|journalistes|correspondant|correspondante|correspondants|rédaction|rédacteur|rédactrice|envoyé|envoyée|spécial|spéciale|agences|agence|chef|reporter|chroniqueur|chroniqueuse|éditorialiste|service|photographe|desk',
  ),
  outletWords: list('journal|agence|radio|télévision|presse|gazette|courrier|dépêche|figaro|monde|quotidien|tribune'),
  summaryLabels: list(
    "L'essentiel|L’essentiel|L'essentiel en bref|Les points clés|Points clés|Ce qu'il faut retenir|Ce qu’il faut retenir|En résumé|Résumé|En bref|À retenir|A retenir|Points forts|Les faits marquants|Faits saillants",
  ),
  labels: {
    slug: list('slug|mot-clé'),
    kicker: list('surtitre|sur-titre|rubrique'),
    headline: list('titre|titre principal'),
    deck: list('sous-titre|chapô|chapeau|chapo|accroche'),
    byline: list('auteur|autrice|auteurs|auteure|par|signature|texte de|journaliste'),
    dateline: list('lieu|ville|localité|provenance'),
    date: list('date|date de publication|publié le'),
    source: list('source|agence|média'),
    text: list('texte|corps|corps du texte|article|attaque|papier'),
    subhead: list('intertitre|inter|inter-titre'),
    caption: list('légende|légende photo|photo|photos|crédit photo'),
    quote: list('exergue|citation|citation en exergue'),
    note: list('note|note de la rédaction|ndlr|embargo|rectificatif|correction|sous embargo jusqu’au'),
    todo: list('à compléter|à venir|à vérifier'),
    other: list('section|longueur|signes|page|édition|mots-clés|catégorie|priorité|contact'),
  },
  notices: {
    kill: list('annulation|à annuler|ne pas utiliser|annule'),
    withdrawn: list('retrait|dépêche retirée|retiré|retirée|annule et retire'),
    hold: list('ne pas publier|ne pas diffuser|à retenir|en attente'),
    embargo: list(
      'embargo|sous embargo|sous embargo jusqu|ne pas diffuser avant|ne pas publier avant|diffusion interdite avant',
    ),
    advance: list("avance|pour parution|à paraître|papier d'avance|pour dimanche"),
    correction: list(
      'correction|corrige|corrigé|rectificatif|rectification|erratum|précision|dans une version précédente|version corrigée|(corrige|répétition corrigée',
    ),
    update: list('actualisation|actualisé|mise à jour|mis à jour|ajoute|précise|complète'),
  },
  noticeWords: {
    until: list(' jusqu| avant '),
    endless: list('nouvel ordre|nouvel avis'),
    over: list(' levé| levée|immédiate'),
    dated: list('avance|à paraître'),
  },
  addressees: list("rédactions|attention|à l'attention des rédactions|avis aux rédactions|note aux rédactions"),
  notes: {
    lines: list('COMMUNIQUÉ DE PRESSE|COMMUNIQUE DE PRESSE|POUR DIFFUSION IMMÉDIATE|SOUS EMBARGO|URGENT|ALERTE'),
    openers: list(
      'note de la rédaction|note aux rédactions|(note|pour diffusion|sous embargo|contact :|contact presse|contacts presse|contact:|(actualise|(ajoute|(corrige|attention rédactions',
    ),
  },
  credits: {
    lines: [],
    openers: list(
      "(avec |avec afp|(reportage de|reportage de|(édité par|édité par|(rédigé par|(version française|avec l'afp|avec l’afp",
    ),
  },
  creditEndings: list(
    'a contribué à cet article|ont contribué à cet article|ont contribué à ce reportage|a contribué à ce reportage',
  ),
  creditVerbs: [],
  captions: list(
    "photo :|photo:|photos :|image :|crédit :|crédit photo|crédits :|légende :|illustration :|(photo|vidéo :|photo d’illustration|photo d'illustration|© ",
  ),
  captionMarks: list(
    "(photo|photo : |crédit : |crédit photo|/afp|(afp)|/ afp|archives|photo d'illustration|photo d’illustration",
  ),
  endMarks: { lines: list('fin|(fin)|afp|ats'), openers: [] },
  boilerplate: list('à propos de |a propos de |à propos d'),
  bio: list(' est | couvre | écrit '),
  cities: list(
    'ajaccio|alger|amiens|angers|annecy|anvers|athènes|avignon|bamako|bastia|bayonne|besançon|beyrouth|bordeaux|brazzaville|brest|bruxelles|caen|le caire|charleroi|clermont-ferrand|conakry|copenhague|cotonou|damas|dijon|dunkerque|fort-de-france|gand|genève|grenoble|jérusalem|kinshasa|la haye|la rochelle|lausanne|laval|le havre|le mans|liège|lille|limoges|lisbonne|londres|luxembourg|lyon|marseille|metz|montpellier|montréal|moscou|mulhouse|namur|nancy|nantes|neuchâtel|nice|nîmes|niamey|nouméa|orléans|ouagadougou|pau|pékin|perpignan|poitiers|québec|quimper|reims|rennes|rome|rouen|saint-denis|saint-étienne|strasbourg|téhéran|toulon|toulouse|tours|troyes|valence|varsovie|versailles|vienne',
  ),
  inPlaces: list('à|vers'),
  issuerWords: list('ministère|préfecture|gouvernement|mairie|commission|office'),
  page: {
    menu: {
      lines: list(
        'Aller au contenu|Aller au contenu principal|Accueil|Rechercher|Recherche|Menu|Rubriques|France|International|Politique|Économie|Economie|Société|Sport|Sports|Culture|Sciences|Santé|Météo|En direct|Direct|À la une|A la une|Régions|Planète|Idées|Opinions|Débats|Le direct|Actualités|Monde|Faits divers|Éducation|Environnement|Technologie',
      ),
      openers: list('aller au|accueil >|accueil /|vous êtes ici'),
    },
    'share-bar': {
      lines: list(
        'Partager|Partager sur Facebook|Partager sur X|Partager sur Twitter|Partager par mail|Partager sur WhatsApp|Partager cet article|Envoyer par e-mail|Envoyer|Imprimer|Copier le lien|Lien copié|Enregistrer|Sauvegarder|Écouter|Suivre|Offrir l’article|Offrir cet article|Commenter|Réagir',
      ),
      openers: list('partager sur|partager par|partager cet|envoyer par|suivez-nous|copier le lien'),
    },
    'related-link': {
      lines: list(
        "Lire aussi|À lire aussi|A lire aussi|À lire également|Sur le même sujet|Sur le même thème|Articles liés|Voir aussi|Les plus lus|Le plus lu|Plus d'articles|En savoir plus|Lire la suite|Voir plus|Recommandé|Nos recommandations|Dernières actualités|Thèmes|Mots-clés|À la une aujourd’hui|Dans la même rubrique|La suite après cette publicité",
      ),
      openers: list(
        'lire aussi|à lire aussi|a lire aussi|à lire également|lire également|voir aussi|à voir aussi|sur le même|lire la suite|en savoir plus|mots-clés|thèmes :|dossier :|notre dossier|retrouvez|>> lire|→ lire',
      ),
    },
    comments: {
      lines: list(
        'Commentaires|Commenter cet article|Laisser un commentaire|Voir les commentaires|Réactions|Ajouter un commentaire|Aucun commentaire|Contributions',
      ),
      openers: list('laisser un commentaire|vous devez être connecté|connectez-vous pour|commentaires ('),
    },
    advertisement: {
      lines: list('Publicité|Annonce|PUBLICITÉ|Contenu sponsorisé|Sponsorisé|La suite après la publicité'),
      openers: list('publicité|la suite après|contenu sponsorisé'),
    },
    'sign-up': {
      lines: list(
        "S'abonner|S’abonner|Abonnez-vous|Je m'abonne|Se connecter|Connexion|S'inscrire|S’inscrire|Newsletters|Newsletter|Mon compte|Créer un compte|Faire un don|Inscription|Déjà abonné ?",
      ),
      openers: list(
        'abonnez-vous|inscrivez-vous|recevez |déjà abonné|article réservé|la suite est réservée|pour lire la suite|nous utilisons des cookies|ce site utilise des cookies|en poursuivant|accepter les cookies|créez un compte|rejoignez ',
      ),
    },
    footer: {
      lines: list(
        'Mentions légales|Politique de confidentialité|Conditions générales|Conditions générales d’utilisation|CGU|CGV|Contact|Contactez-nous|Qui sommes-nous ?|Plan du site|Gestion des cookies|Données personnelles|Tous droits réservés|Publicité et partenariats|Archives|Charte déontologique',
      ),
      openers: list(
        'tous droits réservés|mentions légales|politique de|conditions générales|reproduction interdite|reproduction et|gérer les cookies',
      ),
    },
  },
  says: {
    status: {
      kill: 'ANNULATION',
      withdrawn: 'RETRAIT',
      hold: 'NE PAS DIFFUSER',
      embargo: 'EMBARGO',
      advance: 'PAPIER D’AVANCE',
      correction: 'RECTIFICATIF',
      update: 'ACTUALISATION',
    },
    until: 'jusqu’au {}',
    words: { one: 'mot', other: 'mots' },
    leftOut: '{} omis',
    others: 'autres',
    story: 'article {}',
    reasons: {
      'headline-repeated': 'titre répété',
      furniture: 'habillage',
      menu: 'menu',
      'share-bar': 'partage',
      'related-link': 'liens',
      comments: 'commentaires',
      advertisement: 'publicité',
      'sign-up': 'inscription',
      footer: 'pied de page',
      caption: 'légende',
      'end-mark': 'marque de fin',
      'after-end': 'après la fin',
      boilerplate: 'texte type',
      'date-line': 'ligne de date',
      'unplaced-line': 'ligne non placée',
      mail: 'courriel',
      chat: 'discussion',
      'unplaced-field': 'champ non placé',
      overruled: 'remplacé',
    },
  },
  typography: { quotes: ['«\u00a0', '\u00a0»', '“', '”'], dash: '–', regions: { CH: ['«', '»', '‹', '›'] } },
  anywhere: {
    greetings: ['bonjour', 'bonsoir', 'salut', 'cher', 'chère', 'chers'],
    placeOpeners: ['saint', 'sainte', 'mont', 'pont', 'le', 'la', 'les'],
    closings: list(
      "cordialement|bien cordialement|bien à vous|cordiales salutations|salutations distinguées|amicalement|merci|merci d'avance",
    ),
    letterOpenings: list('monsieur|madame|madame, monsieur|monsieur le directeur|madame la directrice'),
    cues: list('LANCEMENT|SON|SONORE|DURÉE|PIED|ENROBÉ|ITW|OFF|PLATEAU'),
    advisoryLabels: ['qui', 'quoi', 'quand', 'où', 'pourquoi'],
    possessives: ['un', 'une', 'notre', 'nos', 'de notre', 'de nos'],
    notesHeadings: [
      'notes aux rédacteurs',
      'note aux rédacteurs',
      'notes aux rédactions',
      'note aux rédactions',
      "notes à l'attention des rédactions",
      'note à la rédaction',
      'notes à la rédaction',
      'notes pour les rédacteurs',
    ],
    contactPurposes: ['pour'],
    contactWords: ['contact', 'contacter', 'contactez', 'presse', 'renseignement', 'renseignements'],
    contactLabels: [
      'contact presse',
      'contacts presse',
      'contact médias',
      'contacts médias',
      'service de presse',
      'pour plus d’informations',
      "pour plus d'informations",
      'pour en savoir plus',
      'renseignements',
    ],
    embedLabels: ['Vidéo', 'Carte', 'Infographie', 'Diaporama'],
    pairs: ['et'],
    beside: ['avec', 'en collaboration avec', 'avec la collaboration de'],
    placeWords: ['de', 'la', 'le', 'les', 'des', 'du', 'sur', 'en', 'et', 'aux'],
    betweenPlaces: ['et'],
    dateLabels: ['publié', 'publiée', 'mis à jour', 'mise à jour', 'modifié', 'modifiée', 'actualisé', 'date'],
    dateLabelLinks: ['le'],
    updated: ['jour', 'modifie'],
    forwarded: ['message transféré'],
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    pictureLabels: ['Crédit'],
    particles: ['de', 'du', 'la', 'le'],
    particlesInCapitals: ['de', 'du', 'la'],
    sourceLabels: ['source'],
    recentDays: ['aujourd’hui', "aujourd'hui", 'hier'],
    timeLinks: ['à'],
    chatCounts: ['réponse', 'réponses', 'réaction', 'réactions'],
    chatOpeners: ['dernière réponse'],
    chatLines: ['(modifié)', 'nouveau', 'afficher le fil'],
    mailFrom: ['de'],
    mailSubject: ['objet'],
    mailHeaders: ['à', 'envoyé'],
    answers: ['tr'],
    signedBy: ['par'],
    authorLabels: ['auteur', 'auteure'],
    writesFor: ['pour'],
    writesFrom: ['à'],
    unnamedSigners: ['agences', 'rédaction', 'la rédaction', 'notre rédaction'],
    bylineButtons: ['Suivre'],
    signedLabels: ['auteur', 'auteure', 'auteurs'],
    noPlaceOpeners: ['Mme', 'Oui', 'Non'],
    titleWords: ['et', 'le', 'du', 'des'],
    ordinals: ['er'],
    columnTitles: ['bref', 'brèves', 'en quelques mots', 'faits divers', 'en deux mots', 'dépêches'],
  },
});
