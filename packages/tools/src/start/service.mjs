import { spawn } from 'node:child_process';
import { lines } from '../child.mjs';
import { PlainError } from '../plain-error.mjs';

/** How long a service may take to finish what it is doing before it is ended. */
const patience = 15_000;

/**
 * @typedef {{
 *   stop(): Promise<void>,
 *   ended: Promise<{ code: number, reason: string }>,
 * }} Service
 */

/**
 * Starts a Node program that says over IPC when it is ready. If it ends first, its own line on
 * stderr and its exit code are what this rejects with.
 *
 * @param {string} script
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Service>}
 */
export async function startService(script, words, env) {
  const child = spawn(process.execPath, [script, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Of its own group, so that Ctrl-C reaches it once: from us, in order.
    detached: process.platform !== 'win32',
  });
  let isReady = false;
  let reason = '';
  if (child.stdout) {
    // What it says before it is ready, the addresses will say better.
    lines(child.stdout, (line) => isReady && process.stdout.write(`${line}\n`));
  }
  if (child.stderr) {
    lines(child.stderr, (line) => {
      if (isReady) process.stderr.write(`${line}\n`);
      else reason += reason ? `\n${line}` : line;
    });
  }
  /** @type {Service['ended']} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, reason: error.message }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, reason: reason || (signal ? `it was ended by ${signal}` : '') }),
    );
  });
  const service = { ended, stop: () => stop(child, ended) };
  const ready = new Promise((resolve) => {
    child.on('message', (/** @type {{ ready?: boolean }} */ message) => {
      if (message?.ready) resolve(undefined);
    });
  });
  const failed = await Promise.race([ready, ended]);
  if (failed) {
    const { code, reason: why } = /** @type {{ code: number, reason: string }} */ (failed);
    throw new PlainError(why || `${script} ended before it was ready.`, code || 1);
  }
  isReady = true;
  return service;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} ended
 */
async function stop(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(impatience);
}
