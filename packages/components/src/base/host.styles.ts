import { css } from 'lit';

/**
 * The tokens, and the frame that keeps the page's styles out. The public `--kith-…` properties are
 * documented on KithElement; inside, only the private `--_…` ones are used, so that a page can set
 * a token anywhere above the element.
 */
export const hostStyles = css`
  :host {
    --_text: var(--kith-text, light-dark(#1b1f23, #f1f4f6));
    --_muted: var(--kith-muted, light-dark(#4a545c, #b9c3ca));
    --_surface: var(--kith-surface, light-dark(#ffffff, #14181b));
    --_raised: var(--kith-raised, light-dark(#f4f6f7, #1f262b));
    --_line: var(--kith-line, light-dark(#d5dade, #46525b));
    --_accent: var(--kith-accent, light-dark(#0b5f6b, #74cfdb));
    --_on-accent: var(--kith-on-accent, light-dark(#ffffff, #06262b));
    --_good: var(--kith-good, light-dark(#1f6b3a, #86d6a2));
    --_caution: var(--kith-caution, light-dark(#8a5300, #ffc877));
    --_bad: var(--kith-bad, light-dark(#a4262c, #ffa3a3));
    --_focus: var(--kith-focus, light-dark(#005fcc, #9ecbff));
    --_radius: var(--kith-radius, 0.375em);
    --_space: var(--kith-space, 0.25em);
    --_measure: var(--kith-measure, 65ch);
    --_edge: color-mix(in srgb, var(--_text) 58%, var(--_surface));
    --_accent-tint: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    --_good-tint: color-mix(in srgb, var(--_good) 11%, var(--_surface));
    --_caution-tint: color-mix(in srgb, var(--_caution) 11%, var(--_surface));
    --_bad-tint: color-mix(in srgb, var(--_bad) 8%, var(--_surface));

    display: block;
    min-inline-size: 0;
    font-size: var(--kith-font-size, medium);
    font-family: var(--kith-font, inherit);
  }

  /*
   * What is measured by its own container has no width of its own: in a box that shrinks to fit,
   * such as a dialog or a cell, it would have none at all. This line has: a word at least, and at
   * most as much as is read well.
   */
  :host::before {
    content: 'm m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m m';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: normal;
  }

  .kith:dir(rtl) {
    text-align: right;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }

  /* Each text runs as its own letters do, whichever way the page runs: "3 August" stays so. */
  :where(h2, h3, h4, p, li, dt, dd, th, td, caption, legend, label, button, span, strong, option, figcaption, blockquote) {
    unicode-bidi: plaintext;
  }

  .kith {
    container: kith / inline-size;
    box-sizing: border-box;
    position: relative;
    color: var(--_text);
    background: var(--_surface);
    font-family: var(--kith-font, inherit);
    font-size: var(--kith-font-size, medium);
    font-style: normal;
    font-weight: 400;
    font-variant: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    word-break: normal;
    line-break: auto;
    hyphens: manual;
    writing-mode: horizontal-tb;
    text-align-last: auto;
    text-emphasis: none;
    -webkit-text-stroke: 0;
    -webkit-user-select: text;
    user-select: text;
    cursor: auto;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  /* Space inside a box: less of it where letters are large for the room there is. */
  .kith > * {
    --_gutter: calc(4 * var(--_space));
  }

  @container kith (inline-size < 18em) {
    .kith > * {
      --_gutter: calc(2 * var(--_space));
    }
  }

  :where(h2, h3, h4, p, ol, ul, li, dl, dd, dt, fieldset, legend, figure, form, button, table) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  :where(ol, ul) {
    list-style: none;
  }

  :where(h2, h3, h4) {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }

  :where(h2) {
    font-size: 1.375em;
  }

  :where(h3) {
    font-size: 1.125em;
  }

  :where(p) {
    max-inline-size: var(--_measure);
  }

  :where(a) {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: calc(var(--_radius) / 2);
  }

  .said,
  .hidden-words {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .muted {
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_raised: Canvas;
      --_line: CanvasText;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_good: CanvasText;
      --_caution: CanvasText;
      --_bad: CanvasText;
      --_focus: Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }

  @media print {
    .kith {
      color: #000;
      background: none;
    }

    /* Nothing can be pressed on paper. A row or a column that opens or sorts is still read. */
    .button,
    .actions {
      display: none !important;
    }
  }
`;
