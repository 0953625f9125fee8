/* global addEventListener, document, window -- what runs in the page */
/** Lets a test go away from a page and back again, as a reader does in a tab of their own. */
const tabs = new WeakMap();

const seen = (page) =>
  page.evaluate(() => {
    const [first] = performance.getEntriesByType('navigation');
    const elements = [...document.querySelectorAll('kith-rota, kith-team')];
    return {
      isRestored: window.isRestored ?? false,
      whyNot: JSON.stringify(first?.notRestoredReasons ?? null),
      texts: elements.map(({ shadowRoot }) =>
        (shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      ),
      states: elements.map((element) =>
        ['complete', 'failed', 'forbidden', 'pending', 'waiting'].find((state) =>
          element.matches(`:state(${state})`),
        ),
      ),
    };
  });

const commands = {
  async open(page, address) {
    await page.evaluateOnNewDocument(() => {
      // Before any of the page's own listeners: what stands there when it is shown again.
      addEventListener('pageshow', ({ persisted }) => (window.isRestored = persisted));
    });
    await page.goto(address);
  },
  leave: (page, address) => page.goto(address),
  back: (page) => page.goBack(),
  look: () => {},
};

export const tabOfItsOwn = {
  name: 'kith-tab-of-its-own',
  async executeCommand({ command, payload, session }) {
    if (command !== 'kith-own-tab') return undefined;
    const own = await session.browser.getPage(session.id);
    const page = tabs.get(own) ?? (await own.browser().newPage());
    tabs.set(own, page);
    if (payload.act === 'close') {
      tabs.delete(own);
      await page.close();
      await own.bringToFront();
      return {};
    }
    await page.bringToFront();
    await commands[payload.act](page, payload.address);
    return seen(page);
  },
};
