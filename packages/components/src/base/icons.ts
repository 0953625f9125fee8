import { type SVGTemplateResult, svg } from 'lit';

/** Decorative: words always stand beside them. Functions, so that a bundler drops the unused. */
function icon(shape: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;
}

export const chevron = () => icon(svg`<path d="m5 6 3 3.5L11 6" />`);
export const tick = () => icon(svg`<path d="m3 8.5 3.25 3.25L13 5" />`);
export const cross = () => icon(svg`<path d="m4 4 8 8M12 4l-8 8" />`);
export const lock = () => icon(svg`<path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />`);
export const diamond = () =>
  icon(svg`<path fill="currentColor" d="m8 2.5 5.5 5.5L8 13.5 2.5 8z" />`);
export const ring = () => icon(svg`<circle cx="8" cy="8" r="5" stroke-dasharray="3 2.5" />`);
export const envelope = () => icon(svg`<path d="M2 4h12v8.5H2zM2.5 4.5 8 9l5.5-4.5" />`);
export const previous = () => icon(svg`<path d="M10 3.5 5.5 8l4.5 4.5" />`);
export const next = () => icon(svg`<path d="M6 3.5 10.5 8 6 12.5" />`);
export const clock = () => icon(svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" />`);
