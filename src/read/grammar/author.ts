/** Those who are named, as the contract has them. */
import type { Author } from '../../article.js';
import { normalCase } from '../text/person-names.js';

export function person(name: string, role: string | null = null, affiliation: string | null = null): Author {
  return { kind: 'person', name: normalCase(name), role, affiliation };
}

export function organization(name: string): Author {
  return { kind: 'organization', name, role: null, affiliation: null };
}
