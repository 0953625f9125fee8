import { css } from 'lit';

/** Buttons, notices and skeletons, which every element has. */
export const controlStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: max(2.75em, 44px);
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
    touch-action: manipulation;
  }

  .button:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }

  .button.quiet {
    background: transparent;
    color: var(--_accent);
    border-color: var(--_edge);
  }

  .button.quiet:hover {
    background: var(--_accent-tint);
  }

  .button[aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
  }

  .notice {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(3 * var(--_space));
    border-inline-start: 0.25em solid var(--_accent);
    border-radius: 0 var(--_radius) var(--_radius) 0;
    background: var(--_accent-tint);
  }

  [part='failure'],
  [part='stale'] {
    margin-block-end: calc(4 * var(--_space));
  }

  .notice.caution {
    border-color: var(--_caution);
    background: var(--_caution-tint);
  }

  .skeleton {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .skeleton span {
    display: block;
    block-size: 4em;
    border-radius: var(--_radius);
    background: var(--_raised);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }

  /* The system lays its own colour behind text, which would hide text on a filled button. */
  @media (forced-colors: active) {
    .button {
      forced-color-adjust: none;
    }
  }
`;
