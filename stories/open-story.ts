import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { BuiltStory } from './built-storybook.js';

/** A story on the screen, and what its page did that it should not. */
export interface OpenStory {
  page: Page;
  /** Errors in the console, and those nobody caught. */
  errors: string[];
  /** Addresses off this machine that the page asked for. */
  strangers: string[];
}

/** A browser that finds no other machine, whatever a page asks for. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** A reader in Britain, before any page is open. */
export function newReader(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
}

/** Opens an empty page and writes down what it does that it should not. */
export async function openPage(reader: BrowserContext): Promise<OpenStory> {
  const page = await reader.newPage();
  page.setDefaultTimeout(25_000);
  const errors: string[] = [];
  const strangers: string[] = [];
  const ask = (address: string) => {
    if (isElsewhere(new URL(address))) strangers.push(address);
  };
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => ask(request.url()));
  page.on('websocket', (socket) => ask(socket.url()));
  return { page, errors, strangers };
}

/** A page of the Storybook in which one story stands after the other. */
export interface StoryPage {
  page: Page;
  /** Shows a story, waits until it has played and its element shows what the story is about. */
  show(story: BuiltStory): Promise<Omit<OpenStory, 'page'>>;
}

/**
 * Opens a page for stories. It is loaded once, as for a designer who goes from one story to the next:
 * to load it anew for each takes longer than to look at it.
 */
export async function openStories(reader: BrowserContext, port: number): Promise<StoryPage> {
  const { page, errors, strangers } = await openPage(reader);
  let isLoaded = false;
  return {
    page,
    async show({ id, tags }) {
      errors.length = 0;
      strangers.length = 0;
      await page.emulateMedia({
        colorScheme: tags.includes('dark') ? 'dark' : 'light',
        forcedColors: tags.includes('forced-colors') ? 'active' : 'none',
      });
      if (isLoaded) await page.evaluate(showNext, id);
      else await page.goto(`http://127.0.0.1:${port}/iframe.html?id=${id}&viewMode=story`);
      isLoaded = true;
      const finished = await page.waitForFunction(finishedAs, id);
      const told = await finished.jsonValue();
      if (!told || told.status !== 'success') {
        const why = await page.locator('#error-message').textContent();
        throw new Error(`${id} could not be shown: ${why ?? ''} ${errors.join(' ')}`);
      }
      const shown = ['pending', 'failed', 'forbidden', 'empty'].find((tag) => tags.includes(tag));
      await page.waitForFunction(isShown, shown ?? 'complete');
      return { errors: [...errors], strangers: [...strangers] };
    },
  };
}

function isElsewhere({ protocol, hostname }: URL): boolean {
  return /^(http|ws)s?:$/.test(protocol) && hostname !== '127.0.0.1';
}

interface Channel {
  last(event: string): [{ storyId: string; status: string }] | undefined;
  emit(event: string, what: object): void;
}

/** What Storybook's list does when a story is chosen. Runs in the page. */
function showNext(storyId: string): void {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Record<string, Channel>;
  channel?.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

/** What Storybook says once a story is drawn and has played. Runs in the page. */
function finishedAs(id: string): { status: string } | false {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Record<string, Channel>;
  const [told] = channel?.last('storyFinished') ?? [];
  return told?.storyId === id ? told : false;
}

/** Has every element come to the state that the story is about, and drawn it? Runs in the page. */
function isShown(state: string): boolean {
  const all = [...document.querySelectorAll('#storybook-root *')];
  const elements = all.filter(
    ({ localName }) => localName.startsWith('kith-') && localName !== 'kith-session',
  );
  return (
    elements.length > 0 &&
    elements.every(
      (element) =>
        element.matches(`:state(${state})`) && element.shadowRoot?.querySelector('[part~=base]'),
    )
  );
}
