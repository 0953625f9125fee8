import { css } from 'lit';

/** The form to invite somebody, and the invitation as the invited person sees it. */
export const invitationStyles = css`
  .form,
  .invitation {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
    padding: var(--_gutter);
  }

  .search {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .search .input {
    flex: 1 1 8em;
    inline-size: auto;
  }

  .search .button {
    flex: none;
  }

  .person {
    align-items: flex-start;
    padding-block: calc(2 * var(--_space));
  }

  figure {
    display: grid;
    gap: var(--_space);
  }

  .invitation h3 {
    font-size: 1em;
  }

  figcaption {
    font-weight: 600;
  }

  blockquote {
    margin: 0;
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 0.1875em solid var(--_accent);
    max-inline-size: var(--_measure);
    white-space: pre-line;
  }

  .plain-list {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  .plain-list li + li,
  .plain-list .actions {
    margin-block-start: calc(2 * var(--_space));
  }

  .plain-list .button {
    text-align: start;
  }

  .answered {
    font-size: 1.125em;
  }
`;
