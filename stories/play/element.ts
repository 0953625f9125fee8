type Tag = Extract<keyof HTMLElementTagNameMap, `kith-${string}`>;

/** The element of a story, once it shows what it has to show. */
export async function shown<Name extends Tag>(
  canvas: HTMLElement,
  name: Name,
): Promise<HTMLElementTagNameMap[Name]> {
  const element = canvas.querySelector(name);
  if (element === null) throw new Error(`This story has no <${name}>.`);
  if (!element.matches(':state(complete)')) await loaded(element);
  await element.updateComplete;
  return element;
}

/** Waits until an element has read something and shows it. */
export function loaded(element: Element): Promise<unknown> {
  return new Promise((resolve) => element.addEventListener('kith-loaded', resolve, { once: true }));
}

/** Presses the button that says these words. */
export async function press(element: Shown, words: string): Promise<void> {
  const button = await buttonSaying(element, words);
  button.click();
  await element.updateComplete;
}

/** Chooses an option of a list by its words. */
export function choose(element: Shown, selector: string, words: string): void {
  const select = rootOf(element).querySelector<HTMLSelectElement>(selector);
  const option = [...(select?.options ?? [])].find(({ text }) => text.includes(words));
  if (!select || !option) throw new Error(`${selector} offers no “${words}”.`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** Writes in a field. */
export function fill(element: Shown, selector: string, words: string): void {
  const field = rootOf(element).querySelector<HTMLInputElement>(selector);
  if (field === null) throw new Error(`There is no field ${selector}.`);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Waits until an element says these words. */
export function says(element: Shown, words: string): Promise<void> {
  const root = rootOf(element);
  const said = () => plain(root.textContent).includes(words);
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (said()) done();
    });
    const done = () => {
      observer.disconnect();
      resolve();
    };
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    if (said()) done();
  });
}

type Shown = HTMLElement & { readonly updateComplete: Promise<boolean> };

function rootOf({ shadowRoot, localName }: Shown): ShadowRoot {
  if (shadowRoot === null) throw new Error(`<${localName}> has drawn nothing.`);
  return shadowRoot;
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

/** The button that says these words, once it is drawn: some parts are fetched when they are asked for. */
export async function buttonSaying(element: Shown, words: string): Promise<HTMLElement> {
  for (let frames = 0; frames < 300; frames += 1) {
    const buttons = [...rootOf(element).querySelectorAll<HTMLElement>('button, summary')];
    const name = (each: Element) => plain(each.getAttribute('aria-label') ?? each.textContent);
    const button = buttons.find((each) => name(each).includes(words));
    if (button !== undefined) return button;
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
  throw new Error(`No button says “${words}”.`);
}
