import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import './pages.css';

/** A column of 320 pixels: a small telephone, or a sidebar. */
export const narrow: Decorator = (story) => html`<div class="page narrow">${story()}</div>`;

/** A column of running text, 640 pixels wide, as council pages have it. */
export const column: Decorator = (story) => html`<div class="page column">${story()}</div>`;

/** A page that is read from right to left. */
export const rightToLeft: Decorator = (story) => html`<div dir="rtl">${story()}</div>`;

/** A page in dark colours; the element follows the `color-scheme` of the page. */
export const dark: Decorator = (story) => html`<div class="page dark">${story()}</div>`;

/** A page in Welsh. */
export const inWelsh: Decorator = (story) => html`<div lang="cy">${story()}</div>`;

/**
 * A page seen by somebody whose system chooses all colours. A page cannot ask for that, so the note
 * says how to see it; the accessibility test sees it so.
 */
export const forcedColours: Decorator = (story) =>
  html`<p class="note without-forced-colours">
      Turn on high contrast in your system, or “forced-colors: active” in your browser's tools, to
      see this as it is meant.
    </p>
    ${story()}`;
