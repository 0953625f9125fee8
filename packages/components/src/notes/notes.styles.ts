import { css } from 'lit';

export const notesStyles = css`
  h2 {
    margin-block-end: calc(3 * var(--_space));
  }

  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(5 * var(--_space));
  }

  .search .field {
    flex: 1 1 16em;
  }

  .search + .notice {
    margin-block-start: calc(4 * var(--_space));
  }

  [part='emergency'] {
    margin-block-end: calc(4 * var(--_space));
    max-inline-size: var(--_measure, 65ch);
  }

  .days {
    display: grid;
    gap: calc(5 * var(--_space));
    margin-block: calc(5 * var(--_space));
  }

  .days > li > h3 {
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

  /* Whole to whoever hears it or has it on paper. */
  @media screen {
    .folded {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 10;
    }
  }

  /* What changes a note is there for whoever looks for it, and says less than the note. */
  .note > .actions {
    gap: var(--_space) calc(4 * var(--_space));
  }

  .note > .actions .plain {
    padding: 0;
    border: 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
    text-align: start;
  }

  .folded + .actions .plain.plain {
    color: var(--_accent);
    font-size: 1em;
    font-weight: 600;
  }

  :is(.form, .actions) + .notice {
    margin-block-start: calc(4 * var(--_space));
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
