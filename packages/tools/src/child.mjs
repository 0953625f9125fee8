import { spawn } from 'node:child_process';

/**
 * @typedef {{ code: number, output: string, stdout: string, stderr: string }} Finished
 * @typedef {import('node:child_process').SpawnOptions & { onLine?: (line: string) => void }} Options
 *   `killSignal` is how the program is ended when we end before it
 */

/**
 * Runs a program to its end and keeps what it printed: each stream, and both in order.
 *
 * @param {string} program
 * @param {readonly string[]} words
 * @param {Options} [options]
 * @returns {Promise<Finished>}
 */
export function capture(program, words, { onLine, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...words], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    endWithUs(child, options.killSignal);
    const kept = { output: '', stdout: '', stderr: '' };
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name]?.on('data', (chunk) => {
        kept[name] += chunk;
        kept.output += chunk;
      });
    }
    if (onLine) {
      for (const stream of [child.stdout, child.stderr]) if (stream) lines(stream, onLine);
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signalCode(signal), ...kept }));
  });
}

/**
 * Runs a program to its end with our own terminal.
 *
 * @param {string} program
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function inherit(program, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...words], {
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    endWithUs(child);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signalCode(signal)));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals | number} [signal]
 */
function endWithUs(child, signal = 'SIGTERM') {
  const end = () => child.kill(signal);
  process.on('exit', end);
  child.on('close', () => process.off('exit', end));
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} onLine
 */
export function lines(stream, onLine) {
  let rest = '';
  stream.on('data', (chunk) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) onLine(part.replace(/\r$/, ''));
  });
  stream.on('end', () => {
    if (rest) onLine(rest);
  });
}

/** @param {NodeJS.Signals | null} signal */
function signalCode(signal) {
  return signal === 'SIGINT' ? 130 : 143;
}

/** Runs npm the way it was started, so that no second npm is looked for. */
export function npm() {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? { program: process.execPath, words: [script] }
    : { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', words: [] };
}
