import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { become, faultsOf, openBrowser, visit } from './visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const member = (page: Page, name: string) =>
  page.locator('kith-team').getByRole('button', { name: new RegExp(name) });

describe("the co-op's site, for a Team Owner", () => {
  it('shows who is in the team, and asks nobody but itself and Kith', async () => {
    const { page, faults, asked } = await visit(browser);
    await become(page, 'Edie Marsh');
    await member(page, 'Sam Okoro').waitFor();
    await page.locator('kith-rota').getByText('Bedtime').last().waitFor();
    const { coop, kith } = inject('house');
    expect([...asked].sort()).toEqual([kith, coop].sort());
    expect(faults).toEqual([]);
  });

  it('begins with who comes today, on a phone too', async () => {
    const { page } = await visit(browser, { viewport: { width: 360, height: 800 } });
    await become(page, 'Edie Marsh');
    const today = page.locator('kith-rota .today');
    await today.waitFor();
    expect((await today.boundingBox())?.y).toBeLessThan(2 * 800);
  });

  it('keeps nothing in the page: no token in its storage, nothing added to its head', async () => {
    const { page } = await visit(browser);
    await become(page, 'Edie Marsh');
    await member(page, 'Sam Okoro').waitFor();
    const left = await page.evaluate(() => ({
      kept: localStorage.length + sessionStorage.length,
      styles: document.head.querySelectorAll('style').length,
      cookies: document.cookie,
    }));
    expect(left).toEqual({ kept: 0, styles: 0, cookies: '' });
  });

  it('says in a sentence what a member may do and why, by keyboard alone', async () => {
    const { page } = await visit(browser);
    await become(page, 'Edie Marsh');
    const sam = member(page, 'Sam Okoro');
    await sam.focus();
    await page.keyboard.press('Enter');
    await page
      .locator('kith-team')
      .getByText(/Sam can see your rota\. You decided this on/)
      .first()
      .waitFor();
    expect(await sam.getAttribute('aria-expanded')).toBe('true');
  });

  it('changes what a neighbour may see, and shows what she then sees', async () => {
    const { page } = await visit(browser);
    await become(page, 'Edie Marsh');
    await member(page, 'Jo Pell').click();
    const notes = page.locator('kith-team').getByRole('switch', { name: /notes/i }).first();
    const before = await notes.isChecked();
    await notes.press('Space');
    const decided = before
      ? /Jo can't see your notes. You decided this/
      : /Jo can see your notes. You decided this/;
    await page.locator('kith-team').getByText(decided).first().waitFor();

    await page.locator('kith-team').getByRole('combobox').selectOption({ label: 'Jo Pell' });
    await page.getByRole('button', { name: 'Show what they see' }).click();
    await page.getByText('This is what Jo sees').first().waitFor();
  });

  it('invites somebody by e-mail and can take it back', async () => {
    const { page } = await visit(browser);
    await become(page, 'Edie Marsh');
    const team = page.locator('kith-team');
    await team.getByRole('button', { name: 'Invite someone' }).click();
    await team.getByText('Someone by e-mail').click();
    await team.getByLabel('E-mail address').fill('new.friend@example.org');
    await team.getByLabel('What will they be to you?').selectOption({ index: 1 });
    await team.getByRole('button', { name: 'Send the invitation' }).click();
    const invited = team.getByRole('listitem').filter({ hasText: 'new.friend@example.org' });
    await invited.waitFor();
    await invited.getByRole('button', { name: 'Take back' }).click();
    await team.getByRole('button', { name: 'Yes, take it back' }).click();
    await invited.waitFor({ state: 'detached' });
  });
});

describe("the co-op's site, for whoever writes a note", () => {
  it('names who will read it, and shows it to the Owner, who reads it and cannot change its words', async () => {
    const { page } = await visit(browser);
    await become(page, 'Sam Okoro');
    await openTeamOf(page, 'Edie');
    const sams = page.locator('kith-notes');
    await sams.getByRole('button', { name: 'Write a note' }).click();
    await sams.getByLabel('What do you want to write down?').fill('We mended the garden gate.');
    await sams.getByText('Only the Team Owner and whoever wrote it').click();
    await sams.getByText('You, Edie and Linda can read this.').waitFor();
    await sams.getByRole('button', { name: 'Send this note' }).click();
    await sams.getByText('We mended the garden gate.', { exact: true }).waitFor();

    const { page: edies } = await visit(browser);
    await become(edies, 'Edie Marsh');
    const hers = edies.locator('kith-notes');
    await hers.getByText('We mended the garden gate.', { exact: true }).waitFor();
    expect(await hers.getByRole('button', { name: /^Change the words/ }).count()).toBe(0);
  });
});

