import { createKith, type Kith } from '@kith/sdk';
import type { Exchange, Recording } from '../scenes/recording.js';

/** What is looked for is asked in a body, and changes nothing. */
const isWrite = ({ asked }: Exchange) => !/^GET |^POST [^?]*\/search(?:\?|$)/.test(asked);

/**
 * Answers as the real server did when the scene was played. After a write that a story plays, what
 * is read is what was read after it; what was never asked is refused, by name.
 */
export function replaying({ exchanges }: Recording): typeof fetch {
  // How many writes were played before each exchange, and how many this story has played.
  const writesBefore = exchanges.map(
    (_, index) => exchanges.slice(0, index).filter(isWrite).length,
  );
  let written = 0;
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    const asked = `${request.method} ${pathname}${search}`;
    const text = await request.text();
    const found = exchanges.findLast(
      (each, index) =>
        each.asked === asked &&
        JSON.stringify(each.sent ?? '') === (text || '""') &&
        (isWrite(each) ? writesBefore[index] === written : (writesBefore[index] ?? 0) <= written),
    );
    if (found === undefined) return notRecorded(asked);
    if (isWrite(found)) written += 1;
    if (found.answer === undefined) return silence(request);
    return answerOf(found, request.headers.get('accept-language') === 'cy' ? 'cy' : 'en');
  };
}

/** The client of whoever a recorded scene is seen by. */
export const recorded =
  (recording: Recording, language: 'en' | 'cy' = 'en') =>
  (): Kith =>
    createKith({
      baseUrl: 'https://kith.larkmoor.example',
      fetch: replaying(recording),
      language,
      retries: 0,
    });

function answerOf({ status, answer }: Exchange, language: 'en' | 'cy'): Response {
  const body = answer === undefined || 'both' in answer ? answer?.both : answer[language];
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return Response.json(body, { status, headers: { 'content-type': type } });
}

function notRecorded(asked: string): Response {
  const detail = `This story has no recording of “${asked}”. See stories/scenes.`;
  console.error(detail); // eslint-disable-line no-console -- whoever writes a story must see it
  const body = { type: 'about:blank', title: detail, status: 501, code: 'not_recorded', detail };
  return Response.json({ ...body, requestId: 'none' }, { status: 501 });
}

/** A stream of events in which nothing happens. */
function silence({ signal }: Request): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(': listening\n\n'));
      signal.addEventListener('abort', () => controller.error(signal.reason), { once: true });
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
