import { html, nothing, type TemplateResult } from 'lit';

interface Stroke {
  fill?: string;
  dashes?: string;
}

/**
 * Decorative: words always stand beside them. Functions, so that a bundler drops the unused; and one
 * template for all, for a long list has one in every row.
 */
function icon(path: string, { fill, dashes }: Stroke = {}): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d=${path} fill=${fill ?? nothing} stroke-dasharray=${dashes ?? nothing} /></svg>`;
}

export const chevron = () => icon('m5 6 3 3.5L11 6');
export const tick = () => icon('m3 8.5 3.25 3.25L13 5');
export const cross = () => icon('m4 4 8 8M12 4l-8 8');
export const lock = () => icon('M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5');
export const diamond = () => icon('m8 2.5 5.5 5.5L8 13.5 2.5 8z', { fill: 'currentColor' });
export const ring = () => icon('M13 8A5 5 0 1 1 3 8a5 5 0 1 1 10 0z', { dashes: '3 2.5' });
export const envelope = () => icon('M2 4h12v8.5H2zM2.5 4.5 8 9l5.5-4.5');
export const previous = () => icon('M10 3.5 5.5 8l4.5 4.5');
export const next = () => icon('M6 3.5 10.5 8 6 12.5');
export const clock = () => icon('M14 8A6 6 0 1 1 2 8a6 6 0 1 1 12 0zM8 4.5V8l2.5 1.5');
