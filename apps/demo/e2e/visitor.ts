import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `textSize` in pixels is what its visitors set as the size of plain text; 16 where they set none. */
export function openBrowser({ textSize = 16 } = {}): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      `--blink-settings=defaultFontSize=${textSize}`,
    ],
  });
}

/** A page that remembers what went wrong on it and every address it asked. */
export interface Visit {
  page: Page;
  faults: string[];
  asked: Set<string>;
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const asked = new Set<string>();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  return { page, faults, asked };
}

/** Signs in to the co-op's site as one of its invented people. */
export async function become(page: Page, name: string, path = '/my-team'): Promise<void> {
  await page.goto(`${inject('house').coop}${path}`);
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.locator('kith-team').waitFor();
}

/** What axe finds wrong, one line each; empty is good. Bypasses the page's policy as axe must. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
