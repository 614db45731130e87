/** wirecopy's public API. Nothing here, nor anything it loads, needs Node: it runs in a browser too. */

export type {
  Article,
  Author,
  Block,
  Byline,
  Dateline,
  Discarded,
  DiscardReason,
  Input,
  List,
  Paragraph,
  QuickLooks,
  Section,
  Stats,
  Wire,
} from './article.js';
export { discardReasons } from './article.js';
export type { Diagnostic, DiagnosticCode, Severity } from './diagnostic.js';
export { type Meta, metaOf, noMeta } from './meta.js';
export { type GivenRole, givenRoles, type Overruled, type OverruledField, overruledFields } from './overrule.js';
export { customPageTheme, pageThemes } from './pages/index.js';
export type { PageTheme } from './pages/page-theme.js';
export { type Decoded, decode } from './read/decode.js';
export type { Encoding } from './read/encodings.js';
export type { Evidence } from './read/evidence.js';
export { Overrule } from './read/overrule.js';
export { type ParseOptions, parse, parseAll, type Reading, readStories } from './read/parse.js';
export type { Role, Segment } from './read/source-map.js';
export { MOST as longestStory, type Source, type StreamOptions, stories } from './read/stories.js';
export { fold } from './read/white-space.js';
export { type CustomStyle, customStyle } from './styles/custom.js';
export { styles } from './styles/index.js';
export type { Envelope, SlugField, Style, TagField } from './styles/style.js';
export { type CustomTheme, customTheme } from './themes/custom.js';
export { themes } from './themes/index.js';
export type { AnsiColor, Ink, Theme, ThemeRole } from './themes/theme.js';
export { type FormatName, formatNames, write, writers } from './write/index.js';
export { type Field, fieldNames, fields, type Places } from './write/places.js';
export type { Format, Template, WriteOptions, Writer } from './write/writer.js';
