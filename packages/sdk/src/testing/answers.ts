import { examples } from '../generated/examples.js';
import type { operations } from '../generated/openapi.js';

/** The name of a call in the contract, such as `getTeam` or `acceptSlot`. */
export type OperationName = keyof typeof examples & keyof operations;

type ContentOf<Answer> = Answer extends { content: { 'application/json': infer Body } }
  ? Body
  : string;

type Success<Responses> = {
  [Status in keyof Responses]: Status extends 200 | 201 | 202
    ? ContentOf<Responses[Status]>
    : never;
}[keyof Responses];

/** What the server answers to each call when all goes well. */
export type AnswerTo<Name extends OperationName> = Success<operations[Name]['responses']>;

/** What was asked, with the parts of its address by name, such as `teamId`. */
export interface Asked {
  request: Request;
  parameters: Readonly<Record<string, string>>;
}

/** Answers by the name of the call: as they are, or made of what was asked. Any may be a `Response`. */
export type Answers = {
  [Name in OperationName]?:
    | AnswerTo<Name>
    | Response
    | ((asked: Asked) => AnswerTo<Name> | Response | Promise<AnswerTo<Name> | Response>);
};

interface Call {
  name: OperationName;
  parameters: Record<string, string>;
}

const calls = Object.entries(examples).map(([name, { method, path }]) => ({
  name: name as OperationName,
  method,
  names: [...path.matchAll(/{(\w+)}/g)].map(([, parameter]) => parameter ?? ''),
  address: new RegExp(`${path.replaceAll(/{\w+}/g, '([^/]+)')}$`),
}));

/** Which call of the contract a request is. A path without a parameter in it goes first. */
function callOf({ method, url }: Request): Call | undefined {
  const { pathname } = new URL(url);
  const [found] = calls
    .filter((each) => each.method === method && each.address.test(pathname))
    .sort((one, other) => one.names.length - other.names.length);
  if (found === undefined) return undefined;
  const values = found.address.exec(pathname)?.slice(1).map(decodeURIComponent) ?? [];
  const named = found.names.map((name, index) => [name, values[index] ?? ''] as const);
  return { name: found.name, parameters: Object.fromEntries(named) };
}

/**
 * A `fetch` that answers every call of the contract with the contract's own example, or with what is
 * given here in its place. It decides nothing and remembers nothing.
 */
export function answering(answers: Answers = {}): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const call = callOf(request);
    if (call === undefined) {
      throw new Error(`Not a call of the contract: ${request.method} ${request.url}`);
    }
    const { status, media, example } = examples[call.name];
    const given: unknown =
      answers[call.name] ?? (media === 'text/event-stream' ? silence(request) : example);
    const answer =
      typeof given === 'function'
        ? await (given as (asked: Asked) => unknown)({ request, parameters: call.parameters })
        : given;
    if (answer instanceof Response) return answer.clone();
    if (typeof answer === 'string') {
      return new Response(answer, { status, headers: { 'content-type': media } });
    }
    return Response.json(answer, { status });
  };
}

/** A stream of events in which nothing happens, until whoever listens has heard enough. */
function silence({ signal }: Request): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(': listening\n\n'));
      signal.addEventListener('abort', () => controller.error(signal.reason), { once: true });
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
