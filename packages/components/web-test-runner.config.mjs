import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { kithReporter } from '../tools/src/wtr-reporter.mjs';
import { hostPages } from './test/host-pages.mjs';
import { kithServer } from './test/kith-server/plugin.mjs';
import { tabOfItsOwn } from './test/tab-of-its-own.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = fileURLToPath(new URL('./src', import.meta.url));
const executablePath =
  process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);

const kith = kithServer();

/** The policy that every element must live under. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Pages and lists that the tests of this package ask for. */
const testPages = {
  name: 'kith-test-pages',
  serve(context) {
    if (context.path === '/strict.html') {
      context.set('content-security-policy', policy);
      return {
        body: '<!doctype html><html lang="en"><title>Strict</title><p>A host page.</p>',
        type: 'html',
      };
    }
    if (context.path === '/tab.html') {
      return { body: '<!doctype html><html lang="en"><title>A tab</title>', type: 'html' };
    }
    if (context.path === '/signed-in.html') {
      const { server, team } = context.query;
      return {
        body: `<!doctype html><html lang="en"><title>Signed in</title>
          <kith-session base-url="${server}" session-url="/host/signed-in" team-id="${team}">
            <kith-rota team-id="${team}"></kith-rota><kith-team team-id="${team}"></kith-team>
          </kith-session>
          <script type="module">
            import '/packages/components/src/session/session.define.ts';
            import '/packages/components/src/rota/rota.define.ts';
            import '/packages/components/src/team/team.define.ts';
          </script>`,
        type: 'html',
      };
    }
    if (context.path === '/sources.json') return { body: JSON.stringify(sources()), type: 'json' };
    return undefined;
  },
};

/** Real notices stand beside the checkout, where they are at all; a test without them is skipped. */
const realNotices = {
  name: 'kith-real-notices',
  serve({ path }) {
    const name = /^\/shared-ocds\/([\w-]+\.jsonl)$/.exec(path)?.[1];
    const file = name && join(root, '../shared/ocds/real', name);
    if (!file || !existsSync(file)) return undefined;
    return { body: readFileSync(file, 'utf8'), type: 'application/jsonl' };
  },
};

/** Lets a test see what a reader sees who has the system choose all colours. */
const forcedColours = {
  name: 'kith-forced-colours',
  async executeCommand({ command, payload, session }) {
    if (command !== 'kith-force-colours') return undefined;
    const page = await session.browser.getPage(session.id);
    const debug = await page.createCDPSession();
    const value = payload ? 'active' : 'none';
    await debug.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value }],
    });
    return true;
  },
};

/** Lets a test see what is printed, and on how many pages of A4. */
const paper = {
  name: 'kith-paper',
  async executeCommand({ command, payload, session }) {
    if (command !== 'kith-print' && command !== 'kith-count-pages') return undefined;
    const page = await session.browser.getPage(session.id);
    if (command === 'kith-print') {
      await page.emulateMediaType(payload ? 'print' : undefined);
      return true;
    }
    const printed = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
    return { pages: printed.match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
  },
};

/** Lets a test see what nothing holds any more. */
const garbage = {
  name: 'kith-garbage',
  async executeCommand({ command, session }) {
    if (command !== 'kith-collect-garbage') return undefined;
    const page = await session.browser.getPage(session.id);
    const debug = await page.createCDPSession();
    await debug.send('HeapProfiler.collectGarbage');
    await debug.detach();
    return true;
  },
};

/** Lets a test see what becomes of a page that cannot fetch some file; `false`: it can again. */
const cutOff = {
  name: 'kith-cut-off',
  async executeCommand({ command, payload, session }) {
    if (command !== 'kith-cut-off') return undefined;
    const page = await session.browser.getPage(session.id);
    this.debug ??= await page.createCDPSession();
    await this.debug.send('Network.enable');
    await this.debug.send('Network.setBlockedURLs', { urls: payload ? [payload] : [] });
    return true;
  },
};

/** Every hand-written source file of this package by its path, for tests about how they are written. */
function sources() {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const written = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return Object.fromEntries(
    written.map((file) => [
      relative(source, join(source, file)),
      readFileSync(join(source, file), 'utf8'),
    ]),
  );
}

export default {
  files: ['src/**/*.test.ts'],
  rootDir: root,
  nodeResolve: { exportConditions: ['@kith/source', 'browser', 'development'] },
  // One at a time: a page that stands behind another is given no frames to draw.
  concurrency: 1,
  concurrentBrowsers: 1,
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  browserStartTimeout: 60000,
  testsFinishTimeout: 600_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  middleware: [hostPages(kith)],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    testPages,
    realNotices,
    forcedColours,
    paper,
    garbage,
    cutOff,
    tabOfItsOwn,
    a11ySnapshotPlugin(),
    kith,
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: true }),
    kithReporter(),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        ...(executablePath && { executablePath }),
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
};