describe("the co-op's site, for an Owner who asks who looked", () => {
  it('tells her that Sam looked and why he could, and finds it by who and what', async () => {
    const { page: sams } = await visit(browser);
    await become(sams, 'Sam Okoro');
    await openTeamOf(sams, 'Edie');
    await sams.locator('kith-rota').getByText('Bedtime').last().waitFor();

    const { page, faults } = await visit(browser);
    await become(page, 'Edie Marsh');
    const log = page.locator('kith-access-log');
    await log
      .getByText(/^Sam looked at your rota /)
      .first()
      .waitFor();
    await log.getByLabel('Who looked?').selectOption('Sam Okoro');
    await log.getByLabel('At what?').selectOption('The rota');
    await log.getByText(/^\d+ found\.$|^The newest/).waitFor({ state: 'attached' });
    const told = await log.locator('.look > p').allTextContents();
    expect(told.every((sentence) => sentence.startsWith('Sam looked at your rota '))).toBe(true);
    expect(faults).toEqual([]);
  });
});

describe("the co-op's site, for somebody invited", () => {
  it('lets Ravi read what Edie chose, join, and then be seen in the team', async () => {
    const { page } = await visit(browser);
    await become(page, 'Ravi Thirunathan');
    await page.getByText('Edie Marsh has invited you').waitFor();
    await page.getByRole('button', { name: 'Yes, join the team' }).click();
    await page.locator('kith-rota').getByText('Bedtime').last().waitFor();
    await page.getByRole('button', { name: 'See the team' }).click();
    await member(page, 'Sam Okoro')
      .or(page.locator('kith-team').getByText('Sam Okoro'))
      .first()
      .waitFor();

    const { page: edies } = await visit(browser);
    await become(edies, 'Edie Marsh');
    await member(edies, 'Ravi Thirunathan').waitFor();
  });
});

describe("the co-op's site, for a worker", () => {
  it('takes an open visit, shows it at once to the Owner, and gives it back', async () => {
    const { page: edies } = await visit(browser);
    await become(edies, 'Edie Marsh');
    await goToNextWeek(edies);
    const open = await edies.evaluate(gapsOnScreen);

    const { page } = await visit(browser);
    await become(page, 'Winston Barrowclough');
    await openTeamOf(page, 'Edie');
    const rota = page.locator('kith-rota');
    await goToNextWeek(page);
    await rota
      .getByRole('button', { name: /I can do this visit/ })
      .first()
      .click();
    await rota
      .getByText(/You have this visit now/)
      .first()
      .waitFor({ state: 'attached' });

    // Nobody reloads Edie's page.
    await expect.poll(() => edies.evaluate(gapsOnScreen), { timeout: 20_000 }).toBeLessThan(open);

    await rota
      .getByRole('button', { name: /I can't any more/ })
      .last()
      .click();
    await rota.getByRole('button', { name: 'Yes, give it back' }).click();
    await rota
      .getByText(/You gave this visit back/)
      .first()
      .waitFor({ state: 'attached' });
  });
});

describe("the co-op's site, whoever looks", () => {
  const sizes = [320, 768, 1280];
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    ['/my-team', '/cy/my-team'].map((path) => ({ colorScheme, path })),
  );

  it.each(looks)(
    'is accessible at every width in $colorScheme at $path',
    async ({ colorScheme, path }) => {
      const { page } = await visit(browser, { colorScheme, reducedMotion: 'reduce' });
      await become(page, 'Edie Marsh', path);
      await member(page, 'Sam Okoro').waitFor();
      for (const width of sizes) {
        await page.setViewportSize({ width, height: 900 });
        expect(await faultsOf(page), `${width}px`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}px`).toBe(
          width,
        );
      }
    },
  );

  it.each(['/my-team', '/cy/my-team'])(
    'is read on a phone with letters of twice the size, without moving sideways: %s',
    async (path) => {
      const large = await openBrowser({ textSize: 32 });
      const { page } = await visit(large, { viewport: { width: 320, height: 800 } });
      await become(page, 'Edie Marsh', path);
      await member(page, 'Sam Okoro').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await large.close();
    },
  );

  it('tells whom to ring where scripts do not run', async () => {
    const { page } = await visit(browser, { javaScriptEnabled: false });
    await become(page, 'Edie Marsh');
    const told = page.locator('.fallback');
    for (const what of ['your team', 'the visits', 'the notes', 'who looked at what']) {
      const sentence = told.filter({ hasText: new RegExp(`${what}.* ring us on 01632 960000`) });
      expect(await sentence.isVisible(), what).toBe(true);
    }
  });

  it('gives no session to a visitor who is nobody', async () => {
    const answer = await fetch(`${inject('house').coop}/kith-session`, { method: 'POST' });
    expect(answer.status).toBe(401);
  });
});

/** The way back to this week opens when the next one is on the screen. */
async function goToNextWeek(page: Page): Promise<void> {
  const rota = page.locator('kith-rota');
  await rota.getByRole('button', { name: 'Next week' }).click();
  await rota.getByRole('button', { name: 'This week', disabled: false }).waitFor();
}

/** Runs in the page: how many places of the week nobody has taken. */
function gapsOnScreen(): number {
  const words = document.querySelector('kith-rota')?.shadowRoot?.textContent ?? '';
  return words.match(/nobody yet/gi)?.length ?? 0;
}

async function openTeamOf(page: Page, owner: string): Promise<void> {
  const link = page.getByRole('link', { name: new RegExp(`^${owner}`) });
  if ((await link.count()) > 0) await link.click();
}
