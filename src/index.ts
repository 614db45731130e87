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
export { type FormatName, formatNames, write, writeBytes, writers } from './formats/index.js';
export { customPageTheme, pageThemes } from './formats/page/themes/index.js';
export type { PageTheme } from './formats/page/themes/page-theme.js';
export { type Field, type FieldMap, fieldNames, fields } from './formats/shared/field-map.js';
export { type CustomTheme, customTheme } from './formats/terminal/themes/custom.js';
export { themes } from './formats/terminal/themes/index.js';
export type { AnsiColor, Ink, Theme, ThemeRole } from './formats/terminal/themes/theme.js';
export type { Format, Template, WriteOptions, Writer } from './formats/writer.js';
export { type CustomStyle, customStyle } from './houses/custom.js';
export { styles } from './houses/index.js';
export type { Envelope, SlugField, Style, TagField } from './houses/style.js';
export { type Decoded, decode } from './input/decode.js';
export type { Encoding } from './input/encodings.js';
export { type Meta, metaOf, noMeta } from './meta.js';
export { type GivenRole, givenRoles, type Overruled, type OverruledField, overruledFields } from './overrule.js';
export { Overrule } from './read/overrule.js';
export { type ParseOptions, parse, parseAll, type Reading, readStories } from './read/parse.js';
export type { Role, Segment } from './read/source-map.js';
export { type From, MOST as longestStory } from './read/splitting.js';
export { read, type Source, type StreamOptions, stories } from './read/stories.js';
export { fold } from './read/text/white-space.js';
export type { Evidence } from './read/which-house.js';
