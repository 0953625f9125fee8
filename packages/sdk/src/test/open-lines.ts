/** One connection that stays open, as the server sees it. */
export interface Line {
  teamId: string;
  /** The id of the last event that whoever opened it had heard. */
  heard: string | null;
  token: string | null;
  isOpen: boolean;
  say(text: string): void;
  /** The server ends it. */
  close(): void;
}

/** A server that keeps streams of events open, and says who is behind a token: `edie-1` is Edie. */
export function keepingLinesOpen() {
  const lines: Line[] = [];
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { url, headers, signal, method } = new Request(input, init);
    const { pathname } = new URL(url);
    asked.push(`${method} ${pathname}`);
    const token = headers.get('authorization')?.replace('Bearer ', '') ?? null;
    if (method === 'DELETE') return Response.json({});
    if (pathname === '/v1/session') {
      return Response.json({ person: { id: token?.split('-')[0] }, scope: null });
    }
    const teamId = /teams\/(.*)\/events/.exec(pathname)?.[1] ?? '';
    let to: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        to = controller;
      },
      cancel() {
        line.isOpen = false;
      },
    });
    const line: Line = {
      teamId,
      heard: headers.get('last-event-id'),
      token,
      isOpen: true,
      say: (text) => to.enqueue(new TextEncoder().encode(text)),
      close() {
        line.isOpen = false;
        to.close();
      },
    };
    signal.addEventListener('abort', () => {
      if (line.isOpen) to.error(signal.reason);
      line.isOpen = false;
    });
    lines.push(line);
    line.say(': listening\n\n');
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
  return { fetch, lines, asked, open: () => lines.filter(({ isOpen }) => isOpen) };
}
