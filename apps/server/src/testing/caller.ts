import type { TestServer } from './test-server.js';

/** What was answered, read. */
export interface Reply<Body> {
  status: number;
  headers: Headers;
  /** The parsed JSON, or the text when it is not JSON. */
  body: Body;
}

export interface CallOptions {
  headers?: Record<string, string>;
}

/** An answer whose shape the test does not name: paths into it are checked by its expectations. */
export interface AnyBody {
  [member: string]: AnyBody & string & number & AnyBody[];
}

type Read = <Body = AnyBody>(path: string, options?: CallOptions) => Promise<Reply<Body>>;
type Write = <Body = AnyBody>(
  path: string,
  body?: unknown,
  options?: CallOptions,
) => Promise<Reply<Body>>;

/** Makes requests as somebody, with the semantics of HTTP and without sockets. */
export interface Caller {
  get: Read;
  post: Write;
  put: Write;
  patch: Write;
  delete: Write;
}

type HeadersOfCaller = (method: string) => Promise<Record<string, string>>;

export function callerOf(server: () => TestServer, headersOf: HeadersOfCaller): Caller {
  const call = async (method: string, path: string, body: unknown, options: CallOptions = {}) => {
    const headers = new Headers({ ...(await headersOf(method)), ...options.headers });
    if (body !== undefined && !headers.has('content-type')) {
      headers.set('content-type', 'application/json');
    }
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const request = new Request(new URL(path, server().deps.config.publicUrl), {
      method,
      headers,
      ...(text === undefined ? {} : { body: text }),
    });
    return replyFrom(await server().fetch(request));
  };
  const writing =
    (method: string): Write =>
    <Body>(path: string, body?: unknown, options?: CallOptions) =>
      call(method, path, body, options) as Promise<Reply<Body>>;

  return {
    get: <Body>(path: string, options?: CallOptions) =>
      call('GET', path, undefined, options) as Promise<Reply<Body>>,
    post: writing('POST'),
    put: writing('PUT'),
    patch: writing('PATCH'),
    delete: writing('DELETE'),
  };
}

async function replyFrom(response: Response): Promise<Reply<unknown>> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(text) as unknown) : text,
  };
}

/** How many answers of each status: `{ 200: 1, 409: 19 }`. */
export function statusesOf(replies: Array<{ status: number }>): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
