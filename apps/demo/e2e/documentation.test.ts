import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOf, openBrowser, visit } from './visitor.js';

/** Examples are long: they are part of the page once they are open. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

let browser: Browser;
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  address = `${inject('house').kith}/docs`;
});
afterAll(() => browser.close());

describe('the documentation of the API', () => {
  it.each(['light', 'dark'] as const)('is accessible in %s colours', async (colorScheme) => {
    const { page, faults, asked } = await visit(browser, { colorScheme });
    await page.goto(address);
    expect(await faultsOf(page)).toEqual([]);
    await unfold(page);
    expect(await faultsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    expect([...asked]).toEqual([inject('house').kith]);
  });

  it.each([320, 768, 1280])('is read without moving sideways at %i px', async (width) => {
    const { page } = await visit(browser, { viewport: { width, height: 900 } });
    await page.goto(address);
    await unfold(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('lets somebody with a keyboard pass the contents by', async () => {
    const { page } = await visit(browser);
    await page.goto(address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#begin');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(focused).toBe(true);
  });

  it('prints its examples, and not the list of contents', async () => {
    const { page } = await visit(browser);
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    // What is folded away is unfolded by the next frame that is drawn.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('details pre')].every((example) =>
        example.checkVisibility({ contentVisibilityAuto: true }),
      ),
    );
    expect(await page.locator('details pre').count()).toBeGreaterThan(0);
    expect(await page.locator('nav').isVisible()).toBe(false);
  });
});
