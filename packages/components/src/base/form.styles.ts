import { css } from 'lit';

/**
 * Fields with their labels, hints and faults, and the buttons, notices and cards around them, for the
 * elements in which more can be done than to read. They come after those that every element has.
 */
export const formStyles = css`
  .button.plain {
    min-block-size: 2em;
    padding: var(--_space) calc(1 * var(--_space));
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .button.grave {
    background: var(--_bad);
    border-color: var(--_bad);
    color: var(--_surface);
  }

  .wrong {
    color: var(--_bad);
    font-weight: 600;
  }

  .notice.viewing {
    margin-block-end: calc(4 * var(--_space));
  }

  .notice.good {
    border-color: var(--_good);
    background: var(--_good-tint);
  }

  .notice.bad {
    border-color: var(--_bad);
    background: var(--_bad-tint);
  }

  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    max-inline-size: 32em;
  }

  .field label,
  legend {
    font-weight: 600;
  }

  .hint {
    color: var(--_muted);
  }

  .fault-list {
    display: grid;
    gap: var(--_space);
  }

  .fault-list a {
    display: inline-block;
    min-block-size: 1.5em;
    color: var(--_bad);
    font-weight: 600;
  }

  .field:has(.wrong) {
    border-inline-start: 0.25em solid var(--_bad);
    padding-inline-start: calc(3 * var(--_space));
  }

  .input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(2.75em, 44px);
    margin: 0;
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    line-height: 1.4;
  }

  textarea.input {
    min-block-size: 5em;
    resize: vertical;
  }

  .tick {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 2.5em;
    /* Words of several lines stand apart from those of the next choice. */
    padding-block: calc(1.5 * var(--_space));
    font-weight: 400;
  }

  .tick input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_accent);
  }

  @media print {
    .notice.sure,
    form {
      display: none !important;
    }
  }
`;
