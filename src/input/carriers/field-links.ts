/** The links that Word's documents and RTF have in their fields. */

/** Where a HYPERLINK field leads; null for other fields, and for places in the document itself. */
export function linkOf(instruction: string): string | null {
  const words = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]+))/i.exec(instruction.slice(0, 4096));
  const href = words?.[1] ?? words?.[2] ?? '';
  return href === '' ? null : href;
}
