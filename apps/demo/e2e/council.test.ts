import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOf, openBrowser, visit } from './visitor.js';

const promisesPath = '/adult-social-care/larkmoor-care-co-op';
const contractsPath = '/adult-social-care/contracts';
/** A contract performance notice among the real ones. */
const realPerformance = 'ocds-h6vhtk-04f7de';

/** A framework of 62 places among the real ones. */
const framework = 'ocds-h6vhtk-06972b';

let browser: Browser;
let council: string;
let hasRealNotices: boolean;

beforeAll(async () => {
  browser = await openBrowser();
  const house = inject('house');
  council = house.council;
  const known = await fetch(`${house.kith}/v1/open-data/records/${realPerformance}`);
  hasRealNotices = known.ok;
});
afterAll(() => browser.close());

describe("the council's site", () => {
  it('shows eight promises beside a year of results, in sentences, with no session', async () => {
    const { page, faults, asked } = await visit(browser);
    await page.goto(council + promisesPath);
    const outcomes = page.locator('kith-outcomes');
    await outcomes.getByText(/April to June 2026: .*\d kept\./).waitFor();
    await outcomes
      .getByText(/Promised at least 95 in 100; delivered \d+/)
      .first()
      .waitFor();
    expect(await outcomes.getByText('not reported').count()).toBeGreaterThan(0);
    expect(await outcomes.getByText(/withheld/).count()).toBeGreaterThan(0);
    expect([...asked].sort()).toEqual([inject('house').kith, council].sort());
    expect(faults).toEqual([]);
  });

  it('stands the same facts in a table', async () => {
    const { page } = await visit(browser);
    await page.goto(council + promisesPath);
    const outcomes = page.locator('kith-outcomes');
    await outcomes.getByText('Show as table').nth(1).click();
    const table = outcomes.getByRole('table').first();
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(5);
  });

  it('finds a contract among all, and opens its promises', async () => {
    const { page } = await visit(browser);
    await page.goto(council + contractsPath);
    const contracts = page.locator('kith-contracts');
    await contracts.locator('#words').fill('Larkmoor');
    await contracts
      .getByText(/^\d of \d+ contracts/)
      .first()
      .waitFor();
    await contracts.getByRole('link', { name: 'Support at home in the west of Westmere' }).click();
    await contracts
      .getByRole('heading', { name: 'Support at home in the west of Westmere' })
      .waitFor();
    expect(await page.title()).toMatch(/^Support at home in the west of Westmere · /);
    await page.goBack();
    await contracts
      .getByText(/^\d of \d+ contracts/)
      .first()
      .waitFor();
    expect(await contracts.locator('#words').inputValue()).toBe('Larkmoor');
    await page.goForward();
    await contracts.getByRole('link', { name: 'See what was promised' }).click();
    await page
      .locator('kith-outcomes')
      .getByText(/\d kept\./)
      .waitFor();
  });

  it('leads from a place of a framework to its own lots, with scripts and without', async (context) => {
    if (!hasRealNotices) context.skip('no real notices beside the project to import');
    const place = `${contractsPath}?kith-contract=${encodeURIComponent(`${framework}/award-25`)}`;
    const { page, faults } = await visit(browser);
    await page.goto(council + place);
    const contracts = page.locator('kith-contracts');
    await contracts.getByRole('heading', { name: 'Time line' }).waitFor();
    expect(await contracts.getByRole('heading', { name: 'Lots: 2 of 4' }).count()).toBe(1);
    expect(await contracts.locator('dd', { hasText: 'HOMECARE DIRECT' }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    expect(faults).toEqual([]);

    const plain = await visit(browser, { javaScriptEnabled: false });
    await plain.page.goto(council + place);
    await plain.page.getByRole('row', { name: 'Supplier HOMECARE DIRECT LIMITED' }).waitFor();
    expect(await plain.page.title()).toMatch(/^The Specialist Care Framework/);
  });

  it('finds contracts where scripts do not run', async () => {
    const { page } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(council + contractsPath);
    await page.getByLabel('Find words').fill('larkmoor');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText(/^2 of \d+ contracts/).waitFor();
    await page.getByRole('link', { name: 'Support at home in the west of Westmere' }).click();
    await page.getByRole('row', { name: /^Supplier Larkmoor Care Co-op/ }).waitFor();
    await page.getByRole('link', { name: 'What was promised, and what was done' }).click();
    await page.getByRole('row', { name: /Visits on time at least 95%/ }).waitFor();
    await page
      .getByText(/at most \d/)
      .first()
      .waitFor();
  });

  it('goes by the filters of an address that was kept with scripts', async (context) => {
    if (!hasRealNotices) context.skip('no real notices beside the project to import');
    const { page } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(`${council}${contractsPath}?kith-buyer=Borough+of+Telford+%26+Wrekin`);
    await page.getByText(/^62 of \d+ contracts/).waitFor();
    await page.goto(`${council}${contractsPath}?kith-words=larkmoor&kith-promises=1`);
    await page.getByText(/^[12] of \d+ contracts/).waitFor();
  });

  it.each(['kith-status=active&kith-order=value-descending', 'kith-order=title-ascending'])(
    'lists the same for an address that was kept, with scripts and without: %s',
    async (address) => {
      const listed = async (javaScriptEnabled: boolean) => {
        const { page } = await visit(browser, { javaScriptEnabled });
        await page.goto(`${council}${contractsPath}?${address}`);
        const links = page.locator('kith-contracts tbody th a[href*="kith-contract="]');
        const shown = links.filter({ visible: true });
        await page
          .getByText(/^\d+ (of \d+ )?contracts/)
          .filter({ visible: true })
          .first()
          .waitFor();
        await shown.first().waitFor();
        const hrefs = await shown.evaluateAll((found) =>
          found.map((link) =>
            new URL((link as HTMLAnchorElement).href).searchParams.get('kith-contract'),
          ),
        );
        await page.close();
        return hrefs;
      };
      const withScripts = await listed(true);
      expect(withScripts.length).toBeGreaterThan(0);
      expect(await listed(false)).toEqual(withScripts);
    },
  );

  it('keeps what was chosen without scripts in the address, and shows that it is chosen', async () => {
    const { page } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(council + contractsPath);
    await page.getByLabel('Status').selectOption('Under way');
    await page.getByLabel('Only with promises').check();
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'Support at home in the west of Westmere' }).waitFor();
    expect(new URL(page.url()).searchParams.get('kith-status')).toBe('active');
    expect(await page.getByLabel('Status').inputValue()).toBe('active');
  });

  it('tells of a contract how it stands, and its promises in Welsh, where scripts do not run', async () => {
    const { page } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(`${council}${contractsPath}?lang=cy`);
    await page.getByRole('link', { name: 'Support at home in the west of Westmere' }).click();
    await page.getByRole('row', { name: 'Statws Ar waith' }).waitFor();
    await page.getByRole('row', { name: /^Rhif y broses / }).waitFor();
    await page.getByRole('link', { name: 'Yr hyn a addawyd, a’r hyn a wnaed' }).click();
    await page.getByRole('row', { name: /Visits on time o leiaf 95%/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('row', { name: /Visits on time at least 95%/ }).waitFor();
  });

  it('finds a contract by what it is for, and tells it in Welsh, where scripts do not run', async (context) => {
    if (!hasRealNotices) context.skip('no real notices beside the project to import');
    const { page } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(`${council}${contractsPath}?kith-words=multi-provider+framework+telford`);
    await page.getByText(/contracts or awards in one process, which has 4 lots/).click();
    await page.getByRole('link', { name: 'Lot 1, Lot 2; HOMECARE DIRECT LIMITED' }).click();
    await page.getByRole('heading', { name: 'Lots: 2 of 4' }).waitFor();
    await page.getByText('61, each with its lots and its supplier').waitFor();
    await page.getByText('The notice names no publisher.').waitFor();
    await page.getByRole('link', { name: /^Contract notice 075669-2026/ }).waitFor();
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await page.getByText('Nid yw’r hysbysiad yn enwi cyhoeddwr.').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  });

  it('shows what real notices report, as they put it', async (context) => {
    if (!hasRealNotices) context.skip('no real notices beside the project to import');
    const { page, faults } = await visit(browser);
    await page.goto(`${council}/adult-social-care/contract?ocid=${realPerformance}`);
    // What stands there for readers without scripts says the same, and is hidden by now.
    const shown = (words: string) =>
      page.locator('kith-outcomes').getByText(words).filter({ visible: true }).first();
    await shown('Good - performance is meeting or exceeding the KPI').waitFor();
    await shown('Approaching target - performance is close to meeting the KPI').waitFor();
    expect(faults).toEqual([]);

    await page.goto(council + contractsPath);
    const count = page
      .locator('kith-contracts')
      .getByText(/^\d+ contracts/)
      .first();
    await count.waitFor();
    expect(Number.parseInt((await count.textContent()) ?? '', 10)).toBeGreaterThan(98);
  });

  it('says how to import real notices where there are none', async (context) => {
    if (hasRealNotices) context.skip('real notices were imported');
    const { page } = await visit(browser);
    await page.goto(council + contractsPath);
    await page.getByText('npx kith open-data import FILE').waitFor();
  });

  it.each([promisesPath, contractsPath])(
    'keeps %s readable where scripts do not run',
    async (path) => {
      const { page } = await visit(browser, { javaScriptEnabled: false });
      await page.goto(council + path);
      await page.getByRole('link', { name: /open contracting data/ }).waitFor();
      if (path === promisesPath) {
        const figures = /Visits on time at least 95%.* April to June 2026: \d+%/;
        await page.getByRole('row', { name: figures }).waitFor();
        expect(await page.getByRole('row').count()).toBe(9);
        await page
          .getByText(/withheld to protect/)
          .first()
          .waitFor();
      }
      if (path === contractsPath) {
        await page.getByRole('link', { name: 'Support at home in the west of Westmere' }).waitFor();
      }
    },
  );

  it.each([
    promisesPath,
    contractsPath,
    `${contractsPath}?kith-page=1`,
    `${promisesPath}?lang=cy`,
    `${contractsPath}?lang=cy`,
  ])('is read without scripts and without moving sideways on a phone: %s', async (path) => {
    const { page } = await visit(browser, { javaScriptEnabled: false });
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(council + path);
      await page.getByRole('row').first().waitFor();
      const whole = await page.locator('html').boundingBox();
      const table = await page.getByRole('table').first().boundingBox();
      expect((table?.x ?? width) + (table?.width ?? 0), `${width}px`).toBeLessThanOrEqual(
        whole?.width ?? 0,
      );
    }
  });

  it('is read on a phone with letters of twice the size, without moving sideways', async () => {
    const large = await openBrowser({ textSize: 32 });
    const viewport = { width: 320, height: 800 };
    const { page } = await visit(large, { javaScriptEnabled: false, viewport });
    for (const path of [promisesPath, contractsPath, `${contractsPath}?kith-page=1`]) {
      for (const language of ['en', 'cy']) {
        const address = new URL(council + path);
        address.searchParams.set('lang', language);
        await page.goto(address.href);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, address.href).toBe(320);
      }
    }
    await large.close();
  });

  it.each([promisesPath, contractsPath])(
    'is accessible at every width, light and dark: %s',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await visit(browser, { colorScheme, reducedMotion: 'reduce' });
        await page.goto(council + path);
        await page
          .getByText(/\d kept\.|^\d+ contracts/)
          .first()
          .waitFor();
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await faultsOf(page), `${colorScheme} ${width}px`).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            `${colorScheme} ${width}px`,
          ).toBe(width);
        }
      }
    },
  );
});

describe('what else npm start serves', () => {
  it('renders the API documentation without asking anybody else', async () => {
    const { page, faults, asked } = await visit(browser);
    const { kith } = inject('house');
    await page.goto(`${kith}/docs`);
    await page.getByText('Who has been invited to a team').first().waitFor();
    expect([...asked]).toEqual([kith]);
    expect(faults).toEqual([]);
  });

  it('serves Storybook', async () => {
    const { page } = await visit(browser);
    await page.goto(inject('house').storybook);
    await page.getByText('Open data').first().waitFor();
  });
});
