/** Something the person at the keyboard can put right, said in one line. */
export class PlainError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command and turns what it throws into one line on stderr and an exit code.
 *
 * @param {() => Promise<number | void>} command
 */
export async function run(command) {
  stopOnSignals(() => process.exit(130));
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (error instanceof PlainError) {
      if (error.message) process.stderr.write(`${error.message}\n`);
      process.exitCode = error.exitCode;
      return;
    }
    process.stderr.write(
      `Kith stopped unexpectedly: ${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = 70;
  }
}

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const startedBy = process.ppid;
/** @type {NodeJS.Timeout | undefined} */
let watch;

/**
 * What to do instead of ending at once when Ctrl-C or the system asks us to stop, or when npm is
 * gone: it hands a signal to the shell between itself and us, and that keeps it to itself.
 *
 * @param {() => void} stop
 */
export function stopOnSignals(stop) {
  for (const signal of signals) process.removeAllListeners(signal).on(signal, stop);
  clearInterval(watch);
  if (!process.env.npm_lifecycle_event) return;
  watch = setInterval(() => {
    if (process.ppid === startedBy) return;
    clearInterval(watch);
    stop();
  }, 250).unref();
}
