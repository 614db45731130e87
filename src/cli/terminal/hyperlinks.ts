/** Whether the terminal can follow links (OSC 8). Loaded only on a terminal: the library looks at all of the process. */
import { createSupportsHyperlinks } from 'supports-hyperlinks';

/** By what the environment says of the terminal; FORCE_HYPERLINK decides. */
export function terminalFollowsLinks(): boolean {
  return createSupportsHyperlinks(process.stdout);
}
