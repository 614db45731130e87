/** What a worker thread does: makes stories by the recipe that it was started with. */
import { workerData } from 'node:worker_threads';
import { type Item, type Made, Maker } from './maker.js';
import type { Recipe } from './recipe.js';

let maker: Promise<Maker> | null = null;

export async function work({ items }: { items: readonly Item[] }): Promise<Made[]> {
  maker ??= Maker.of(workerData as Recipe);
  const ready = await maker;
  const all: Made[] = [];
  for (const item of items) all.push(await ready.make(item));
  return all;
}
