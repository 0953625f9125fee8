export interface StrictPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** What the page's policy refused so far. */
  readonly violations: string[];
  /** Loads a module by its address, the way a script tag does. */
  load(address: string): Promise<void>;
  close(): void;
}

/** Opens a page of its own under the strict policy that every element must live with. */
export async function openStrictPage(): Promise<StrictPage> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = '/strict.html';
  const opened = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await opened;
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (page === null) throw new Error('the strict page did not open');
  const violations: string[] = [];
  page.document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
  return {
    window: page,
    document: page.document,
    violations,
    load: (address) => loadModule(page, address),
    close: () => frame.remove(),
  };
}

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
}

async function loadModule(page: Window, address: string): Promise<void> {
  const types = (page as unknown as { trustedTypes: TrustedTypes }).trustedTypes;
  const policy = types.createPolicy('test', { createScriptURL: (text: string) => text });
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = policy.createScriptURL(address);
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve, { once: true });
    script.addEventListener('error', () => reject(new Error(`could not load ${address}`)));
    page.document.head.append(script);
  });
  script.remove();
}

/** Every computed style of the page's own parts, to compare before and after. */
export function stylesOf(page: StrictPage): string {
  const parts = page.document.querySelectorAll('html, body, p');
  return [...parts]
    .map((part) => {
      const style = page.window.getComputedStyle(part);
      // Sizes follow what stands on the page; everything else must stay as it was.
      const names = [...style].filter((name) => !/(height|size|origin)$/.test(name));
      return names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    })
    .join('\n');
}
