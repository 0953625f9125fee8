import { setMaxListeners } from 'node:events';
import { createApp } from './app.js';
import { type Config, localAddress } from './config.js';
import { loadDemonstrationIfEmpty } from './demo/load.js';
import type { Deps } from './deps.js';
import { createHttpServer } from './http/http-server.js';
import { startJobs } from './jobs/timer.js';
import { jobs } from './jobs.js';
import { connectionLimits, limitConnections } from './limits/connections.js';
import { listen, stopListening } from './listen.js';
import { type OpenDeps, openDeps, type Surroundings } from './open-deps.js';
import { startQueue } from './queue/start-queue.js';
import { kinds } from './queue-kinds.js';

/** How long an answer may still take once the server is told to stop. */
const patience = 3_000;

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4100`. */
  address: string;
  deps: Deps;
  /** Names of the migrations that were run at the start. */
  migrated: string[];
  /** Finishes what is under way, then closes everything. */
  stop(): Promise<void>;
}

type Fetch = ReturnType<typeof createApp>['fetch'];

/**
 * Starts the whole server. The port comes first: where it is taken, no data is touched. Requests
 * that arrive before the database is open wait for it.
 */
export async function startServer(config: Config, around?: Surroundings): Promise<RunningServer> {
  let open: (app: Fetch) => void = () => {};
  const app = new Promise<Fetch>((resolve) => {
    open = resolve;
  });
  const fetch: Fetch = async (request, environment) => (await app)(request, environment);
  const server = createHttpServer(fetch, connectionLimits);
  limitConnections(server);
  const listening = await listen(server, config);
  const settled = withPort(config, listening.port);
  const opened = await openData(settled, around).catch(async (error: unknown) => {
    server.close();
    server.closeAllConnections();
    throw error;
  });
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // One for each open event stream, however many there are.
  open(createApp(opened.deps, closing.signal).fetch);
  const stopJobs = startJobs(opened.deps, jobs);
  const stopQueue = await startQueue(opened.deps, kinds);

  return {
    address: localAddress(settled),
    deps: opened.deps,
    migrated: opened.migrated,
    async stop() {
      closing.abort();
      // What takes longer is cut off with the database, and done again by whoever comes next.
      const stopWork = Promise.all([stopJobs(), stopQueue()]);
      await Promise.all([stopListening(server, patience), within(patience, stopWork)]);
      await opened.close();
    },
  };
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, enough]).finally(() => clearTimeout(timer));
}

/** The data as it should be when the first request is answered: the demonstration is loaded. */
async function openData(config: Config, around?: Surroundings): Promise<OpenDeps> {
  const opened = await openDeps(config, around);
  try {
    if (config.demo) await loadDemonstrationIfEmpty(opened.deps);
    await around?.prepare?.(opened.deps);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Port 0 asks for any free port: what people are told must then name the one it became. */
function withPort(config: Config, port: number): Config {
  const publicUrl =
    config.publicUrl === localAddress(config)
      ? localAddress({ ...config, port })
      : config.publicUrl;
  return { ...config, port, publicUrl };
}
