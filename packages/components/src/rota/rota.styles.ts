import { css } from 'lit';

/** The days beside one another. */
const sevenColumns = css`
  .days {
    display: flex;
    gap: calc(2 * var(--_space));
  }

  .day {
    flex: 1 1 0;
    min-inline-size: 0;
  }

  .day h3 {
    display: grid;
    justify-items: start;
    align-content: end;
    min-block-size: 4.75em;
    font-size: 1em;
  }

  .badge {
    grid-row: 1;
  }

  .day {
    border-inline-start: 1px solid var(--_line);
    padding-inline-start: calc(2 * var(--_space));
  }

  .day:first-child {
    border: 0;
    padding: 0;
  }

  /* Room for a form at the visit that it is about; the other days make it. */
  .day:has(.form) {
    flex: none;
    inline-size: clamp(14em, 27cqi, 22em);
  }

  .visit:nth-child(-n + 12) {
    content-visibility: visible;
  }

  .slot .form {
    padding: calc(2 * var(--_space));
  }

  .slot .form .tick {
    inline-size: 100%;
  }

  .visit {
    display: block;
    padding: calc(2 * var(--_space)) calc(1.5 * var(--_space));
  }

  .slot .button {
    inline-size: 100%;
    padding-inline: calc(2 * var(--_space));
  }
`;

export const rotaStyles = css`
  .week {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(3 * var(--_space));
    margin-block-end: calc(4 * var(--_space));
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .step {
    inline-size: 2.75em;
    padding: 0;
  }

  .steps .button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  :host(:dir(rtl)) .step .icon {
    scale: -1 1;
  }

  .icon {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
  }

  .days {
    display: grid;
    gap: calc(5 * var(--_space));
    margin-block-end: calc(5 * var(--_space));
  }

  .day h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(2 * var(--_space));
    padding-block-end: calc(1.5 * var(--_space));
    border-block-end: 2px solid var(--_line);
  }

  .today h3 {
    border-color: var(--_accent);
  }

  .day > .muted {
    padding-block: calc(2 * var(--_space));
  }

  .day summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(3 * var(--_space));
    min-block-size: 2.75em;
    border-block-end: 2px solid var(--_line);
    cursor: pointer;
    list-style: none;
  }

  .day summary::-webkit-details-marker {
    display: none;
  }

  .day summary .muted {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .day summary h3 {
    padding-block-end: 0;
    border: 0;
  }

  .notice + .actions {
    margin-block-start: calc(3 * var(--_space));
  }

  .badge {
    padding: 0 calc(2 * var(--_space));
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.875em;
    font-weight: 600;
  }

  .visit {
    display: grid;
    grid-template-columns: 5.5em minmax(0, 1fr);
    gap: 0 calc(3 * var(--_space));
    padding: calc(3 * var(--_space)) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_line);
    /* What is not on the screen need not be laid out; it is there for whoever looks for it. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 7em;
  }

  .yours {
    border-inline-start: 0.3125em solid var(--_accent);
    background: var(--_accent-tint);
  }

  .cancelled h4,
  .cancelled .time {
    text-decoration: line-through;
    color: var(--_muted);
  }

  .time {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .night {
    display: block;
    color: var(--_muted);
    font-weight: 400;
    font-size: 0.875em;
  }

  /* Plain blocks: a grid inside a grid inside a grid is measured over and over, at every visit. */
  .about > * {
    max-inline-size: 100%;
  }

  .about > * + * {
    margin-block-start: var(--_space);
  }

  .about > :is(.button, .notice) {
    inline-size: fit-content;
  }

  .about > .button {
    display: flex;
    /* A step of the text, not of its own smaller letters. */
    margin-block-start: calc(var(--_space) / 0.875);
  }

  .mark,
  .holder {
    display: flex;
    align-items: flex-start;
    gap: calc(1.5 * var(--_space));
  }

  .mark {
    font-weight: 600;
    color: var(--_accent);
  }

  .cancelled .mark {
    color: var(--_bad);
  }

  .moved {
    color: var(--_caution);
    align-items: flex-start;
  }

  .slot + .slot {
    margin-block-start: calc(2 * var(--_space));
  }

  .slot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space) calc(4 * var(--_space));
  }

  .days + .form {
    margin-block-end: calc(5 * var(--_space));
  }

  .slot .attendance,
  .slot .form,
  .slot .notice,
  .slot .wrong {
    inline-size: 100%;
  }

  .slots strong {
    font-weight: 650;
  }

  /* What ends a visit is there for whoever looks for it, and says less than who comes. */
  .button.plain {
    min-block-size: 2em;
    padding: 0;
    border: 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
    text-align: start;
  }

  .slot .button.plain {
    inline-size: auto;
    padding-inline: 0;
  }

  .about > .button.plain:hover {
    color: var(--_bad);
  }

  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
    padding: var(--_gutter);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: calc(4 * var(--_space));
    max-inline-size: 44em;
    align-items: end;
  }

  @container kith (inline-size < 18em) {
    .slot .form {
      padding: 0;
      border: 0;
    }

    .steps .button:not(.step) {
      order: 1;
    }
  }

  @container kith (inline-size < 26em) {
    .visit {
      display: block;
    }

    .slot .button {
      inline-size: 100%;
    }
  }

  @container kith (inline-size >= 56em) {
    ${sevenColumns}
  }

  /* A week on one page, to hang on the wall: each day a column, whatever the width of the paper. */
  @media print {
    ${sevenColumns}

    .kith {
      font-size: 9pt;
      line-height: 1.35;
    }

    .days {
      gap: var(--_space);
    }

    .day {
      padding-inline-start: var(--_space);
    }

    .day h3 {
      min-block-size: 0;
    }

    .visit {
      padding-inline: 0;
      content-visibility: visible;
      break-inside: avoid;
    }

    .holder {
      display: block;
    }

    /* What is said of somebody is for the team, and a wall is read by all. */
    .slot > .muted,
    .slot > .wrong {
      display: none;
    }

    .day summary .muted {
      display: none;
    }

    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }

  @media (forced-colors: active) {
    .badge {
      forced-color-adjust: none;
    }
  }
`;
