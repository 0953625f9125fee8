import { css } from 'lit';

export const contractsStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    align-items: end;
    gap: calc(3 * var(--_space)) calc(4 * var(--_space));
    padding: var(--_gutter);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .filters .button {
    justify-self: start;
  }

  /* Labels stand beside labels, whatever stands below the fields. */
  .filters .field {
    align-self: start;
  }

  @container kith (inline-size >= 40em) {
    .filters .words {
      grid-column: span 2;
    }
  }

  .count {
    margin-block: calc(4 * var(--_space)) calc(2 * var(--_space));
    font-weight: 600;
  }

  table {
    display: block;
    inline-size: 100%;
    margin-block: calc(2 * var(--_space));
  }

  thead {
    display: none;
  }

  tbody {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  tbody tr {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    padding: var(--_gutter);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  th,
  td {
    display: block;
    padding: 0;
    font-weight: 400;
    text-align: inherit;
    vertical-align: top;
    overflow-wrap: break-word;
  }

  tbody .title {
    grid-column: 1 / -1;
    font-weight: 600;
  }

  .opens {
    min-block-size: 2em;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  .label,
  .lots {
    display: block;
  }

  .lots {
    font-weight: 400;
  }

  .fold .opens::before {
    content: '▸';
    display: inline-block;
    inline-size: 1.25em;
  }

  .fold .opens[aria-expanded='true']::before {
    content: '▾';
  }

  .inside .title {
    padding-inline-start: calc(5 * var(--_space));
  }

  /* One fact to a line, its name before it; above it, where both would not fit. */
  @container kith (inline-size < 34em) {
    tbody tr {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container kith (18em <= inline-size < 34em) {
    td {
      display: grid;
      grid-template-columns: 6.5em minmax(0, 1fr);
    }
  }

  .pager {
    margin-block-start: calc(4 * var(--_space));
  }

  .pager [aria-disabled='true'] {
    cursor: default;
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-block-size: 2.75em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: inherit;
    cursor: pointer;
  }

  .sort:hover {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .arrow {
    flex: none;
    inline-size: 0.625em;
    block-size: 1em;
    fill: var(--_muted);
    opacity: 0.7;
  }

  .arrow.ascending,
  .arrow.descending {
    fill: var(--_accent);
    opacity: 1;
  }

  .arrow.ascending .down,
  .arrow.descending .up {
    visibility: hidden;
  }

  @container kith (inline-size >= 56em) {
    .order,
    td .label {
      display: none;
    }

    table {
      display: table;
      border-collapse: collapse;
    }

    thead {
      display: table-header-group;
    }

    tbody {
      display: table-row-group;
    }

    tr,
    tbody tr {
      display: table-row;
      border: 0;
    }

    th,
    td {
      display: table-cell;
      padding: calc(2.5 * var(--_space)) 0;
      padding-inline-end: calc(3 * var(--_space));
      border-block-end: 1px solid var(--_line);
    }

    thead th {
      padding-block: 0;
      border-block-end: 2px solid var(--_edge);
      white-space: nowrap;
    }

    tbody .title {
      inline-size: 27%;
    }

    td.status {
      min-inline-size: 9em;
    }

    .value:dir(rtl) {
      text-align: left;
    }

    .value {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }

    td.period {
      min-inline-size: 9.5em;
    }

    .promises .muted:not(.label) {
      display: block;
    }
  }

  @media print {
    .filters,
    .pager {
      display: none;
    }

    tbody tr {
      break-inside: avoid;
    }

    a,
    .opens {
      color: inherit;
      text-decoration: none;
    }

    .arrow {
      display: none;
    }
  }
`;
