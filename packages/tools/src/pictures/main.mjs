import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PlainError, run } from '../plain-error.mjs';
import { root } from '../repository.mjs';
import { addressOf, settingsFrom } from '../start/settings.mjs';
import { browser } from '../testing/browser.mjs';

const folder = join(root, 'docs/pictures');

/** Takes the pictures of the README from the demonstration that `npm start` is running. */
await run(async () => {
  const { host, port } = settingsFrom(process.env);
  const { CHROME_PATH } = await browser((text) => process.stdout.write(`${text}\n`));
  const chrome = await chromium.launch({
    executablePath: String(CHROME_PATH),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--hide-scrollbars'],
  });
  try {
    mkdirSync(folder, { recursive: true });
    const page = await chrome.newPage({ viewport: { width: 1200, height: 1000 } });
    await open(page, `${addressOf(host, port + 1)}/my-team`);
    await page.getByRole('button', { name: /^Edie/ }).first().click();
    await take(page, ['kith-team', 'kith-rota'], 'coop-site.png');
    await open(page, `${addressOf(host, port + 2)}/adult-social-care/larkmoor-care-co-op`);
    await take(page, ['kith-outcomes'], 'council-site.png');
  } finally {
    await chrome.close();
  }
});

/**
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
async function open(page, address) {
  await page.goto(address).catch(() => {
    throw new PlainError(`Nothing answers at ${address}. Run npm start first, with the same PORT.`);
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {readonly string[]} elements that must have shown what they have to show
 * @param {string} name
 */
async function take(page, elements, name) {
  for (const element of elements) {
    await page
      .locator(`${element}:state(complete)`)
      .waitFor({ timeout: 60_000 })
      .catch(() => {
        throw new PlainError(`<${element}> shows nothing at ${page.url()}.`);
      });
  }
  await page.screenshot({ path: join(folder, name) });
  process.stdout.write(`docs/pictures/${name}\n`);
}
