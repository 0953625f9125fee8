import { css } from 'lit';

export const accessLogStyles = css`
  h2 + p {
    max-inline-size: var(--_measure, 65ch);
    margin-block: calc(2 * var(--_space)) calc(4 * var(--_space));
  }

  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    align-items: end;
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .filters .field {
    align-self: start;
  }

  /* Of a day, the button beside its parts takes the focus too. */
  .filters input:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .filters ~ * {
    margin-block: calc(4 * var(--_space));
  }

  .days {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
  }

  .days > li > h3 {
    padding-block-end: calc(1.5 * var(--_space));
    border-block-end: 2px solid var(--_line);
  }

  .look {
    padding: calc(2.5 * var(--_space)) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }

  .look p {
    max-inline-size: var(--_measure, 65ch);
    overflow-wrap: anywhere;
  }

  .summary {
    inline-size: fit-content;
    min-block-size: 1.75em;
    color: var(--_accent);
    cursor: pointer;
  }

  @media print {
    .filters,
    summary {
      display: none;
    }
  }
`;
