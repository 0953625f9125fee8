/**
 * Text that somebody whose system chooses the colours cannot read: behind text the system lays its
 * own canvas, so text in the canvas's colour is gone. Runs in the page; axe does not look for it.
 */
export function hiddenText(): string[] {
  const probe = document.createElement('i');
  probe.style.color = 'Canvas';
  document.body.append(probe);
  const canvas = getComputedStyle(probe).color;
  probe.remove();
  const found: string[] = [];
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const text = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const words = text.map(({ textContent }) => textContent?.trim()).join('');
      if (words === '' || !element.checkVisibility()) continue;
      const { color, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
        forcedColorAdjust: string;
      };
      if (forcedColorAdjust === 'auto' && color === canvas) found.push(words);
    }
  };
  look(document.querySelector('#storybook-root') ?? document);
  return found;
}
