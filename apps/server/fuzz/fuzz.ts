import { once } from 'node:events';
import * as fc from 'fast-check';
import { pino } from 'pino';
import { createApp } from '../src/app.js';
import type { Contract } from '../src/http/documentation/contract.js';
import { createHttpServer } from '../src/http/http-server.js';
import { openapiDocument } from '../src/http/openapi-document.js';
import type { Given } from '../src/testing/given.js';
import { operationAt, operationsOf } from './contract.js';
import { formRequests, ownPageAt } from './forms.js';
import { marker } from './hostile.js';
import { judgeBy } from './judge.js';
import { requests, type Wanted } from './requests.js';
import { type Answer, send } from './send.js';
import { makeWorld, publishOpenData, type World } from './world.js';

/** How many requests share one world: members leave it, and visits are taken. */
const perWorld = 250;

export interface Failure {
  /** What is wrong. */
  fault: string;
  /** The smallest request found that shows it; `--request` sends it again. */
  request: Wanted;
  /** What the log said of it, where something broke. */
  log: string | undefined;
}

export interface Found {
  /** Answers by operation and status. */
  counts: Map<string, Map<number, number>>;
  requests: number;
  failures: Failure[];
}

export interface Wish {
  requests: number;
  seed: number;
  /** Only this request, in place of drawn ones. */
  only?: Wanted | undefined;
}

/** Sends drawn requests to a whole server and judges every answer by the contract. */
export async function fuzz(given: Given, { requests: total, seed, only }: Wish): Promise<Found> {
  const lines: string[] = [];
  given.deps.log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const app = createApp(given.deps);
  const contract = openapiDocument(app, '0.0.0') as unknown as Contract;
  const operations = operationsOf(contract);
  const judge = judgeBy(contract);
  const sockets = createHttpServer(app.fetch);
  sockets.listen(0, '127.0.0.1');
  await once(sockets, 'listening');
  await publishOpenData(given);

  const found: Found = { counts: new Map(), requests: 0, failures: [] };

  async function faultsOf(wanted: Wanted, world: World): Promise<string[]> {
    lines.length = 0;
    try {
      const answer = await send(wanted, { world, given, sockets });
      const operation = operationAt(operations, wanted.method, answer.pathname);
      const name = operation?.operationId ?? ownPageAt(wanted.method, answer.pathname)?.name;
      count(found, name ?? '(none)', answer.status);
      if (mayEndSessions(wanted, answer)) world.signEverybodyInAnew();
      const told = lines.join('');
      const leaks = [marker, ...world.tokens, ...world.addresses].some((each) =>
        told.includes(each),
      );
      const said = leaks ? [`${name}: the log says what it must not`] : [];
      return [...judge(wanted, answer, world), ...said];
    } catch (error) {
      return [`no answer: ${String(error)}`];
    }
  }

  const drawn =
    only === undefined ? fc.oneof(...requests(contract), ...formRequests()) : fc.constant(only);
  for (let batch = 0; found.requests < total; batch += 1) {
    const world = await makeWorld(given);
    const size = Math.min(perWorld, total - found.requests);
    await hunt(drawn, { seed: seed + batch, size }, async (wanted) => faultsOf(wanted, world), {
      found,
      lastError: () => lines.find((line) => line.includes('request failed')),
    });
  }
  sockets.closeAllConnections();
  sockets.close();
  return found;
}

/** Draws until the size is reached: a fault is shrunk once, and then only counted on. */
async function hunt(
  drawn: fc.Arbitrary<Wanted>,
  { seed, size }: { seed: number; size: number },
  faultsOf: (wanted: Wanted) => Promise<string[]>,
  { found, lastError }: { found: Found; lastError: () => string | undefined },
): Promise<void> {
  for (let from = 0; from < size; ) {
    let hunted: string | undefined;
    let log: string | undefined;
    const property = fc.asyncProperty(drawn, async (wanted) => {
      const faults = await faultsOf(wanted);
      const isNew = (fault: string) => found.failures.every((known) => known.fault !== fault);
      const fault = faults.find((each) => (hunted === undefined ? isNew(each) : each === hunted));
      if (hunted === undefined) found.requests += 1;
      if (fault === undefined) return;
      hunted = fault;
      log = lastError() ?? log;
      throw new Error(fault);
    });
    const result = await fc.check(property, {
      seed,
      numRuns: size - from,
      ...(from === 0 ? {} : { path: String(from) }),
    });
    const [request] = result.counterexample ?? [];
    if (hunted === undefined || request === undefined) return;
    found.failures.push({ fault: hunted, request, log });
    from = Number(result.counterexamplePath?.split(':')[0]) + 1;
  }
}

/** Of sessions and keys, what is no reading and was done. */
const mayEndSessions = ({ method, address }: Wanted, { status }: Answer) =>
  status < 400 &&
  !['GET', 'HEAD', 'OPTIONS'].includes(method) &&
  /session|api-keys|sign-|become/.test(address);

function count({ counts }: Found, operationId: string, status: number) {
  const byStatus = counts.get(operationId) ?? new Map<number, number>();
  byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  counts.set(operationId, byStatus);
}
