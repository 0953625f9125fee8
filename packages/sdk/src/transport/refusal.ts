import { HTTPError, TimeoutError } from 'ky';
import * as z from 'zod/mini';
import { KithError, localCodes } from '../errors.js';
import { problemSchema } from '../generated/schemas.js';

/** What a failed call rejects with: a `KithError`, or the reason of the caller's own signal. */
export async function refusalOf(error: unknown, signal: AbortSignal | undefined): Promise<unknown> {
  if (signal?.aborted) return signal.reason;
  if (error instanceof HTTPError) return refusalIn(error.response);
  // Without its cause, which holds the request and so the token: errors end up in logs.
  if (error instanceof TimeoutError) {
    return new KithError('The Kith server did not answer in time.', { code: localCodes.timedOut });
  }
  // `fetch` rejects with a TypeError, and with nothing else, when there is no connection.
  if (error instanceof TypeError) {
    return new KithError('The Kith server could not be reached.', {
      code: localCodes.offline,
      cause: error,
    });
  }
  return error;
}

async function refusalIn(response: Response): Promise<KithError> {
  const { status } = response;
  if (isRedirect(response)) {
    return new KithError('The Kith server sent a redirect. Set baseUrl to its public address.', {
      code: localCodes.redirected,
    });
  }
  const body: unknown = await response.json().catch(() => undefined);
  const problem = z.safeParse(problemSchema, body);
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const retryAfter = secondsIn(response.headers.get('retry-after'));
  // A proxy in between answers in its own words, which are not for the person to read.
  if (!problem.success) {
    return new KithError(`The Kith server answered ${status}.`, {
      code: `http_${status}`,
      status,
      requestId,
      retryAfter,
    });
  }
  const { code, title, detail, invalid_params: invalidParams } = problem.data;
  return new KithError(detail ?? title, {
    code,
    status,
    requestId: problem.data.requestId || requestId,
    detail,
    invalidParams,
    retryAfter,
  });
}

/** Seconds, or a date in HTTP's form. */
function secondsIn(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number.isNaN(Number(header))
    ? Math.ceil((Date.parse(header) - Date.now()) / 1000)
    : Number(header);
  return seconds >= 0 ? seconds : undefined;
}

/** A browser hides where a redirect points and what its status is. */
const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);
