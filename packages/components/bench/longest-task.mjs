import { createServer } from 'node:http';
import { build } from 'esbuild';
import { launched, tracing } from './page-tasks.mjs';

/**
 * The longest task of a page that shows one promise with very many daily results in
 * `<kith-outcomes>`: how long a reader's touch may wait. Prints milliseconds for 1,000, 10,000 and
 * 100,000 observations, read from an address. A task of 50 ms or more is what browsers call long.
 *
 *     npm run bench:longest-task [FOLDER FOR PICTURES]
 */
const counts = [1_000, 10_000, 100_000];
const pictures = process.argv[2];
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

const day = (nth, time) =>
  `${new Date(Date.UTC(1752, 0, 1 + 100_000 - nth)).toISOString().slice(0, 10)}T${time}Z`;

/** Days up to the last of 2025, so that all counts end alike. */
function file(count) {
  const observations = Array.from({ length: count }, (_, index) => {
    const nth = count - index;
    return {
      id: `day-${index}`,
      period: { startDate: day(nth, '00:00:00'), endDate: day(nth, '23:59:59') },
      measure: 90 + ((index * 7) % 11),
      unit: { name: 'percent', scheme: 'UNCEFACT', id: 'P1' },
      notes: index % 50 === 0 ? 'Counted by hand.' : undefined,
    };
  });
  const target = {
    id: 'target',
    period: { startDate: day(count, '00:00:00'), endDate: day(0, '23:59:59') },
    measure: 95,
    unit: { name: 'percent', scheme: 'UNCEFACT', id: 'P1' },
  };
  const metric = { id: 'visitsOnTime', title: 'Visits on time' };
  const contract = {
    id: '1',
    title: 'Care at home in Westmere',
    status: 'active',
    agreedMetrics: [{ ...metric, observations: [target] }],
    implementation: { metrics: [{ ...metric, observations }] },
  };
  const release = {
    ocid: 'ocds-213czf-demo-1',
    id: '1',
    date: '2026-01-15T09:00:00Z',
    tag: ['implementation'],
    initiationType: 'tender',
    language: 'en',
    buyer: { id: 'westmere', name: 'Westmere Council' },
    parties: [{ id: 'larkmoor', name: 'Larkmoor Care Co-op', roles: ['supplier'] }],
    contracts: [contract],
  };
  return JSON.stringify({ uri: 'https://data.example.org/releases.json', releases: [release] });
}

const { outputFiles } = await build({
  entryPoints: ['src/outcomes/outcomes.define.ts'],
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['@kith/source', 'browser', 'production'],
  outdir: 'out',
  write: false,
});
const scripts = new Map(outputFiles.map(({ path, text }) => [path.split('/').at(-1), text]));
const page = (theme) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="${theme}">
<script type="module" src="/outcomes.define.js"></script>
<kith-outcomes as-of="2026-02-01" theme="${theme}"></kith-outcomes></html>`;

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const name = url.pathname.slice(1);
  response.setHeader('content-security-policy', policy);
  if (scripts.has(name)) {
    response.setHeader('content-type', 'text/javascript');
    response.end(scripts.get(name));
  } else if (name === 'releases.json') {
    response.setHeader('content-type', 'application/json');
    response.end(file(Number(url.searchParams.get('count'))));
  } else {
    response.setHeader('content-type', 'text/html');
    response.end(page(url.searchParams.get('theme') ?? 'light'));
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}`;

/* global document, requestAnimationFrame, customElements -- what runs in the page */

/** Runs in the page. */
function show(source) {
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const element = document.querySelector('kith-outcomes');
  const start = performance.now();
  return new Promise((resolve) => {
    element.addEventListener('kith-loaded', () => {
      const took = performance.now() - start;
      // One frame and a moment more, so that drawing is told of as well.
      requestAnimationFrame(() =>
        setTimeout(() => {
          const nodes = element.shadowRoot.querySelectorAll('*').length;
          resolve({ longest: Math.max(0, ...tasks), tasks: tasks.length, took, nodes });
        }, 500),
      );
    });
    element.src = source;
  });
}

const browser = await launched();
try {
  for (const count of counts) {
    const tab = await browser.newPage();
    await tab.goto(address);
    await tab.waitForFunction(() => customElements.get('kith-outcomes') !== undefined);
    const traced = await tracing(await tab.context().newCDPSession(tab));
    const { longest, tasks, took, nodes } = await tab.evaluate(
      show,
      `/releases.json?count=${count}`,
    );
    const work = await traced();
    const ofWork = Math.max(0, ...work);
    const long = work.filter((time) => time >= 50).length;
    const size = (file(count).length / 1e6).toFixed(1);
    process.stdout.write(
      `${count.toLocaleString('en-GB').padStart(7)} observations, ${size} MB: longest task ${longest === 0 ? 'under 50' : Math.round(longest)} ms (${tasks} of 50 ms or more), of processor time ${ofWork.toFixed(0)} ms (${long} of 50 ms or more); ${Math.round(took)} ms in all; ${nodes} elements drawn\n`,
    );
    await tab.close();
  }
  for (const theme of pictures ? ['light', 'dark'] : [])
    for (const width of [390, 1280]) {
      const tab = await browser.newPage({ viewport: { width, height: 900 } });
      await tab.goto(`${address}/?theme=${theme}`);
      await tab.waitForFunction(() => customElements.get('kith-outcomes') !== undefined);
      await tab.evaluate(show, '/releases.json?count=100000');
      for (let opened = 0; opened < 3; opened += 1) {
        await tab.locator('.folds details:not([open]) > summary').first().click();
        await tab.waitForTimeout(200);
      }
      await tab.screenshot({ path: `${pictures}/${theme}-${width}.png`, fullPage: true });
      await tab.close();
    }
} finally {
  await browser.close();
  server.close();
}
