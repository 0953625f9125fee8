import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { shortenTemplates } from '../scripts/shorten-templates.ts';

export const median = (numbers) =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

/**
 * The tasks of the page's own thread until what the answer calls, by the processor's own clock, in
 * milliseconds: on a machine that others use as well, a short task may take long.
 */
export async function tracing(session) {
  const events = [];
  const collect = ({ value }) => {
    for (const event of value) events.push(event);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] },
  });
  return async () => {
    const ended = new Promise((resolve) => {
      session.once('Tracing.tracingComplete', resolve);
    });
    await session.send('Tracing.end');
    await ended;
    session.off('Tracing.dataCollected', collect);
    const main = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid}/${tid}`),
    );
    return events
      .filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid}/${tid}`))
      .map(({ tdur = 0 }) => tdur / 1000);
  };
}

export async function launched() {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  return await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
}

/**
 * Does one thing after the other in `globalThis.bench` of a page of this folder, each list of them
 * in new pages, so many times. Tells of each what it answered and the tasks that it made.
 */
export async function measured(file, { runs, slowed, lists }) {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, file)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    // As it is served.
    minify: true,
    plugins: [shortenTemplates],
    conditions: ['@kith/source', 'browser', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: 'out',
    write: false,
  });
  const server = createServer((request, response) => {
    const isScript = request.url === '/bench.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript
        ? outputFiles[0].text
        : '<!doctype html><html lang="en"><title>Bench</title><main id="place"></main><script type="module" src="/bench.js"></script>',
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launched();
  const found = new Map(lists.flat().map((what) => [what, []]));
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const list of lists) {
        const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        await tab.goto(`http://127.0.0.1:${server.address().port}`);
        await tab.waitForFunction(() => globalThis.bench !== undefined);
        const session = await tab.context().newCDPSession(tab);
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
        for (const what of list) {
          const traced = await tracing(session);
          const took = await tab.evaluate((name) => globalThis.bench[name](), what);
          const tasks = await traced();
          found.get(what).push({
            ...took,
            work: tasks.reduce((sum, one) => sum + one, 0),
            task: Math.max(0, ...tasks),
          });
        }
        await tab.close();
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return found;
}
