interface Versioned {
  readonly version?: string;
}

const warned = new Set<string>();

/**
 * Registers an element once. The same version again is silent; another version leaves the first in
 * place and warns once. Never throws, and does nothing where there is no DOM.
 */
export function define(tag: string, element: CustomElementConstructor & Versioned): void {
  if (typeof customElements === 'undefined') return;
  const present = customElements.get(tag) as Versioned | undefined;
  if (present === undefined) {
    // A subclass per tag, because one class may be registered under one tag only.
    customElements.define(tag, class extends element {});
    return;
  }
  if (present.version === element.version || warned.has(tag)) return;
  warned.add(tag);
  // eslint-disable-next-line no-console -- the one thing a developer must be told here
  console.warn(
    `<${tag}> is already registered at version ${present.version ?? 'unknown'}; version ${element.version ?? 'unknown'} was not used. Load one version of Kith on a page.`,
  );
}
