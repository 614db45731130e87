/** Folds by publisher: what is measured on is of publishers that were not trained on. */
import type { Page } from './texts.js';

/** "0/4": the part, and of how many. */
export function foldOf(option: string): (page: Page) => boolean {
  const [part, all] = option.split('/').map(Number) as [number, number];
  return ({ truth, id }) => {
    const publisher = truth.source ?? id;
    let hash = 2166136261;
    for (let at = 0; at < publisher.length; at++) hash = Math.imul(hash ^ publisher.charCodeAt(at), 16777619);
    return (hash >>> 8) % all === part;
  };
}
