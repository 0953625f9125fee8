import { setTimeout as pause } from 'node:timers/promises';
import type { GivenTeam } from '../src/testing/given-team.js';
import { arrangeVisit, type Headers } from './world.js';

/** What a load on a server has seen so far. */
export interface Seen {
  answers: Record<string, number>;
  /** Answers that nobody should ever get. */
  wrong: string[];
  /** Titles of the visits whose arrangement was acknowledged. */
  arranged: string[];
  /** How often a person's own words were kept, as far as they were told. */
  kept: number;
}

export interface Load extends Seen {
  stop(): Promise<void>;
}

export interface Caller {
  team: GivenTeam;
  headers: Headers;
}

/** Being told to come back is right, if it is said when. */
const comeBack = 20;

/** Keeps on reading and writing as these people, each in a loop of their own, until stopped. */
export function startLoad(address: string, callers: Caller[]): Load {
  const seen: Seen = { answers: {}, wrong: [], arranged: [], kept: 0 };
  let stopping = false;
  let made = 0;

  const send = async (what: string, right: number[], asking: () => Promise<Response>) => {
    const answer = await asking().catch((error: unknown) => {
      seen.wrong.push(`${what}: ${String((error as Error).cause ?? error)}`);
      return undefined;
    });
    if (answer === undefined) return undefined;
    const body = await answer.text();
    seen.answers[answer.status] = (seen.answers[answer.status] ?? 0) + 1;
    const away =
      [429, 503].includes(answer.status) && Number(answer.headers.get('retry-after')) > 0;
    if (!away && !right.includes(answer.status)) {
      seen.wrong.push(`${what}: ${answer.status} ${body}`);
    }
    if (away) await pause(comeBack);
    return { status: answer.status, body };
  };

  const reading = async ({ team, headers }: Caller) => {
    while (!stopping) {
      for (const path of [`teams/${team.id}/rota`, `teams/${team.id}/members`, 'people/me']) {
        await send(path, [200], () => fetch(`${address}/v1/${path}`, { headers }));
      }
    }
  };

  /** With a key: sent again and again with the same one until it is answered. */
  const arranging = async ({ team, headers }: Caller) => {
    while (!stopping) {
      const title = `Visit ${(made += 1)}`;
      const keyed = { ...headers, 'idempotency-key': `${team.id}-${title.replaceAll(' ', '-')}` };
      let answer: { status: number } | undefined;
      do {
        answer = await send('arrange', [201, 409], () => arrangeVisit(address, team, keyed, title));
      } while ((answer?.status ?? 0) > 409 && !stopping);
      if (answer?.status === 201) seen.arranged.push(title);
    }
  };

  /** Without a key: each write says which version it saw, so that one that was lost is missed. */
  const writing = async ({ headers }: Caller) => {
    const me = `${address}/v1/people/me`;
    const versionOf = async () => {
      const answer = await send('me', [200], () => fetch(me, { headers }));
      return answer?.status === 200
        ? (JSON.parse(answer.body) as { version: number }).version
        : undefined;
    };
    let known = (await versionOf()) ?? 1;
    let inDoubt = false;
    while (!stopping) {
      const found = await versionOf();
      if (found === undefined) continue;
      const right = inDoubt ? [known, known + 1] : [known];
      if (!right.includes(found))
        seen.wrong.push(`kept ${found} where ${right.join(' or ')} was told`);
      known = found;
      const answer = await send('write', [200], () =>
        fetch(me, {
          method: 'PATCH',
          headers: { ...headers, 'if-match': `"${known}"` },
          body: JSON.stringify({ introduction: `Version ${known + 1}` }),
        }),
      );
      inDoubt = answer?.status !== 200;
      if (!inDoubt) {
        known += 1;
        seen.kept += 1;
      }
    }
  };

  const loops = callers.flatMap((caller) => [reading(caller), arranging(caller), writing(caller)]);
  return Object.assign(seen, {
    async stop() {
      stopping = true;
      await Promise.all(loops);
    },
  });
}
