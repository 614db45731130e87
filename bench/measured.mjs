// Runs programs and says what they took.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

// Node 20 reads the bundle that this names at every start, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

export const hasProgram = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/** Can programs be kept to one core? */
const pins = hasProgram('taskset') && spawnSync('taskset', ['-c', '0', 'true']).status === 0;
export const pinned = pins;

/**
 * Runs a program with its output in a file.
 * @param cores 1 keeps it to one core, where that can be
 * @returns wall time in milliseconds, peak memory in MiB (as /proc tells it ten times a second), exit code
 */
export async function measured(program, args, { output = '/dev/null', input = null, cores = 1 } = {}) {
  const out = openSync(output, 'w');
  const read = input === null ? 'ignore' : openSync(input, 'r');
  const [command, ...rest] = cores === 1 && pins ? ['taskset', '-c', '0', program, ...args] : [program, ...args];
  const started = performance.now();
  const child = spawn(command, rest, { env, stdio: [read, out, 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr = (stderr + text).slice(-2000);
  });
  let peak = 0;
  const look = () => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has ended.
    }
  };
  const timer = setInterval(look, 100);
  const code = await new Promise((resolve) => {
    child.once('exit', (exit, signal) => resolve(signal ?? exit));
  });
  const milliseconds = performance.now() - started;
  clearInterval(timer);
  closeSync(out);
  if (typeof read === 'number') closeSync(read);
  return { milliseconds, peak: Math.round(peak), code, stderr };
}
