import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from './serve-folder.js';

interface Entry {
  id: string;
  type: string;
  title: string;
  name: string;
  tags: string[];
}

const built = fileURLToPath(new URL('./storybook-static', import.meta.url));
const index = `${built}/index.json`;
if (!existsSync(index)) {
  throw new Error('Storybook is not built. Run "npm run build --workspace stories" first.');
}
const stories = Object.values(
  (JSON.parse(readFileSync(index, 'utf8')) as { entries: Record<string, Entry> }).entries,
).filter(({ type }) => type === 'story');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// The states that style.md of the field calls usual; every element is shown in each.
const states = ['Default', 'Empty', 'Loading', 'Failed', 'Forbidden', 'Long content', 'Narrow'];

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(built);
  browser = await chromium.launch({
    ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe('every story', () => {
  it('is among more than a handful, and each element has its states', () => {
    const titles = new Set(stories.map(({ title }) => title));
    for (const title of titles) {
      const names = stories.filter((story) => story.title === title).map(({ name }) => name);
      expect(names, title).toEqual(expect.arrayContaining(states.slice(0, 1)));
    }
    expect(titles.size).toBeGreaterThanOrEqual(4);
  });

  it.each(stories)('$title: $name is accessible', async ({ id, tags }) => {
    await page.emulateMedia({
      colorScheme: tags.includes('dark') ? 'dark' : 'light',
      forcedColors: tags.includes('forced-colors') ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/iframe.html?id=${id}&viewMode=story`);
    await page.waitForFunction(isDrawn);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({
        include: ['#storybook-root'],
      }),
    );
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

/** Storybook has drawn the story and run what it plays; every element has come to a state. */
function isDrawn(): boolean {
  const root = document.querySelector('#storybook-root');
  const shown = document.body.classList.contains('sb-show-main');
  return Boolean(root?.childElementCount) && shown;
}
