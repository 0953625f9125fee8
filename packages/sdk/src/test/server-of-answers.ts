/** One request as a server saw it. */
export interface Seen {
  method: string;
  url: URL;
  headers: Headers;
  body: unknown;
}

type Answer = (seen: Seen) => Response | Promise<Response>;

/** A `fetch` that gives these answers in turn, the last one for ever, and keeps what it was asked. */
export function answering(...answers: [Answer, ...Answer[]]) {
  const seen: Seen[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const asked = {
      method: request.method,
      url: new URL(request.url),
      headers: request.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
    seen.push(asked);
    const answer = answers[Math.min(seen.length, answers.length) - 1] ?? answers[0];
    return answer(asked);
  };
  return { fetch, seen };
}

export const json =
  (body: unknown, init: ResponseInit = {}): Answer =>
  () =>
    Response.json(body, init);

/** A refusal as the API gives it. */
export const refusing = (
  status: number,
  code: string,
  headers: Record<string, string> = {},
): Answer =>
  json(
    { type: `urn:kith:problem:${code}`, title: 'No', status, code, requestId: 'request-7' },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );

/** No connection. */
export const unreachable: Answer = () => {
  throw new TypeError('fetch failed');
};

export const person = {
  id: '0198a000-0000-7000-8000-000000000001',
  name: 'Edie Marsh',
  pronouns: null,
  introduction: null,
  communicationNeeds: null,
  language: 'en',
};
