import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

/**
 * A week of 200 visits in `<kith-rota>` beside the same week in FullCalendar's list view: how long
 * until the first screen of it and all of it are drawn, at first, when another week is chosen, and
 * when the same week is read again; at the machine's speed and at a quarter of it. Prints medians in
 * milliseconds with their ratio, and of the longest task of the page's thread. A task of 50 ms or
 * more is what browsers call long.
 *
 *     RUNS=7 node bench/rota-beside-fullcalendar.mjs
 */
const runs = Number(process.env.RUNS ?? 7);
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);

const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, 'rota-page.mjs')],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  conditions: ['@kith/source', 'browser', 'production'],
  define: { 'process.env.NODE_ENV': '"production"' },
  outdir: 'out',
  write: false,
});
const script = outputFiles[0]?.text ?? '';
const server = createServer((request, response) => {
  const isScript = request.url === '/bench.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
  response.end(
    isScript
      ? script
      : '<!doctype html><html lang="en"><title>Bench</title><main id="place"></main><script type="module" src="/bench.js"></script>',
  );
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

/** The tasks of the page's own thread, by the processor's clock, in milliseconds. */
async function tracing(session) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
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

const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
try {
  for (const slowed of [1, 4]) {
    const times = new Map();
    const tasks = new Map();
    for (let run = 0; run < runs; run += 1) {
      for (const library of ['kith', 'fullcalendar']) {
        const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        await tab.goto(`http://127.0.0.1:${server.address().port}`);
        await tab.waitForFunction(() => globalThis.bench !== undefined);
        const session = await tab.context().newCDPSession(tab);
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
        for (const what of ['first', 'change', 'again']) {
          const traced = await tracing(session);
          const took = await tab.evaluate(
            ([of, name]) => globalThis.bench[of][name](),
            [library, what],
          );
          const key = `${library} ${what}`;
          times.set(key, [...(times.get(key) ?? []), took]);
          tasks.set(key, [...(tasks.get(key) ?? []), await traced()]);
        }
        await tab.close();
      }
    }
    for (const what of ['first', 'change', 'again']) {
      const [ours, theirs] = ['kith', 'fullcalendar'].map((of) => ({
        screen: median(times.get(`${of} ${what}`).map(({ screen }) => screen)),
        all: median(times.get(`${of} ${what}`).map(({ all }) => all)),
        work: median(
          tasks.get(`${of} ${what}`).map((all) => all.reduce((sum, one) => sum + one, 0)),
        ),
        task: median(tasks.get(`${of} ${what}`).map((all) => Math.max(0, ...all))),
      }));
      const beside = (part) =>
        `${ours[part].toFixed(0)} ms beside ${theirs[part].toFixed(0)} (${(ours[part] / theirs[part]).toFixed(2)})`;
      process.stdout.write(
        `${slowed} × slowed, ${what.padEnd(6)}: first screen ${beside('screen')}, all ${beside('all')}, work ${beside('work')}, longest task ${beside('task')}\n`,
      );
    }
  }
} finally {
  await browser.close();
  server.close();
}
