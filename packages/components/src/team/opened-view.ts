import type { EmergencyAccess } from '@kith/sdk';
import { html, nothing } from 'lit';
import type { TeamMessages } from './team.messages.en.js';

/** What somebody opened in an emergency, with why, told to whoever decides for the team. */
export function openedView(
  opened: readonly EmergencyAccess[],
  words: TeamMessages,
  dayOf: (instant: string) => string,
) {
  if (opened.length === 0) return nothing;
  return html`<section aria-labelledby="opened" part="opened">
    <h3 id="opened">${words.opened}</h3>
    <ul class="plain-list">
      ${opened.map(
        ({ sentence, openedAt }) =>
          html`<li>
            <p>${sentence}</p>
            <p class="muted">${words.openedOn(dayOf(openedAt))}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
