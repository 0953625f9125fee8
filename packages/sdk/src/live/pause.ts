/** Waits, until the signal ends it or it is worth trying again at once. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      leave();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const leave = onReturn(done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

/** Calls back when the network is there again, or the reader. Returns what ends it. */
export function onReturn(back: (isOnline: boolean) => void): () => void {
  const { document } = globalThis as { document?: Document };
  const online = () => back(true);
  // A page that nobody looks at may be put to sleep, and its timers with it.
  const look = () => {
    if (document?.visibilityState === 'visible') back(false);
  };
  globalThis.addEventListener?.('online', online);
  document?.addEventListener('visibilitychange', look);
  return () => {
    globalThis.removeEventListener?.('online', online);
    document?.removeEventListener('visibilitychange', look);
  };
}
