import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { createKith } from '@kith/sdk';
import { CountedIds, createServerForTests, publicUrl } from '@kith/server/testing';
import type { Exchange, Recording } from './recording.js';
import type { Scene } from './scene.js';
import { scenes } from './scenes.js';

/** What was answered in one language. */
interface Heard extends Omit<Exchange, 'answer'> {
  answer: unknown;
}

const folder = fileURLToPath(new URL('../generated/', import.meta.url));

/** Plays every scene against the real server, in one language. The same each time. */
async function playedIn(language: 'en' | 'cy') {
  const ids = new CountedIds();
  const server = await createServerForTests({}, ids.newId);
  const played = new Map<string, { teamId: string; heard: Heard[] }>();
  for (const [name, scene] of Object.entries(scenes)) {
    ids.startAs(name);
    played.set(name, await play(scene, server, language));
  }
  await server.close();
  return played;
}

type Server = Awaited<ReturnType<typeof createServerForTests>>;

async function play({ set, as, asks }: Scene, server: Server, language: 'en' | 'cy') {
  const scene = await set(server.given);
  const { teamId } = scene;
  const { cookie } = await server.given.session(scene.person(as));
  const heard: Heard[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('cookie', cookie);
    request.headers.set('origin', publicUrl);
    const { pathname, search } = new URL(request.url);
    const text = await request.clone().text();
    const answer = await server.fetch(request);
    const asked = `${request.method} ${pathname}${search}`;
    // Asked again with nothing written in between, it is answered the same again.
    const lately = heard.slice(heard.findLastIndex((each) => !isRead(each.asked)) + 1);
    if (isRead(asked) && lately.some((each) => each.asked === asked)) return answer;
    heard.push({
      asked,
      ...(text !== '' && { sent: JSON.parse(text) as unknown }),
      status: answer.status,
      answer: await bodyOf(answer),
    });
    return answer;
  };
  const kith = createKith({ baseUrl: publicUrl, fetch, language, retries: 0 });
  // The server speaks the language that its reader has chosen, whatever page they are on.
  const { version } = await kith.people.me();
  await kith.people.updateMe({ language }, { version });
  heard.length = 0;
  // Before anything is written: whoever looks at a page listens from the first.
  await (await fetch(`${publicUrl}/v1/teams/${teamId}/events`)).body?.cancel();
  await asks(kith, teamId);
  return { teamId, heard };
}

const isRead = (asked: string) => asked.startsWith('GET ');

/** A stream goes on and on: that there is one is all that is kept of it. */
const bodyOf = async (answer: Response): Promise<unknown> =>
  /json/.test(answer.headers.get('content-type') ?? '') ? answer.clone().json() : undefined;

function together(english: Heard, welsh: Heard | undefined): Exchange {
  const { answer, ...asked } = english;
  const { answer: inWelsh, ...askedInWelsh } = welsh ?? { answer: undefined };
  if (!isDeepStrictEqual(asked, askedInWelsh)) {
    throw new Error(`${english.asked} was answered otherwise in Welsh.`);
  }
  if (answer === undefined) return asked;
  const isSame = isDeepStrictEqual(answer, inWelsh);
  return { ...asked, answer: isSame ? { both: answer } : { en: answer, cy: inWelsh } };
}

const english = await playedIn('en');
const welsh = await playedIn('cy');
const files = new Map<string, string>();
for (const [name, { teamId, heard }] of english) {
  const other = welsh.get(name)?.heard ?? [];
  const exchanges = heard.map((each, index) => together(each, other[index]));
  const recording: Recording = { teamId, exchanges };
  files.set(`${name}.json`, `${JSON.stringify(recording, null, 2)}\n`);
}
for (const [name, text] of files) await writeFile(path.join(folder, name), text);
for (const name of await readdir(folder)) {
  if (name.endsWith('.json') && !files.has(name)) await rm(path.join(folder, name));
}
process.stdout.write(`Played ${files.size} scenes\n`);
