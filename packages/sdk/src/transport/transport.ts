import ky, { type Options as KyOptions } from 'ky';
import type * as z from 'zod/mini';
import { contractError, readAnswer } from '../check/read-answer.js';
import { isUnauthorized } from '../errors.js';
import { version } from '../generated/version.js';
import { baseOf } from './address.js';
import type { CallReport, RequestOptions, TransportOptions } from './options.js';
import type { Path } from './path.js';
import { refusalOf } from './refusal.js';
import { reported } from './report.js';
import { retry } from './retry.js';
import { SessionKeeper } from './session.js';
import { SharedReads } from './shared-reads.js';
import { type Leaver, leaveTogether, tellOthers } from './sign-out.js';
import { unlessEnded } from './unless-ended.js';
import { Viewing } from './viewing.js';
import { askWho, endSession, signedOut, type Who } from './who.js';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Call<Schema extends z.ZodMiniType> {
  method: 'get' | 'post' | 'patch' | 'delete';
  path: Path;
  schema: Schema;
  query?: Query | undefined;
  body?: unknown;
  /** The version that was read, where two people may change the thing. */
  version?: number | undefined;
  options?: RequestOptions | undefined;
}

/** Carries calls to one Kith server. Made once; given to every resource. */
export interface Transport {
  send<Schema extends z.ZodMiniType>(call: Call<Schema>): Promise<z.output<Schema>>;
  /** Opens a stream of events. Not tried again: whoever reads it knows when to. */
  open(path: Path, options: StreamOptions): Promise<Response>;
  /** Who asks and how far they reach, as a text; undefined without a session of a page. */
  who(signal: AbortSignal): Promise<string | undefined>;
  /** Aborted when the session is over for good. */
  ended: AbortSignal;
  viewing: Viewing;
  signOut(options?: RequestOptions): Promise<void>;
  /** Asks for another session before the next call. */
  renew(): void;
}

export function createTransport(options: TransportOptions): Transport {
  const { fetchSession, apiKey, timeout = 10_000, retries = retry.limit, onCall } = options;
  const base = baseOf(options.baseUrl);
  const ending = new AbortController();
  const viewing = new Viewing(ending.signal);
  const session =
    fetchSession && new SessionKeeper(fetchSession, { base, patience: timeout, ending, identify });
  const attempt = async (token: string | undefined, ask: Ask): Promise<Response> => {
    const { path, own, report, isStream, headers, init } = ask;
    try {
      return await ky(base + path.address, {
        ...init,
        headers: headersOf(headers, token, options.language),
        timeout: own?.timeout ?? timeout,
        retry: { ...retry, limit: isStream ? 0 : (own?.retries ?? retries) },
        ...(own?.signal && { signal: own.signal }),
        // A page's token says who asks; the cookies of the host page have nothing to do with it.
        ...(session && { credentials: 'omit' as const }),
        // A redirect would carry the token to wherever it points. It is told, and not tried again.
        ...((session ?? apiKey) !== undefined && { redirect: 'manual' as const }),
        fetch: async (...asked) => {
          report.tries += 1;
          report.status = report.requestId = undefined;
          const response = await (options.fetch ?? fetch)(...asked);
          report.status = response.status;
          report.requestId = response.headers.get('x-request-id') ?? undefined;
          // Read to its end here: the body has no more time than the rest, and cut, is asked for anew.
          if (!isStream) await response.clone().arrayBuffer();
          return response;
        },
      });
    } catch (error) {
      throw await refusalOf(error, own?.signal);
    }
  };

  const exchange = async (ask: Ask): Promise<Response> => {
    const signal = ask.own?.signal;
    signal?.throwIfAborted();
    ending.signal.throwIfAborted();
    const token = session ? await unlessEnded(session.token(), signal) : apiKey;
    try {
      return await attempt(token, ask);
    } catch (error) {
      if (!session || token === undefined || !isUnauthorized(error)) throw error;
      return attempt(await unlessEnded(session.insteadOf(token), signal), ask);
    }
  };

  const send = <Schema extends z.ZodMiniType>(
    call: Call<Schema>,
    through = exchange,
  ): Promise<z.output<Schema>> =>
    reported(call, onCall, async (report) => {
      const { method, path, query, body, options: own } = call;
      const response = await through({
        path,
        own,
        report,
        headers: headersFor(call),
        init: {
          method,
          ...(query && { searchParams: searchOf(query) }),
          ...((method === 'post' || method === 'patch') && { json: body ?? {} }),
        },
      });
      const answer = { status: response.status, requestId: report.requestId };
      const json: unknown = await response.json().catch(() => {
        throw contractError('$ (not JSON)', answer);
      });
      return readAnswer(call.schema, json, answer);
    });

  const leaver: Leaver = {
    person: '',
    leave: () => void leave().catch(() => undefined),
  };

  async function identify(token: string): Promise<Who> {
    const { person, scope } = await send(askWho, (ask) => attempt(token, ask));
    leaver.person = JSON.stringify([base, person.id]);
    leaveTogether(leaver);
    return { personId: person.id, scope };
  }

  /** No call sets out any more; the session ends at the server too, if there was one. */
  async function leave(options?: RequestOptions): Promise<void> {
    const token = session?.current;
    if (ending.signal.aborted) return;
    ending.abort(signedOut());
    if (session && token === undefined) return;
    await send({ ...endSession, options }, (ask) => attempt(token, ask));
  }

  const reads = new SharedReads();
  return {
    send: (asked) =>
      viewing.through(asked, (call) => {
        if (call.method !== 'get') return send(call);
        const { path, query, options: { signal, ...own } = {} } = call;
        const ask = (shared: AbortSignal) => send({ ...call, options: { ...own, signal: shared } });
        return reads.take(JSON.stringify([path.address, query, own]), signal, ask);
      }),
    open: (path, own) =>
      reported({ method: 'get', path }, onCall, (report) =>
        exchange({
          path,
          own,
          report,
          isStream: true,
          headers: {
            accept: 'text/event-stream',
            ...(own.heard !== undefined && { 'last-event-id': own.heard }),
          },
        }),
      ),
    async who(signal) {
      const who = session && (await unlessEnded(session.who(), signal));
      return who && JSON.stringify([base, who]);
    },
    ended: ending.signal,
    viewing,
    signOut(own) {
      const left = leave(own);
      tellOthers(leaver);
      return left;
    },
    renew: () => session?.renew(),
  };
}

interface StreamOptions extends Pick<RequestOptions, 'signal'> {
  /** The id of the last event that was heard. */
  heard?: string | undefined;
}

interface Ask {
  path: Path;
  own: RequestOptions | undefined;
  report: CallReport;
  headers: Record<string, string>;
  init?: KyOptions;
  isStream?: boolean;
}

/** Made once for each call, so that every try of a write carries the same key. */
function headersFor({ method, version: read, options }: Call<z.ZodMiniType>) {
  return {
    accept: 'application/json',
    ...(method !== 'get' && { 'idempotency-key': options?.idempotencyKey ?? crypto.randomUUID() }),
    ...(read !== undefined && { 'if-match': `"${read}"` }),
  };
}

function headersOf(
  headers: Record<string, string>,
  token: string | undefined,
  language: TransportOptions['language'],
): Record<string, string> {
  const wanted = typeof language === 'function' ? language() : language;
  return {
    ...headers,
    'kith-client': `sdk/${version}`,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(wanted && { 'accept-language': wanted }),
  };
}

function searchOf(query: Query): Record<string, string> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
