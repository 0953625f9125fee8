import type { Headers } from './world.js';

export interface OpenStream {
  /** Resolves when something is told after this call; rejects once the stream has ended. */
  next(): Promise<string>;
  /** Resolves to all that was said, once the stream has ended. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** Opens a team's stream of events over HTTP, and hears what it tells. */
export async function openStream(
  address: string,
  teamId: string,
  headers: Headers,
): Promise<OpenStream> {
  const stopping = new AbortController();
  const answer = await fetch(`${address}/v1/teams/${teamId}/events`, {
    headers,
    signal: stopping.signal,
  });
  if (!answer.ok || answer.body === null)
    throw new Error(`The stream was refused: ${answer.status}`);
  let said = '';
  let isOver = false;
  let wake = () => {};
  const read = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      said += decoder.decode(chunk, { stream: true });
      wake();
    }
  };
  const ended = read(answer.body as ReadableStream<Uint8Array>)
    .catch(() => {})
    .then(() => {
      isOver = true;
      wake();
      return said;
    });
  return {
    async next() {
      const from = said.length;
      for (;;) {
        const event = /event: (\S+)/.exec(said.slice(from))?.[1];
        if (event !== undefined) return event;
        if (isOver) throw new Error('The stream of events has ended.');
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    ended,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
