import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { ShownStanding } from './standing.js';

/** A shape for each standing, on a field of 16 by 16, so that colour is never alone. */
const shapes: Record<ShownStanding, SVGTemplateResult> = {
  kept: svg`<path d="M2.5 8.5l3.5 4 7.5-9" />`,
  nearly: svg`<path d="M3 6l5 5 5-5" />`,
  missed: svg`<path d="M3.5 3.5l9 9m0-9l-9 9" />`,
  far: svg`<path d="M2 8h12M3.5 3.5l9 9m0-9l-9 9" />`,
  rated_met: svg`<path d="M2 3.5h12M2.5 10l3.5 3.5 7.5-7" />`,
  rated_below: svg`<path d="M2 3.5h12M5 7l6 6m0-6l-6 6" />`,
  not_reported: svg`<circle cx="8" cy="8" r="6" stroke-dasharray="2.4 2.4" />`,
  withheld: svg`<path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />`,
  not_yet_due: svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" />`,
  as_written: svg`<path d="M3 3.5h10M3 8h10M3 12.5h6" />`,
  background: svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.5v4M8 4.5v.5" />`,
  alone: svg`<path d="M3 8h10" />`,
};

export function standingShape(standing: ShownStanding): TemplateResult {
  return html`<svg class="shape ${standing}" viewBox="0 0 16 16" aria-hidden="true">
    ${shapes[standing]}
  </svg>`;
}

/** The word and its shape, such as "kept ✓". */
export function standingView(standing: ShownStanding, word: string): TemplateResult {
  return html`<span class="standing ${standing}">${word} ${standingShape(standing)}</span>`;
}
