/** Spanish. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const es = (): Language => ({
  tag: 'es',
  by: list(
    'por|texto de|una entrevista de|un reportaje de|escrito por|una crónica de|análisis de|publicado por|elaborado por',
  ),
  and: list('y|e'),
  months: list(
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|ene|feb|mar|abr|may|jun|jul|ago|sep|sept|set|oct|nov|dic',
  ),
  weekdays: list('lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo'),
  dateWords: list(
    'publicado|publicada|actualizado|actualizada|última|actualización|el|de|del|a|las|la|los|hora|horas|h|hs|hrs|min|minuto|minutos|hace|día|días|lectura|de|leer|tiempo|cest|cet|gmt|am|pm|a.m|p.m|y',
  ),
  roles: list(
    'redactor|redactora|redacción|corresponsal|corresponsales|enviado|enviada|especial|periodista|editor|editora|reportero|reportera|columnista|agencias|agencia|equipo|jefe|jefa|subdirector|director|directora|colaborador|colaboradora|fotógrafo|fotógrafa',
  ),
  outletWords: list('diario|periódico|noticias|agencia|radio|televisión|prensa|heraldo|correo|gaceta|mundo|país'),
  summaryLabels: list(
    'Claves|Las claves|Claves del día|Puntos clave|Lo esencial|Lo más importante|En resumen|Resumen|Destacados|Aspectos destacados|En breve|Lo que debes saber|De un vistazo',
  ),
  labels: {
    slug: list('slug|clave'),
    kicker: list('antetítulo|cintillo|volanta|epígrafe'),
    headline: list('título|titular|titulo|cabeza'),
    deck: list('subtítulo|bajada|entradilla|sumario|copete|subtitulo|balazo'),
    byline: list('autor|autora|autores|firma|por|redactor|redactora|texto de'),
    dateline: list('lugar|ciudad|localidad|data'),
    date: list('fecha|fecha de publicación'),
    source: list('fuente|agencia|medio'),
    text: list('texto|cuerpo|nota|entrada|lead|cuerpo del texto'),
    subhead: list('ladillo|intertítulo|intertitulo|subtítulo interno|despiece'),
    caption: list('pie de foto|pie|foto|fotos|leyenda|epígrafe de foto'),
    quote: list('destacado|cita|cita destacada'),
    note: list('nota del editor|nota de la redacción|embargo|corrección|aviso|embargado hasta'),
    todo: list('pendiente|por confirmar|falta'),
    other: list('sección|extensión|página|edición|etiquetas|palabras clave|categoría|prioridad|contacto'),
  },
  notices: {
    kill: list('anulado|anulada|no usar|no utilizar|anular'),
    withdrawn: list('retirado|retirada|queda anulada|se retira|nota retirada'),
    hold: list('no publicar|retener|en espera|no difundir'),
    embargo: list('embargado|embargada|embargo|prohibida su difusión|no publicar antes|no difundir antes'),
    advance: list('avance|adelanto|para el domingo|para publicar el'),
    correction: list(
      'corrección|corrige|corregido|corregida|fe de errores|fe de erratas|rectificación|rectifica|en una versión anterior|aclaración',
    ),
    update: list('actualización|actualizado|actualiza|amplía|amplía con|añade'),
  },
  noticeWords: {
    until: list(' hasta | antes '),
    endless: list('nuevo aviso'),
    over: list(' levantado| levantada|inmediata'),
    dated: list('avance|adelanto'),
  },
  addressees: list('editores|atención editores|atención|nota a los editores|a los editores|nota a editores'),
  notes: {
    lines: list('PARA DIFUSIÓN INMEDIATA|NOTA DE PRENSA|COMUNICADO DE PRENSA|COMUNICADO|EMBARGADO|URGENTE'),
    openers: list(
      'nota del editor|nota a los editores|(nota|para difusión|embargado|contacto:|contacto de prensa|contacto para medios|(actualiza|(recoge|(añade|(corrige|atención editores',
    ),
  },
  credits: {
    lines: [],
    openers: list(
      '(información de|(reporte de|reporte de|(editado por|editado por|(redacción de|información de|con información de|(con información|con información',
    ),
  },
  creditEndings: list(
    'contribuyó a este reportaje|contribuyeron a este reportaje|colaboró en esta información|contribuyó con este reporte|colaboró en este reportaje',
  ),
  creditVerbs: [' informó desde '],
  captions: list(
    'foto:|fotos:|fotografía:|imagen:|imágenes:|foto de|crédito:|créditos:|(foto|(imagen|vídeo:|video:|archivo|imagen de archivo',
  ),
  captionMarks: list('(foto|foto: |imagen: |/efe|(efe)|archivo)|(archivo'),
  endMarks: { lines: list('efe|fin|(fin)|europa press|más información'), openers: [] },
  boilerplate: list('acerca de |sobre '),
  bio: list(' es | cubre | escribe '),
  cities: list(
    'a coruña|albacete|alicante|almería|asunción|badajoz|barcelona|berlín|bilbao|bogotá|bruselas|burgos|cáceres|cádiz|cali|caracas|cartagena|ciudad de guatemala|ciudad de méxico|ciudad de panamá|ciudad juárez|córdoba|cuenca|gijón|ginebra|girona|granada|guadalajara|guayaquil|huelva|jaén|la habana|la paz|las palmas|león|lisboa|lleida|logroño|londres|málaga|managua|medellín|mérida|méxico|moscú|montevideo|monterrey|murcia|nueva york|oaxaca|ourense|oviedo|palma|pamplona|pekín|puebla|rosario|salamanca|san josé|san juan|san sebastián|santander|santiago de chile|santiago de compostela|santo domingo|segovia|sevilla|sucre|tarragona|tegucigalpa|tijuana|toledo|tokio|valencia|valladolid|valparaíso|veracruz|vigo|vitoria|zamora|zaragoza',
  ),
  inPlaces: list('en|hacia'),
  issuerWords: list('ministerio|gobierno|consejería|ayuntamiento|oficina|comisión'),
  page: {
    menu: {
      lines: list(
        'Ir al contenido|Saltar al contenido|Inicio|Portada|Buscar|Menú|Menu|Secciones|España|Internacional|Economía|Deportes|Cultura|Sociedad|Política|Opinión|Tecnología|Ciencia|Sucesos|Televisión|Gente|Estilo|Última hora|Lo último|Hemeroteca|Edición impresa|Ediciones|Mundo|Local|Salud|Educación|Motor|Viajes',
      ),
      openers: list('ir al |saltar al |inicio >|portada >|estás en|edición:'),
    },
    'share-bar': {
      lines: list(
        'Compartir|Comparte|Compartir en Facebook|Compartir en X|Compartir en Twitter|Compartir en WhatsApp|Enviar por correo|Correo electrónico|Imprimir|Guardar|Copiar enlace|Copiar|Enlace copiado|Síguenos|Seguir|Escuchar|Tuitear',
      ),
      openers: list('compartir en|comparte en|síguenos en|enviar por|copiar enlace'),
    },
    'related-link': {
      lines: list(
        'Lee también|Lea también|Te puede interesar|También te puede interesar|Relacionado|Relacionados|Noticias relacionadas|Más noticias|Más información|Lo más leído|Más leídas|Lo más visto|Lo más comentado|Te recomendamos|Recomendados|Etiquetas|Temas|Ver más|Leer más|Archivado en|Más sobre|Últimas noticias|Además',
      ),
      openers: list(
        'lee también|lea también|leer también|te puede interesar|le puede interesar|te recomendamos|más información:|relacionado:|ver también|ver más|leer más|etiquetas:|temas:|archivado en|sigue leyendo|más noticias|más sobre|noticia relacionada',
      ),
    },
    comments: {
      lines: list(
        'Comentarios|Comentar|Deja un comentario|Ver comentarios|Escribe un comentario|Sin comentarios|Normas de participación|Añadir comentario',
      ),
      openers: list('deja un comentario|inicia sesión para comentar|debes iniciar sesión|comentarios (|normas de'),
    },
    advertisement: {
      lines: list(
        'Publicidad|Anuncio|PUBLICIDAD|Contenido patrocinado|Patrocinado|La noticia continúa tras la publicidad',
      ),
      openers: list('publicidad|la noticia continúa|continúa leyendo después'),
    },
    'sign-up': {
      lines: list(
        'Suscríbete|Suscríbase|Suscribirse|Iniciar sesión|Inicia sesión|Regístrate|Registrarse|Boletines|Newsletter|Hazte socio|Acceder|Mi cuenta',
      ),
      openers: list(
        'suscríbete|suscríbase|regístrate|recibe |apúntate|inicia sesión|para seguir leyendo|hazte socio|esta web utiliza cookies|usamos cookies|utilizamos cookies|aceptar cookies|únete a',
      ),
    },
    footer: {
      lines: list(
        'Aviso legal|Política de privacidad|Política de cookies|Contacto|Quiénes somos|Publicidad y tarifas|Mapa web|Configuración de cookies|Condiciones de uso|Todos los derechos reservados|Accesibilidad|Trabaja con nosotros',
      ),
      openers: list(
        'todos los derechos|aviso legal|política de|términos y condiciones|prohibida |queda prohibida|conforme a los criterios',
      ),
    },
  },
  says: {
    status: {
      kill: 'ANULACIÓN',
      withdrawn: 'RETIRADA',
      hold: 'NO PUBLICAR',
      embargo: 'EMBARGO',
      advance: 'AVANCE',
      correction: 'CORRECCIÓN',
      update: 'ACTUALIZACIÓN',
    },
    until: 'hasta {}',
    words: { one: 'palabra', other: 'palabras' },
    leftOut: '{} omitidos',
    others: 'otros',
    story: 'noticia {}',
    reasons: {
      'headline-repeated': 'título repetido',
      furniture: 'accesorios',
      menu: 'menú',
      'share-bar': 'compartir',
      'related-link': 'enlaces',
      comments: 'comentarios',
      advertisement: 'publicidad',
      'sign-up': 'suscripción',
      footer: 'pie de página',
      caption: 'pie de foto',
      'end-mark': 'marca de fin',
      'after-end': 'tras el fin',
      boilerplate: 'texto fijo',
      'date-line': 'línea de fecha',
      'unplaced-line': 'línea sin lugar',
      mail: 'correo',
      chat: 'chat',
      'unplaced-field': 'campo sin lugar',
      overruled: 'reemplazado',
    },
  },
  typography: { quotes: ['“', '”', '‘', '’'], dash: '—' },
  anywhere: {
    possessives: ['un', 'una', 'nuestro', 'nuestra', 'nuestros', 'nuestras', 'de nuestro', 'de nuestra'],
    notesHeadings: [
      'notas para editores',
      'nota para editores',
      'notas a los editores',
      'nota a los editores',
      'nota para la redacción',
      'notas para la redacción',
      'notas para los editores',
    ],
    contactPurposes: ['para'],
    contactWords: ['contactar', 'contacto', 'contacte', 'prensa', 'entrevistas'],
    contactLabels: [
      'contacto',
      'contactos',
      'contacto de prensa',
      'contacto prensa',
      'contacto para medios',
      'contacto para la prensa',
      'más información',
      'para más información',
      'gabinete de prensa',
    ],
    embedLabels: ['Vídeo', 'Gráfico', 'Mapa', 'Galería'],
    pairs: ['y', 'e'],
    beside: ['con'],
    placeWords: ['de', 'la', 'del', 'en', 'el', 'y', 'al', 'a', 'i'],
    betweenPlaces: ['y'],
    dateLabels: ['publicado', 'publicada', 'actualizado', 'actualizada', 'fecha'],
    dateLabelOpeners: ['última vez'],
    dateLabelLinks: ['el'],
    updated: ['actualizado', 'actualizada'],
    forwarded: ['mensaje reenviado'],
    weekdays: ['lunes', 'martes', 'miércoles', 'miercoles', 'jueves', 'viernes', 'sábado', 'sabado', 'domingo'],
    pictureLabels: ['Foto', 'Imagen'],
    articles: ['el', 'la', 'los', 'las'],
    particles: ['de', 'del', 'el', 'la', 'las', 'los', 'lo', 'y', 'i'],
    particlesInCapitals: ['de', 'del', 'la', 'las', 'los', 'y'],
    sourceLabels: ['fuente'],
    recentDays: ['hoy', 'ayer'],
    timeLinks: ['a las', 'a la'],
    chatCounts: ['respuesta', 'respuestas', 'reacción', 'reacciones'],
    chatOpeners: ['última respuesta'],
    chatLines: ['(editado)', 'nuevo', 'ver hilo'],
    mailFrom: ['de'],
    mailSubject: ['asunto'],
    mailHeaders: ['para', 'fecha', 'enviado'],
    answers: ['rv', 'reenv'],
    signedBy: ['por'],
    authorLabels: ['autor', 'autora'],
    writesFor: ['para'],
    writesFrom: ['en', 'desde'],
    unnamedSigners: ['agencias', 'redacción', 'la redacción'],
    bylineButtons: ['Seguir'],
    signedLabels: ['autor', 'autora', 'autores'],
    noPlaceOpeners: ['Sr', 'Sra', 'Sí'],
    smallOpeners: ['de'],
    titleWords: ['de', 'la', 'el', 'y', 'en', 'del', 'los', 'las', 'e', 'o'],
    dateLinks: ['de'],
    columnTitles: ['breves', 'en breve', 'en pocas palabras', 'noticias cortas', 'en corto'],
  },
});
