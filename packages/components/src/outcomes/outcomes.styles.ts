import { css } from 'lit';

export const outcomesStyles = css`
  .contract {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
  }

  .contract + .contract {
    margin-block-start: calc(10 * var(--_space));
    padding-block-start: calc(8 * var(--_space));
    border-block-start: 0.25em solid var(--_line);
  }

  .subject {
    margin-block-start: calc(-3 * var(--_space));
    color: var(--_muted);
  }

  .summary {
    font-size: 1.125em;
  }

  .list {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .list > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    padding: var(--_gutter);
    /* What is not on the screen need not be laid out; it is there for whoever looks for it. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 20em;
  }

  .list > li + li {
    border-block-start: 1px solid var(--_line);
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space) calc(4 * var(--_space));
  }

  .title h3 {
    flex: 1 1 14em;
  }

  .standing,
  .amount,
  caption,
  thead th {
    font-weight: 600;
  }

  .shape {
    display: inline-block;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin-inline-start: 0.125em;
    vertical-align: -0.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .kept {
    color: var(--_good);
  }

  .nearly,
  .rated_below {
    color: var(--_caution);
  }

  .missed,
  .far {
    color: var(--_bad);
  }

  .written {
    display: grid;
    gap: calc(2 * var(--_space));
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 0.1875em solid var(--_line);
  }

  dt {
    color: var(--_muted);
  }

  dd {
    max-inline-size: var(--_measure);
  }

  .chart ol {
    display: grid;
    gap: var(--_space);
  }

  .chart li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(3 * var(--_space));
  }

  .bar {
    order: 1;
    grid-column: 1 / -1;
    display: block;
    inline-size: 100%;
    block-size: 1.375em;
    overflow: visible;
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }

  .amount:dir(rtl) {
    text-align: left;
  }

  .amount {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .track {
    fill: var(--_raised);
    stroke: var(--_line);
  }

  .result {
    fill: color-mix(in srgb, var(--_accent) 72%, var(--_surface));
  }

  .promise {
    stroke: var(--_text);
    stroke-width: 3;
  }

  .interval {
    stroke: var(--_text);
    stroke-width: 2;
  }

  .around {
    stroke: var(--_surface);
    stroke-width: 5;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
  }

  .key {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
    fill: none;
  }

  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(6 * var(--_space));
  }

  details[open] {
    flex: 1 1 100%;
    min-inline-size: 0;
  }

  .pieces {
    padding-inline-start: calc(4 * var(--_space));
  }

  summary {
    inline-size: fit-content;
    padding-block: calc(2 * var(--_space));
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  .scroll {
    overflow-x: auto;
    position: relative;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption,
  th,
  td {
    text-align: inherit;
  }

  caption {
    padding-block: calc(2 * var(--_space));
  }

  th,
  td {
    min-inline-size: 6.5em;
    padding: calc(2 * var(--_space));
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
    overflow-wrap: break-word;
  }

  tbody th {
    font-weight: 400;
  }

  .sure {
    display: block;
  }

  .meaning,
  td {
    p + p {
      margin-block-start: calc(2 * var(--_space));
    }
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: calc(3 * var(--_space)) calc(4 * var(--_space));
    padding: var(--_gutter);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .source {
    margin-block-start: calc(4 * var(--_space));
  }

  @container kith (inline-size < 18em) {
    .chart li {
      grid-template-columns: minmax(0, 1fr);
    }

    .amount {
      text-align: start;
    }
  }

  @container kith (inline-size > 36em) {
    /* One grid for the bars of all promises: each begins and ends where the others do. */
    .chart ol {
      grid-template-columns: 14em minmax(7em, 1fr) 9em;
      max-inline-size: 54em;
    }

    .chart li {
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }

    .bar {
      grid-column: auto;
    }

    .amount {
      order: 2;
    }
  }

  @media print {
    .chart,
    tr {
      break-inside: avoid;
    }

    .title,
    h2,
    h3 {
      break-after: avoid;
    }

    .list > li,
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }

    summary {
      color: inherit;
      font-weight: 600;
      text-decoration: none;
      list-style: none;
    }

    /* On paper the table is there, with its own name. */
    details:has(> .scroll) > summary {
      display: none;
    }

    .scroll {
      overflow: visible;
    }
  }
`;
