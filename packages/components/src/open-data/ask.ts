import { OpenDataError } from './open-data-error.js';

export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** The page's own `fetch`, looked up when it is needed: elements may be imported on a server. */
// eslint-disable-next-line no-restricted-globals -- open data is read from any publisher, without the SDK
const pageFetch: Fetch = (address, options) => fetch(address, options);

export interface AskOptions {
  signal: AbortSignal;
  fetch?: Fetch | undefined;
  /** Milliseconds for the first of the answer, and then between any two pieces of it. */
  patience?: number;
}

/** Where a page of data was found, after redirects, and its text. */
export interface Answer {
  address: string;
  text: string;
}

/** Reads one address as text. No cookies are sent: open data is the same for everybody. */
export async function ask(
  address: string,
  { signal, fetch = pageFetch, patience = 30_000 }: AskOptions,
): Promise<Answer> {
  let response: Response;
  const waiting = new AbortController();
  const end = () => waiting.abort(signal.reason);
  signal.addEventListener('abort', end);
  let timer = setTimeout(end, patience);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(end, patience);
  };
  try {
    response = await fetch(address, {
      signal: waiting.signal,
      credentials: 'omit',
      headers: { accept: 'application/json, application/jsonl;q=0.9, */*;q=0.5' },
    });
  } catch (error) {
    clearTimeout(timer);
    if (signal.aborted) throw error;
    if (waiting.signal.aborted) throw new OpenDataError('unreachable', { address });
    throw new OpenDataError(await whyUnreachable(address, { signal, fetch }), { address });
  }
  try {
    if (!response.ok) {
      const { status } = response;
      const gone = status === 404 || status === 410;
      throw new OpenDataError(gone ? 'not_there' : 'refused', { address, status });
    }
    alive();
    return {
      address: response.url || address,
      text: await textOf(response, alive, waiting.signal),
    };
  } catch (error) {
    if (signal.aborted || error instanceof OpenDataError) throw error;
    throw new OpenDataError('unreachable', { address });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

/** The whole of an answer. It may be long, but must go on. */
function textOf({ body }: Response, alive: () => void, signal: AbortSignal): Promise<string> {
  const watched = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, to) {
      alive();
      to.enqueue(piece);
    },
  });
  return new Response(body?.pipeThrough(watched, { signal })).text();
}

/**
 * A browser gives one and the same error for a dead line, a dead server and a server that does not
 * let other sites read. Asking blindly tells the last from the others.
 */
async function whyUnreachable(
  address: string,
  { signal, fetch }: { signal: AbortSignal; fetch: Fetch },
) {
  if (!navigator.onLine) return 'device_offline';
  if (new URL(address).origin === location.origin) return 'unreachable';
  try {
    await fetch(address, { signal, mode: 'no-cors', credentials: 'omit' });
    return 'not_shared';
  } catch {
    return 'unreachable';
  }
}
