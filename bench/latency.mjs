// How long a story takes through a live pipe: from its last byte in to its last byte out.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseAll } from '../dist/index.js';
import { fixtures } from './inputs.mjs';

const bin = fileURLToPath(new URL('../bin/wirecopy.js', import.meta.url));

/** @returns median and 99th percentile, in milliseconds */
export async function latency(count) {
  const child = spawn(process.execPath, [bin, '--to', 'ndjson', '--quiet'], { stdio: ['pipe', 'pipe', 'inherit'] });
  // Copy without a frame of its own: each gets one.
  const stories = fixtures().filter(
    (text) => parseAll(`ZCZC\n${text}\nNNNN\n`).length === 1 && /^[^\p{Cc}]*$/u.test(text.replace(/[\n\t]/g, '')),
  );
  let arrived = () => {};
  child.stdout.on('data', (bytes) => {
    if (bytes.at(-1) === 10) arrived();
  });
  const times = [];
  for (let number = -200; number < count; number++) {
    const started = performance.now();
    const out = new Promise((resolve) => {
      arrived = resolve;
    });
    child.stdin.write(`ZCZC\n${stories.at(number % stories.length)}\nNNNN\n`);
    await out;
    // The first ones find V8 cold.
    if (number >= 0) times.push(performance.now() - started);
  }
  child.stdin.end();
  times.sort((a, b) => a - b);
  return { count, median: times[Math.floor(count / 2)], p99: times[Math.floor(count * 0.99)] };
}
