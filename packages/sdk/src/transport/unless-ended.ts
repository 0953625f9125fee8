/** What is shared with others goes on; only this caller stops waiting for it. */
export function unlessEnded<Value>(shared: Promise<Value>, signal: AbortSignal | undefined) {
  if (!signal) return shared;
  return new Promise<Value>((resolve, reject) => {
    const end = () => reject(signal.reason as Error);
    signal.addEventListener('abort', end, { once: true });
    shared.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}
