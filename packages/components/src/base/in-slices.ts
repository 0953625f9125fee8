/** Milliseconds that a page may be kept from its reader; a frame lasts sixteen. */
const slice = 8;

/** Until when the page may still be kept: what follows at once on other work has what that left. */
let until = 0;

/**
 * Takes the steps of long work, and lets the page answer its reader in between. Rejects with the
 * reason of `signal` once nobody waits any more.
 */
export async function inSlices<Result>(
  steps: Iterator<unknown, Result, undefined>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await restOfPage();
    signal?.throwIfAborted();
    until = performance.now() + slice;
  }
}

/**
 * Back after what waits by now has had its turn. `scheduler.yield` would come back before the page's
 * own timers and messages, and `setTimeout` only after four milliseconds more.
 */
export function restOfPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
