/** What a worker thread does: makes stories by the recipe that it was started with. */
import { workerData } from 'node:worker_threads';
import type { Story } from '../input/story.js';
import type { Made } from './made.js';
import type { Recipe } from './recipe.js';
import { StoryRenderer } from './render.js';

let maker: Promise<StoryRenderer> | null = null;

export async function work({ stories }: { stories: readonly Story[] }): Promise<Made[]> {
  maker ??= StoryRenderer.of(workerData as Recipe);
  const ready = await maker;
  const all: Made[] = [];
  for (const story of stories) all.push(await ready.make(story));
  return all;
}
