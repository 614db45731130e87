/** Addresses of the web. */

/**
 * A text as an address (WHATWG URL), null where it is none. Not by `URL.canParse`: Node 20 says no to any text with a letter
 * of Latin-1 in it ("https://b\u00fccher.example/") as soon as the call has been compiled, after some thousand calls.
 */
export function addressOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
