import { expect } from 'vitest';
import { publicUrl } from './test-server.js';

export interface Listening {
  /** Reads on until that text has come; undefined when the stream ends before it. */
  until(wanted: string, heard?: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** Opens a team's stream of events and reads on until it says that it listens. */
export async function listenTo(
  teamId: string,
  headers: Record<string, string>,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<Listening> {
  const url = new URL(`/v1/teams/${teamId}/events`, publicUrl);
  const response = await fetch(new Request(url, { headers }));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const decoder = new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>;
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(decoder).getReader();
  const until = async (wanted: string, heard = ''): Promise<string | undefined> => {
    if (heard.includes(wanted)) return heard;
    const { done, value } = await reader.read();
    return done ? undefined : until(wanted, heard + value);
  };
  await until('listening');
  return { until, stop: () => reader.cancel() };
}
