/** What the header of a mail of ours says of its story's publication. */
import type { Meta } from '../../../meta.js';
import { metaFrom } from '../exchange/meta-from.js';
import { fieldOf, type Header } from './header-fields.js';

/**
 * @param known what the mail's page says: a mail is dated by its newest version
 */
export function sentMeta(header: Header, { published = null }: Partial<Meta>): Partial<Meta> {
  const sent = Date.parse(fieldOf(header, 'date') ?? '');
  const isNewer = published !== null && sent !== Date.parse(published);
  return metaFrom({
    modified: isNewer && Number.isFinite(sent) ? new Date(sent).toISOString() : null,
    keywords: phrases(fieldOf(header, 'keywords') ?? ''),
    from: fieldOf(header, 'from'),
    recipient: fieldOf(header, 'to'),
  });
}

/** Phrases separated by commas, which may be in quotes (RFC 5322, 3.6.5). */
function phrases(field: string): string[] {
  return [...field.matchAll(/"((?:[^"\\]|\\.)*)"|([^",]+)/g)]
    .map(([, quoted, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? bare?.trim() ?? '')
    .filter((one) => one !== '');
}
