/** Says at the end of a run, by name, what was skipped and why, what was not run at all, and the seed. */
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';

type Container = TestModule | TestSuite;

export default class SkipReporter implements Reporter {
  private vitest: Vitest | null = null;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    // With a pattern (-t) the others are skipped because nobody asked for them.
    const asked = this.vitest?.config.testNamePattern === undefined;
    const lines = asked ? linesFor(skipped) : [];
    if (this.vitest?.config.env['WIRECOPY_TESTS'] !== 'all' && modules.length > 1) {
      const files = readdirSync('tests/slow').filter((name) => name.endsWith('.test.ts'));
      lines.push('', `Not run: the slow part (${files.map((name) => name.replace('.test.ts', '')).join(', ')}).`);
      lines.push('npm run test:all runs everything.');
    }
    lines.push('', `Seed of the properties: ${this.vitest?.config.env['SEED']}`);
    console.log(`${lines.join('\n')}\n`);
    const absent = skipped.filter((test) => test.meta().installable);
    if (
      asked &&
      process.env['CI'] !== undefined &&
      this.vitest?.config.env['WIRECOPY_TESTS'] === 'all' &&
      absent.length > 0
    ) {
      console.error(`error: ${absent.length} tests were skipped for want of programs that CI installs`);
      process.exitCode = 1;
    }
  }
}

/** Reason by reason, what was skipped: a suite as one line where all of it was. */
function linesFor(skipped: readonly TestCase[]): string[] {
  if (skipped.length === 0) return [];
  const reasons = new Map<string, Map<string, number>>();
  for (const test of skipped) {
    const reason = reasonOf(test);
    const names = reasons.get(reason) ?? new Map<string, number>();
    const name = nameOf(wholeOf(test));
    reasons.set(reason, names.set(name, (names.get(name) ?? 0) + 1));
  }
  const lines = [...reasons].flatMap(([reason, names]) => [
    `  ${reason}:`,
    ...[...names].map(([name, count]) => `    ${name}${count > 1 ? ` (${count} tests)` : ''}`),
  ]);
  return ['', `Skipped ${skipped.length === 1 ? 'one test' : `${skipped.length} tests`}:`, ...lines];
}

function reasonOf(test: TestCase): string {
  const { missing, later } = test.meta();
  if (later !== undefined) return `needs ${later}: run by npm run test:all`;
  if (missing !== undefined) return `without ${missing}`;
  const result = test.result();
  return (result?.state === 'skipped' ? result.note : undefined) ?? 'for no reason that is given';
}

/** The largest suite around a test of which everything was skipped for the same reason. */
function wholeOf(test: TestCase): TestCase | Container {
  let whole: TestCase | Container = test;
  let parent: Container = test.parent;
  const isAlike = (one: TestCase) => one.result()?.state === 'skipped' && reasonOf(one) === reasonOf(test);
  while ([...parent.children.allTests()].every(isAlike)) {
    whole = parent;
    if (parent.type === 'module') break;
    parent = parent.parent;
  }
  return whole;
}

function nameOf(one: TestCase | Container): string {
  if (one.type === 'module') return relative(process.cwd(), one.moduleId);
  return `${relative(process.cwd(), one.module.moduleId)} > ${one.fullName}`;
}
