import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

/** A page whose sweeping rules and small root size must not reach into the element. */
export const hostileHost: Decorator = (story) =>
  html`<style>
      html {
        font-size: 62.5%;
      }

      * {
        margin: 0;
        padding: 0;
        color: #d4351c;
        font: italic 11px/1 'Courier New', monospace;
        letter-spacing: 0.2em;
        text-align: right;
        text-transform: uppercase;
        text-indent: 2em;
        white-space: nowrap;
      }

      button,
      input,
      select,
      summary {
        all: unset;
        border: 4px dotted #d4351c;
        border-radius: 50%;
      }

      h2,
      h3,
      p,
      ul,
      li,
      table {
        margin: 40px;
        float: right;
      }
    </style>
    ${story()}`;
