/** What we use of marked-terminal. @types/marked-terminal pulls in another marked. */
declare module 'marked-terminal' {
  type Style = (text: string) => string;
  interface Options {
    [style: string]: Style | boolean | number;
  }
  const TerminalRenderer: new (options: Options) => object;
  export default TerminalRenderer;
}
