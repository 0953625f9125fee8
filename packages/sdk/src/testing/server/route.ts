import type * as z from 'zod/mini';
import type { Language } from '../../transport/options.js';
import type { PersonRow, SessionRow } from '../world/rows.js';
import type { World } from '../world/world.js';

/** One request, read and with its caller known. */
export interface Asked<Body> {
  world: World;
  /** Who asks. On a route for a host or for anyone, nobody's. */
  person: PersonRow;
  session: SessionRow;
  language: Language;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: Body;
  /** The version that was read; known on every versioned write. */
  version: number;
  url: URL;
  signal: AbortSignal;
}

export type Caller = 'person' | 'host' | 'anyone';

export interface Route {
  method: 'GET' | 'POST' | 'PATCH';
  /** Such as `/v1/teams/:teamId`. */
  path: string;
  caller: Caller;
  status: number;
  versioned: boolean;
  check?: z.ZodMiniType;
  handle(asked: Asked<unknown>): object;
}

interface Traits<Check extends z.ZodMiniType> {
  check: Check;
  status?: number;
  versioned?: boolean;
  caller?: Caller;
}

/** A route that reads: its answer is made from the world and changes nothing. */
export function reading(
  path: string,
  handle: (asked: Asked<undefined>) => object,
  { caller = 'person' }: { caller?: Caller } = {},
): Route {
  return {
    method: 'GET',
    path,
    caller,
    status: 200,
    versioned: false,
    handle: (asked) => handle({ ...asked, body: undefined }),
  };
}

export function writing<Check extends z.ZodMiniType>(
  method: 'POST' | 'PATCH',
  path: string,
  { check, status = 200, versioned = false, caller = 'person' }: Traits<Check>,
  handle: (asked: Asked<z.output<Check>>) => object,
): Route {
  return {
    method,
    path,
    caller,
    status,
    versioned,
    check,
    handle: (asked) => handle(asked as Asked<z.output<Check>>),
  };
}

/** The ids in an address, when it is one of this route. */
export function match({ path }: Route, pathname: string): Record<string, string> | undefined {
  const wanted = path.split('/');
  const given = pathname.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const value = given[place] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}
