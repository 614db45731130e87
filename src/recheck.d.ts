/** The part of recheck that is JavaScript alone: its main module would look for a program, or for Java, first. */
declare module 'recheck/lib/browser.js' {
  export { checkSync, type Parameters } from 'recheck';
}
