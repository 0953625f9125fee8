import type { Happening, World } from '../world/world.js';

/** The changes in one team, as server-sent events, until the reader goes away. */
export function eventsOf(world: World, teamId: string, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      send(': open\n\n');
      const unlisten = world.listen((happening: Happening) => {
        if (happening.teamId !== teamId) return;
        send(`event: ${happening.type}\ndata: ${JSON.stringify(happening)}\n\n`);
      });
      stop = unlisten;
      signal.addEventListener('abort', () => {
        unlisten();
        controller.error(signal.reason);
      });
    },
    cancel: () => stop(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
