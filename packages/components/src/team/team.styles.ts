import { css } from 'lit';

export const teamStyles = css`
  .team {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
  }

  .rows {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }

  section > h3 {
    margin-block-end: calc(2 * var(--_space));
  }

  .member + .member {
    border-block-start: 1px solid var(--_line);
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    inline-size: 100%;
    padding: calc(3 * var(--_space)) var(--_gutter);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
  }

  button.summary {
    flex-wrap: nowrap;
    cursor: pointer;
  }

  button.summary:hover {
    background: var(--_raised);
  }

  button.summary:focus-visible {
    outline-offset: -3px;
  }

  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border: 1px solid var(--_edge);
    border-radius: 50%;
    background: var(--_accent-tint);
    color: var(--_accent);
    font-weight: 650;
    letter-spacing: 0.02em;
  }

  .avatar.owner {
    border-radius: 30%;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .avatar.invited {
    border-style: dashed;
    background: none;
    color: var(--_muted);
  }

  .who {
    flex: 1 1 12em;
    display: grid;
    min-inline-size: 0;
  }

  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(2 * var(--_space));
    font-weight: 650;
  }

  .pronouns {
    font-weight: 400;
  }

  .badge {
    padding: 0 calc(2 * var(--_space));
    border: 1px solid var(--_edge);
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: 600;
  }

  .turn {
    flex: none;
    align-self: center;
    display: grid;
    color: var(--_accent);
    transition: rotate 150ms;
  }

  .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
    flex: none;
  }

  .turn .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
  }

  [aria-expanded='true'] .turn {
    rotate: 180deg;
  }

  .more {
    display: grid;
    gap: calc(4 * var(--_space));
    padding: var(--_space) var(--_gutter) var(--_gutter);
  }

  .more[hidden] {
    display: none;
  }

  .grant {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(1 * var(--_space)) calc(4 * var(--_space));
    padding-block: calc(2.5 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .grant-words {
    flex: 1 1 16em;
    display: grid;
    max-inline-size: var(--_measure);
  }

  .grant-label {
    font-weight: 600;
  }

  .state {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    color: var(--_muted);
  }

  .switch {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: max(2.75em, 44px);
    padding: var(--_space);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .switch-word {
    min-inline-size: 2em;
    text-align: inherit;
  }

  .track {
    position: relative;
    inline-size: 3em;
    block-size: 1.625em;
    border: 2px solid var(--_edge);
    border-radius: 1em;
    background: var(--_surface);
    transition: background 150ms;
  }

  .track::after {
    content: '';
    position: absolute;
    inset-block: 0.1875em;
    inset-inline-start: 0.1875em;
    inline-size: 1em;
    border-radius: 50%;
    background: var(--_edge);
    transition: translate 150ms;
  }

  [aria-checked='true'] .track {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  [aria-checked='true'] .track::after {
    inset-inline: auto 0.1875em;
    background: var(--_on-accent);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: calc(5 * var(--_space));
  }

  .view-as {
    display: grid;
    grid-template-columns: minmax(12em, 1fr) minmax(0, auto);
    gap: var(--_space) calc(2 * var(--_space));
    flex: 0 1 28em;
  }

  .view-as label,
  .view-as .hint {
    grid-column: 1 / -1;
  }

  .view-as label {
    font-weight: 600;
  }

  @container kith (inline-size < 30em) {
    .view-as {
      grid-template-columns: minmax(0, 1fr);
      flex-basis: 100%;
    }

    .tools > .button {
      inline-size: 100%;
    }
  }

  /* A name has the whole line where letters are large for the room there is. */
  @container kith (inline-size < 18em) {
    .summary,
    button.summary {
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
    }

    .who {
      order: 1;
      flex-basis: 100%;
    }

    .summary > .button {
      order: 1;
    }
  }

  /* Who is in the team and as what, for a wall that anybody may read: what is between some of them, and
     whoever has not joined, stays on the screen. */
  @media print {
    .turn,
    .tools,
    .more,
    .badge,
    .who > .muted,
    .team > section {
      display: none;
    }

    .member {
      break-inside: avoid;
    }
  }

  @media (forced-colors: active) {
    .track,
    .avatar.owner {
      forced-color-adjust: none;
    }
  }
`;
