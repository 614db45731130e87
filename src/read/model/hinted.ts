/** The line model of hinted copy: loaded where a carrier has said something about the lines. */

import { findHeading, settleByline, settleHeadline } from '../carried/signed.js';
import { settleSubheads } from '../carried/subheads.js';
import type { Copy } from '../copy.js';
import type { Role } from '../source-map.js';
import { carriedWords } from './carried-data.js';
import { carriedFeaturesOf } from './carried-features.js';
import { findOnes } from './find-ones.js';
import { LineModel, type Weighed } from './line-model.js';
import { roleNumber } from './line-roles.js';

let loaded: LineModel | null = null;

/** The roles of a story's grafs: see `LineModel.rolesOf`; its headline and byline settled by what the carrier says. */
export function hinted(
  copy: Copy,
  ruled: readonly (Role | null)[],
  certain: Int8Array | null,
  never: ReadonlySet<number>,
): Weighed {
  loaded ??= new LineModel(carriedWords());
  const features = carriedFeaturesOf(copy, ruled);
  const decoded = { ...loaded.rolesOf(features, certain, never), model: loaded, features };
  const { roles, probabilities } = decoded;
  findOnes(never, roles, probabilities);
  if (!never.has(roleNumber.headline)) {
    findHeading(copy, roles, probabilities);
    if (copy.hints?.carrier === 'html') settleHeadline(copy, roles, probabilities);
  }
  if (copy.hints?.carrier === 'html') settleSubheads(copy, roles);
  if (!never.has(roleNumber.byline)) settleByline(copy, roles, probabilities);
  return decoded;
}
