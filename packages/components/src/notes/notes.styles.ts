import { css } from 'lit';

export const notesStyles = css`
  h2 {
    margin-block-end: calc(3 * var(--_space));
  }

  .days {
    display: grid;
    gap: calc(5 * var(--_space));
    margin-block: calc(5 * var(--_space));
  }

  .days h3 {
    padding-block-end: calc(1.5 * var(--_space));
    border-block-end: 2px solid var(--_line);
  }

  .note {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    padding: calc(3 * var(--_space)) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }

  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(2 * var(--_space));
  }

  .text {
    max-inline-size: var(--_measure, 65ch);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
    padding: var(--_gutter);
  }

  .readers {
    max-inline-size: var(--_measure, 65ch);
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 0.25em solid var(--_accent);
  }
`;
