/** Inputs for runs over many stories, and what must be true of what comes of them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { bin } from './command.js';

/** Copy of one story, told apart by its number. */
export function copyOf(number: number): string {
  return `Harbour ${number} reopens after repairs\n\nThe harbour number ${number} reopened on Monday after a winter of repairs, the harbour master said.\n`;
}

/** A folder's files with one story each: `a/0.txt`, `b/1.txt` ... */
export function fillFolder(folder: string, count: number): void {
  for (let number = 0; number < count; number++) {
    const path = join(folder, 'abc'.charAt(number % 3), `${number}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, copyOf(number));
  }
}

/** One file with so many stories. */
export function tapeOf(count: number): string {
  return Array.from({ length: count }, (_, number) => `ZCZC\n${copyOf(number)}NNNN\n`).join('');
}

/** The files below a folder, by path, what is the run's own left out. */
export function filesBelow(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/^\.wirecopy(?:\/|$)/.test(path) || statSync(join(folder, path)).isDirectory()) continue;
    files.set(path, readFileSync(join(folder, path), 'utf8'));
  }
  return files;
}

/** What of a run's own lies about: its journal, and what a killed run has left. */
export function ownFilesBelow(folder: string): string[] {
  return readdirSync(join(folder, '.wirecopy')).sort();
}

/**
 * Waits until something is true: how far a run is, is asked, for machines differ in speed. What never comes is named
 * before vitest ends the test.
 */
export async function until(what: () => boolean): Promise<void> {
  const end = performance.now() + 240_000;
  while (!what() && performance.now() < end) await pause(5);
  expect(what(), String(what)).toBe(true);
}

/** Whether a run has written something already. */
export function hasWritten(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name !== '.wirecopy');
}

export interface Started {
  child: ChildProcess;
  /** What it has written to standard error so far. */
  said: () => string;
  /** Exit code or signal, and what it said. */
  ended: Promise<{ status: number | NodeJS.Signals | null; stdout: string; stderr: string }>;
}

/** Starts the command; what is piped in is written to `child.stdin`. */
export function start(args: readonly string[], cwd: string, stdin: 'ignore' | 'pipe' = 'ignore'): Started {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: [stdin, 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
  const ended = new Promise<Awaited<Started['ended']>>((resolve) =>
    child.once('close', (code, signal) => resolve({ status: signal ?? code, stdout, stderr })),
  );
  return { child, said: () => stderr, ended };
}
