/** Portuguese. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const pt = (): Language => ({
  tag: 'pt',
  by: list('por|texto de|reportagem de|análise de|escrito por'),
  and: list('e'),
  months: list(
    'janeiro|fevereiro|março|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez',
  ),
  weekdays: list(
    'segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|segunda|terça|quarta|quinta|sexta|sábado|domingo',
  ),
  dateWords: list(
    'publicado|publicada|atualizado|atualizada|actualizado|última|atualização|em|às|as|a|o|de|da|do|há|hora|horas|h|min|minuto|minutos|dia|dias|leitura|tempo|ler|e',
  ),
  roles: list(
    'repórter|reporter|correspondente|correspondentes|redação|redacção|jornalista|editor|editora|enviado|enviada|especial|agências|agência|colunista|colaborador|colaboradora|fotógrafo|equipe|equipa|chefe|diretor|diretora',
  ),
  outletWords: list(
    'jornal|agência|rádio|televisão|notícias|diário|folha|estado|correio|imprensa|tribuna|público|gazeta',
  ),
  summaryLabels: list(
    'Destaques|Pontos-chave|Pontos principais|Principais pontos|Em resumo|Resumo|O essencial|Em síntese|Em destaque|O que precisa saber|O que você precisa saber|Veja os destaques',
  ),
  labels: {
    slug: list('slug|retranca'),
    kicker: list('chapéu|cartola|antetítulo|vinheta'),
    headline: list('título|titulo|manchete'),
    deck: list('subtítulo|subtitulo|linha fina|linha-fina|bigode|olho da matéria|gravata|entrada'),
    byline: list('autor|autora|autores|por|repórter|texto de|assinatura|crédito'),
    dateline: list('local|cidade|lugar|localidade'),
    date: list('data|data de publicação'),
    source: list('fonte|agência|veículo'),
    text: list('texto|corpo|matéria|lide|lead|corpo do texto'),
    subhead: list('intertítulo|intertitulo|entretítulo|entretitulo'),
    caption: list('legenda|legenda da foto|foto|fotos'),
    quote: list('olho|destaque|citação|aspas'),
    note: list('nota|nota da redação|embargo|correção|errata|aviso'),
    todo: list('pendente|a confirmar|falta'),
    other: list('editoria|tamanho|página|edição|palavras-chave|categoria|prioridade|contato|seção'),
  },
  notices: {
    kill: list('anulado|anulada|não usar|não utilizar|cancelada|cancelado'),
    withdrawn: list('retirado|retirada|matéria retirada|notícia retirada|retratação'),
    hold: list('não publicar|reter|segurar|aguardar|em espera'),
    embargo: list('embargado|embargada|embargo|não publicar antes|sob embargo'),
    advance: list('antecipada|antecipado|para domingo|para publicação'),
    correction: list(
      'correção|corrige|corrigido|corrigida|errata|retificação|em uma versão anterior|numa versão anterior|esclarecimento',
    ),
    update: list('atualização|atualizado|atualizada|atualiza|acrescenta|com mais informações'),
  },
  noticeWords: {
    until: list(' até | antes '),
    endless: list('novo aviso|segunda ordem'),
    over: list(' suspenso| encerrado|imediata'),
    dated: list('antecipada|antecipado'),
  },
  addressees: list('editores|atenção editores|atenção|nota aos editores|aos editores'),
  notes: {
    lines: list('PARA DIVULGAÇÃO IMEDIATA|NOTA DE IMPRENSA|COMUNICADO DE IMPRENSA|PRESS RELEASE|EMBARGADO|URGENTE'),
    openers: list(
      'nota da redação|nota do editor|nota aos editores|(nota|para divulgação|embargado|contato:|contacto:|contato para|assessoria de imprensa|(atualiza|(corrige|atenção editores',
    ),
  },
  credits: {
    lines: [],
    openers: list(
      '(reportagem de|reportagem de|(edição de|edição de|com informações d|(com informações|com agências|(com agências|(por ',
    ),
  },
  creditEndings: list(
    'contribuiu para esta reportagem|contribuíram para esta reportagem|colaborou para esta reportagem|colaborou nesta reportagem',
  ),
  creditVerbs: [' relatou de '],
  captions: list('foto:|fotos:|imagem:|crédito:|créditos:|(foto|(imagem|vídeo:|foto de|arquivo|legenda:'),
  captionMarks: list('(foto|foto: |imagem: |/lusa|(lusa)|(arquivo|divulgação|/agência brasil'),
  endMarks: { lines: list('fim|(fim)|lusa|lusa/fim'), openers: [] },
  boilerplate: list('sobre '),
  bio: list(' é | cobre | escreve '),
  cities: list(
    'aveiro|belém|belo horizonte|berlim|braga|brasília|bruxelas|campinas|coimbra|cuiabá|curitiba|évora|faro|florianópolis|fortaleza|funchal|genebra|goiânia|guimarães|joão pessoa|leiria|lisboa|londres|luanda|macapá|maceió|manaus|maputo|moscou|moscovo|nova york|nova iorque|palmas|pequim|ponta delgada|porto|porto alegre|porto velho|praia|recife|rio branco|roma|salvador|santarém|santos|são luís|setúbal|teresina|tóquio|viana do castelo|vila real|viseu',
  ),
  inPlaces: list('em'),
  issuerWords: list('ministério|governo|câmara|prefeitura|comissão|gabinete'),
  page: {
    menu: {
      lines: list(
        'Ir para o conteúdo|Pular para o conteúdo|Saltar para o conteúdo|Início|Página inicial|Buscar|Pesquisar|Menu|Seções|Secções|Política|Economia|Esportes|Desporto|Cultura|Sociedade|Mundo|País|Brasil|Portugal|Opinião|Tecnologia|Ciência|Saúde|Educação|Últimas|Última hora|Cidades|Notícias|Internacional|Local',
      ),
      openers: list('ir para|pular para|saltar para|início >|você está em|está em:'),
    },
    'share-bar': {
      lines: list(
        'Compartilhar|Compartilhe|Partilhar|Partilhe|Compartilhar no Facebook|Compartilhar no X|Compartilhar no WhatsApp|Partilhar no Facebook|Enviar por email|Enviar por e-mail|Imprimir|Salvar|Guardar|Copiar link|Copiar ligação|Seguir|Siga-nos|Ouvir|Tweetar',
      ),
      openers: list('compartilhar no|compartilhe |partilhar no|partilhe |siga-nos|siga o|copiar link|enviar por'),
    },
    'related-link': {
      lines: list(
        'Leia também|Leia mais|Veja também|Leia ainda|Relacionadas|Relacionado|Notícias relacionadas|Mais lidas|Mais lidos|Mais notícias|Últimas notícias|Saiba mais|Ver mais|Tópicos|Tags|Assuntos|Recomendados|Recomendadas|Mais sobre|Continuar a ler',
      ),
      openers: list(
        'leia também|leia mais|leia ainda|veja também|saiba mais|ver mais|mais sobre|tags:|tópicos:|assuntos:|continua após|continuar a ler|continue lendo|ler mais|mais notícias',
      ),
    },
    comments: {
      lines: list(
        'Comentários|Comentar|Deixe um comentário|Deixar comentário|Ver comentários|Sem comentários|Deixe seu comentário',
      ),
      openers: list('deixe um comentário|deixe seu|faça login para|comentários ('),
    },
    advertisement: {
      lines: list('Publicidade|Anúncio|PUBLICIDADE|Continua após a publicidade|Conteúdo patrocinado|Patrocinado'),
      openers: list('publicidade|continua após|continua depois'),
    },
    'sign-up': {
      lines: list(
        'Assine|Assinar|Assine já|Entrar|Iniciar sessão|Cadastre-se|Registar|Newsletter|Newsletters|Minha conta|Faça login|Subscrever',
      ),
      openers: list(
        'assine |cadastre-se|receba |subscreva|inscreva-se|registe-se|para continuar lendo|para continuar a ler|este site utiliza cookies|este site usa cookies|usamos cookies|utilizamos cookies|ao continuar|junte-se|aceitar cookies',
      ),
    },
    footer: {
      lines: list(
        'Política de privacidade|Termos de uso|Termos e condições|Contato|Contactos|Fale conosco|Quem somos|Expediente|Ficha técnica|Anuncie|Mapa do site|Todos os direitos reservados|Política de cookies|Estatuto editorial',
      ),
      openers: list('todos os direitos|política de|termos de|termos e|proibida a|é proibida|copyright'),
    },
  },
  says: {
    status: {
      kill: 'ANULAÇÃO',
      withdrawn: 'RETIRADA',
      hold: 'NÃO PUBLICAR',
      embargo: 'EMBARGO',
      advance: 'ANTECIPAÇÃO',
      correction: 'CORREÇÃO',
      update: 'ATUALIZAÇÃO',
    },
    until: 'até {}',
    words: { one: 'palavra', other: 'palavras' },
    leftOut: '{} omitidos',
    others: 'outros',
    story: 'matéria {}',
    reasons: {
      'headline-repeated': 'título repetido',
      furniture: 'acessórios',
      menu: 'menu',
      'share-bar': 'compartilhar',
      'related-link': 'links',
      comments: 'comentários',
      advertisement: 'publicidade',
      'sign-up': 'assinatura',
      footer: 'rodapé',
      caption: 'legenda',
      'end-mark': 'marca de fim',
      'after-end': 'após o fim',
      boilerplate: 'texto padrão',
      'date-line': 'linha de data',
      'unplaced-line': 'linha sem lugar',
      mail: 'e-mail',
      chat: 'conversa',
      'unplaced-field': 'campo sem lugar',
      overruled: 'substituído',
    },
  },
  typography: { quotes: ['“', '”', '‘', '’'], dash: '—', regions: { PT: ['«', '»', '“', '”'] } },
  anywhere: {
    possessives: ['um', 'uma', 'nosso', 'nossa', 'do nosso', 'da nossa', 'de nosso', 'de nossa'],
    notesHeadings: [
      'notas aos editores',
      'nota aos editores',
      'notas para editores',
      'nota à redação',
      'nota à redacção',
    ],
    contactPurposes: ['para'],
    contactWords: ['contactar', 'contacto', 'contato', 'imprensa', 'entrevistas'],
    contactLabels: [
      'contato',
      'contatos',
      'contactos',
      'contato para a imprensa',
      'contato para imprensa',
      'assessoria de imprensa',
      'mais informações',
      'para mais informações',
      'informações à imprensa',
    ],
    embedLabels: ['Vídeo', 'Galeria'],
    pairs: ['e'],
    beside: ['com'],
    placeWords: ['de', 'da', 'do', 'dos', 'das', 'e', 'a', 'no'],
    dateLabels: ['publicado', 'publicada', 'atualizado', 'atualizada', 'data'],
    dateLabelLinks: ['em'],
    updated: ['atualizado', 'atualizada'],
    forwarded: ['mensagem encaminhada'],
    weekdayEndings: ['-feira'],
    particles: ['da', 'das', 'de', 'do', 'dos', 'e'],
    particlesInCapitals: ['da', 'das', 'de', 'dos', 'e'],
    pictureLabels: ['Foto'],
    sourceLabels: ['fonte'],
    recentDays: ['hoje', 'ontem'],
    timeLinks: ['às', 'à'],
    chatCounts: ['resposta', 'respostas', 'reação', 'reações'],
    chatOpeners: ['última resposta'],
    chatLines: ['(editado)', 'novo', 'ver thread'],
    mailFrom: ['de'],
    mailSubject: ['assunto'],
    mailHeaders: ['para', 'data', 'enviado'],
    answers: ['res', 'enc'],
    signedBy: ['por'],
    authorLabels: ['autor', 'autora'],
    writesFor: ['para'],
    writesFrom: ['em'],
    unnamedSigners: ['agências', 'redação', 'redacção', 'da redação', 'da redacção'],
    bylineButtons: ['Seguir'],
    signedLabels: ['autor', 'autora', 'autores'],
    titleWords: ['e', 'o', 'da', 'do'],
    dateLinks: ['de'],
    columnTitles: ['breves', 'em resumo', 'em poucas linhas', 'curtas', 'em breve', 'notas rápidas'],
  },
});
