/** Stories that are not to be written yet, or not at all: their status says so. */
import type { Status, StatusKind } from '../article.js';
import { isOver } from '../read/status.js';

/** Whether one of these is what a story is held for. An embargo that is over by the clock holds nothing. */
export function isHeld(status: readonly Status[], kinds: readonly StatusKind[], now: string): boolean {
  return status.some(({ kind, until }) => kinds.includes(kind) && (until === null || !isOver(until, now)));
}
