import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Given } from '../src/testing/given.js';
import { publicUrl } from '../src/testing/test-server.js';
import type { Wanted } from './requests.js';
import type { World } from './world.js';

export interface Answer {
  /** Of what was really asked: an address may be read as another. */
  pathname: string;
  status: number;
  headers: Headers;
  body: string;
}

/** Bytes that are no UTF-8. */
const badBytes = Buffer.from([0xc3, 0x28, 0xff]);

/** Sends a request as the world has it, and reads what is answered; of a stream its beginning. */
export async function send(
  wanted: Wanted,
  { world, given, sockets }: { world: World; given: Given; sockets: Server },
): Promise<Answer> {
  const placed = (text: string) =>
    text.replaceAll(/@id:(\w+):(\d+)/g, (_, kind: string, index: string) =>
      world.idOf(kind, Number(index)),
    );
  const headers = { ...(await world.headersOf(wanted.caller)), ...wanted.headers };
  const body = wanted.body === undefined ? undefined : bytesOf(placed(wanted.body));
  const address = placed(wanted.address);
  return wanted.socket
    ? overSocket(sockets, { ...wanted, address, headers }, body)
    : within(given, { ...wanted, address, headers }, body);
}

function bytesOf(text: string): Buffer {
  const json = text.replaceAll(/"@raw:([^"]+)"/g, '$1');
  const [first = '', ...rest] = json.split('@bytes');
  return Buffer.concat([
    Buffer.from(first),
    ...rest.flatMap((part) => [badBytes, Buffer.from(part)]),
  ]);
}

async function within(given: Given, { method, address, headers }: Wanted, body?: Buffer) {
  // Not resolved against a base: `//a` would be read as another host.
  const request = new Request(`${publicUrl}${address}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: new Uint8Array(body) }),
  });
  const answer = await given.server.fetch(request);
  return {
    pathname: new URL(request.url).pathname,
    status: answer.status,
    headers: answer.headers,
    body: isStream(answer.headers) ? await beginningOf(answer) : await answer.text(),
  };
}

const isStream = (headers: Headers) => headers.get('content-type') === 'text/event-stream';

async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return Buffer.from((first?.value as Uint8Array | undefined) ?? []).toString();
}

async function overSocket(
  sockets: Server,
  { method, address, headers }: Wanted,
  body?: Buffer,
): Promise<Answer> {
  const { port } = sockets.address() as AddressInfo;
  // A connection of its own: one that is kept may be closed by the server just then.
  const place = { port, host: '127.0.0.1', agent: false } as const;
  const request = httpRequest({ ...place, method, path: address, headers });
  // Without it the body of a DELETE would be read as the next request.
  if (body !== undefined) request.setHeader('content-length', body.length);
  request.end(body);
  const [incoming] = (await once(request, 'response')) as [IncomingMessage];
  const answered = new Headers(
    Object.entries(incoming.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
  );
  let text = '';
  for await (const chunk of incoming) {
    text += String(chunk);
    if (isStream(answered)) break;
  }
  request.destroy();
  return {
    pathname: new URL(`${publicUrl}${address}`).pathname,
    status: incoming.statusCode ?? 0,
    headers: answered,
    body: text,
  };
}
