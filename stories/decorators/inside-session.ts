import '@kith/components/session.define';
import type { Kith } from '@kith/sdk';
import type { Decorator, Loader } from '@storybook/web-components-vite';
import { html } from 'lit';

/** Whose client a story uses: `parameters: { client: recorded(recordings.edieByEdie) }`. */
export interface ClientParameters {
  client: () => Kith;
}

/** Makes the client of a story anew each time it opens, so that no story sees another's changes. */
export const withClient: Loader = async ({ parameters }) => ({
  client: (parameters as ClientParameters).client(),
});

/** Puts the element where a host page puts it: in a session of the person who is signed in. */
export const insideSession: Decorator = (story, { loaded }) =>
  html`<kith-session .client=${loaded['client'] as Kith}>${story()}</kith-session>`;
