/** Every property starts from the run's seed (scripts/seed.mjs), which the end of a run prints. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED']) });
