import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Cluster,
  programsFolder,
  startCluster,
} from '../../../packages/tools/src/testing/cluster.mjs';
import { openStream } from './event-stream.js';
import { dataFolder, type Running, serve } from './kith.js';
import { startLoad } from './load.js';
import { arrangeVisit, signedIn, type World, worldOf } from './world.js';

/** The gate strikes once in each way; `npm run trial:restarts` strikes twenty times. */
const rounds = Number(process.env['KITH_TRIAL_ROUNDS'] ?? 4);
const blows = ['end every connection', 'crash', 'end every connection', 'restart'] as const;
const patience = 900_000;

/** How long anything may take to come back before it counts as not coming back. */
const soon = { timeout: 60_000, interval: 20 };

const programs = await programsFolder();

describe.skipIf(programs === undefined)(
  'a server whose PostgreSQL goes away and comes back',
  () => {
    let cluster: Cluster;
    let world: World;
    let server: Running;
    let remove: () => Promise<void>;
    const readyAt = async () => (await fetch(`${server.address}/health/ready`)).status;

    beforeAll(async () => {
      cluster = await startCluster(programs ?? '', { isCrashSafe: true });
      const data = await dataFolder();
      remove = data.remove;
      const environment = { DATABASE_URL: cluster.url, KITH_DATA_DIR: data.folder };
      world = await worldOf(environment);
      server = await serve(environment);
    });
    afterAll(async () => {
      server?.child.kill('SIGKILL');
      await world?.close();
      await cluster?.stop();
      await remove?.();
    });

    /** Everybody's connection but the one that does it. */
    async function endEveryConnection() {
      const client = new pg.Client({ connectionString: cluster.url });
      await client.connect();
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
       where pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      await client.end();
    }

    const strike = {
      'end every connection': endEveryConnection,
      crash: () => cluster.restart('immediate'),
      restart: () => cluster.restart('fast'),
    };

    it(
      `keeps every acknowledged write and is whole again by itself, ${rounds} times`,
      async () => {
        const callers = await Promise.all(
          Array.from({ length: 3 }, async () => {
            const team = await world.team();
            return { team, headers: await signedIn(world, team.owner, server.address) };
          }),
        );
        const quiet = await world.team();
        const listener = await signedIn(world, quiet.owner, server.address);
        const stream = await openStream(server.address, quiet.id, listener);
        const load = startLoad(server.address, callers);
        const writes = () => load.kept + load.arranged.length;
        const times: number[] = [];

        for (let round = 0; round < rounds; round += 1) {
          const before = writes();
          await expect.poll(writes, soon).toBeGreaterThan(before + 10);

          await strike[blows[round % blows.length] ?? 'crash']();
          const struck = performance.now();
          await expect.poll(readyAt, soon).toBe(200);
          const after = writes();
          await expect.poll(writes, soon).toBeGreaterThan(after);
          times.push(performance.now() - struck);

          const told = stream.next();
          const title = randomUUID();
          const arrange = async () =>
            (await arrangeVisit(server.address, quiet, listener, title)).status;
          await expect.poll(arrange, soon).toBe(201);
          expect(await told).toMatch(/^(rota\.changed|reconnected)$/);
        }

        await load.stop();
        await stream.stop();
        expect(load.wrong).toEqual([]);
        expect(server.child.exitCode).toBeNull();
        const kept = (await world.given.rows('visit_series')).map(({ title }) => title);
        const lost = load.arranged.filter((title) => !kept.includes(title));
        expect(lost).toEqual([]);
        // A write that was sent again with its key, because nobody knew whether it had been done.
        expect(kept.filter((title, index) => kept.indexOf(title) !== index)).toEqual([]);
        report(load.answers, writes(), lost.length, times);
      },
      patience,
    );
  },
);

function report(answers: Record<string, number>, writes: number, lost: number, times: number[]) {
  const sorted = times.toSorted((one, other) => one - other).map(Math.round);
  process.stdout.write(
    `${rounds} blows, answers ${JSON.stringify(answers)}, ${writes} writes acknowledged, ${lost} lost; ` +
      `whole again after ${sorted[Math.floor(sorted.length / 2)]} ms (median), ${sorted.at(-1)} ms (most)\n`,
  );
}
