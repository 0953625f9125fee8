import { css } from 'lit';

/** One contract that is open. */
export const contractStyles = css`
  .back {
    margin-block-end: calc(4 * var(--_space));
  }

  .back a {
    display: inline-block;
    min-block-size: 1.5em;
  }

  article,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }

  section {
    max-inline-size: var(--_measure);
  }

  article {
    gap: calc(6 * var(--_space));
  }

  .plain {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .plain p {
    margin-block-start: var(--_space);
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
    margin: 0;
    padding: var(--_gutter);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
    max-inline-size: var(--_measure);
  }

  .timeline li {
    padding-inline-start: calc(4 * var(--_space));
    border-inline-start: 0.1875em solid var(--_line);
  }

  .day,
  .day .muted {
    display: block;
  }

  @container kith (inline-size >= 40em) {
    .timeline li {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      column-gap: calc(4 * var(--_space));
    }
  }

  @media print {
    .back {
      display: none;
    }

    .timeline li,
    .facts > div {
      break-inside: avoid;
    }

    h2,
    h3 {
      break-after: avoid;
    }
  }
`;
