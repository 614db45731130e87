/** What dresses a page: a style sheet. */
export interface PageTheme {
  /** One line for people. */
  description: string;
  /** CSS for the page in this language (BCP 47), whole: a page asks for nothing. */
  css(language: string): string;
  /** The sheet's source in a Content-Security-Policy, where it is known: making it costs more than making the page. */
  source?(language: string): string;
}
