/** What the command does: a verb is a file and a row here. Each loads its code when it is used. */
import { defineCarriers } from './carriers.js';
import { defineCompletion } from './completion.js';
import { defineConfig } from './config.js';
import type { DefineVerb } from './context.js';
import { defineExplain } from './explain.js';
import { defineFormats } from './formats.js';
import { defineHelp } from './help.js';
import { defineWatch } from './watch.js';

export const verbs: Record<
  'explain' | 'watch' | 'formats' | 'carriers' | 'config' | 'completion' | 'help',
  DefineVerb
> = {
  explain: defineExplain,
  watch: defineWatch,
  formats: defineFormats,
  carriers: defineCarriers,
  config: defineConfig,
  completion: defineCompletion,
  help: (context) => defineHelp(context, Object.keys(verbs)),
};
