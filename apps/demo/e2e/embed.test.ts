import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './visitor.js';

const site = 'https://site.test';
const folder = new URL('.', import.meta.resolve('@kith/components/embed/kith.js'));
const fileAt = (path: string) => readFileSync(fileURLToPath(new URL(path, folder)), 'utf8');
const hashes = JSON.parse(fileAt('integrity.json')) as { integrity: Record<string, string> };
const importMap = `<script type="importmap">${JSON.stringify(hashes)}</script>`;

/** The first file that an entry cannot do without. */
const chunkOf = (entry: string) => /"\.\/(shared\/[\w-]+\.js)"/.exec(fileAt(entry))?.[1] ?? '';

interface Host {
  head: string;
  policy?: string;
  /** A file that somebody has changed. */
  changed?: string;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A page of a site that serves the built elements at `/kith/`. */
async function host({ head, policy, changed }: Host): Promise<Page> {
  const { page } = await visit(browser);
  await page.route(`${site}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const body = `<!doctype html><html lang="en"><title>A site</title>${head}
        <kith-outcomes src="/contract.json"><p>Ring us on 01632 960000.</p></kith-outcomes>`;
      const headers = { ...(policy && { 'content-security-policy': policy }) };
      return route.fulfill({ contentType: 'text/html', headers, body });
    }
    if (extname(pathname) !== '.js') return route.fulfill({ json: { releases: [] } });
    const path = pathname.replace('/kith/', '');
    const extra = path === changed ? '\n;globalThis.changed = true;' : '';
    return route.fulfill({ contentType: 'text/javascript', body: fileAt(path) + extra });
  });
  await page.goto(site);
  return page;
}

const runs = (page: Page) =>
  page.evaluate(() => ({
    element: customElements.get('kith-outcomes') !== undefined,
    changed: 'changed' in globalThis,
  }));

describe('the hashes of the elements', () => {
  const whole = 'whole/outcomes.js';
  const script = `<script type="module" src="/kith/${whole}" integrity="${hashes.integrity[`/kith/${whole}`]}"></script>`;
  const entry = '<script type="module" src="/kith/outcomes.js"></script>';

  it('are one for the file that has everything in it, under a strict policy', async () => {
    const policy = "default-src 'self'; require-trusted-types-for 'script'";
    expect(await runs(await host({ head: script, policy }))).toMatchObject({ element: true });
    expect(fileAt(whole)).not.toMatch(/\b(from|import)\s*\(?"\.\.?\//);
  });

  it('keep that file from running once it was changed', async () => {
    const page = await host({ head: script, changed: whole });
    expect(await runs(page)).toEqual({ element: false, changed: false });
    expect(await page.getByText('01632 960000').isVisible()).toBe(true);
  });

  it('are one for each file in the import map, as it is pasted', async () => {
    const page = await host({ head: importMap + entry });
    expect(await runs(page)).toEqual({ element: true, changed: false });
  });

  it('keep a part that an element fetches from running once it was changed', async () => {
    const changed = chunkOf('outcomes.js');
    expect(hashes.integrity).toHaveProperty([`/kith/${changed}`]);
    expect(await runs(await host({ head: importMap + entry, changed }))).toEqual({
      element: false,
      changed: false,
    });
    expect(await runs(await host({ head: entry, changed }))).toMatchObject({ changed: true });
  });
});

describe('a policy that says which trusted types may be made', () => {
  const head = '<script type="module" src="/kith/outcomes.js"></script>';
  const naming = (names: string) =>
    `default-src 'self'; require-trusted-types-for 'script'; trusted-types ${names}`;

  it('lets the elements run where it names lit-html, and needs no other', async () => {
    const page = await host({ head, policy: naming('lit-html') });
    expect(await runs(page)).toMatchObject({ element: true });
    await page.locator('kith-outcomes:state(empty)').waitFor();
  });

  it("leaves what the host wrote where it doesn't", async () => {
    const page = await host({ head, policy: naming('mine') });
    expect(await runs(page)).toMatchObject({ element: false });
    expect(await page.getByText('01632 960000').isVisible()).toBe(true);
  });
});
