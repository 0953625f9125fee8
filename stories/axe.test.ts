import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFolder, builtStories } from './built-storybook.js';
import { hiddenText } from './hidden-text.js';
import { launchBrowser, newReader, openPage, openStories, type StoryPage } from './open-story.js';
import { serveFolder } from './serve-folder.js';

const stories = builtStories();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: Server;
let browser: Browser;
let reader: BrowserContext;
let port: number;
let shown: StoryPage;

beforeAll(async () => {
  server = await serveFolder(builtFolder);
  ({ port } = server.address() as AddressInfo);
  browser = await launchBrowser();
  reader = await newReader(browser);
  shown = await openStories(reader, port);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe('every story', () => {
  it.each(stories)(
    '$title: $name is accessible, quiet and stays on this machine',
    async (story) => {
      const { errors, strangers } = await shown.show(story);
      const { violations, passes } = await inspect(shown.page);
      expect(violations.map(inWords)).toEqual([]);
      expect(passes.length).toBeGreaterThan(0);
      expect(errors).toEqual([]);
      expect(strangers).toEqual([]);
    },
  );
});

describe('a story in forced colours', () => {
  const forced = stories.filter(({ tags }) => tags.includes('forced-colors'));
  it.each(forced)('$title keeps every word readable', async (story) => {
    await shown.show(story);
    expect(await shown.page.evaluate(hiddenText)).toEqual([]);
  });
});

describe('the Storybook around them', () => {
  it('is quiet and stays on this machine', async () => {
    const { page, errors, strangers } = await openPage(reader);
    await page.goto(`http://127.0.0.1:${port}/?path=/story/${stories[0]?.id}`);
    await page.frameLocator('iframe').locator('#storybook-root > *').first().waitFor();
    await page.close();
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
  });
});

async function inspect(page: Page): Promise<AxeResults> {
  await showAll(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(() => {
    const { axe } = window as unknown as Record<string, Inspector>;
    // A fragment is not a page: its landmarks and its first heading are the host's.
    const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
    return axe!.run({ include: ['#storybook-root'] }, { rules });
  });
}

interface Inspector {
  run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
}

function inWords({ id, nodes }: AxeResults['violations'][number]): string {
  const places = nodes.map(({ html, failureSummary }) => `${html} — ${failureSummary}`);
  return `${id}: ${places.join('\n')}`;
}

/**
 * On a screen as long as the story: what is off the screen has only the size that it is thought to
 * have until it is drawn, and would be measured where it does not stand.
 */
async function showAll(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 1280 };
  await page.setViewportSize({ width, height: 8000 });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}
