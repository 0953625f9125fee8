import type { Happening } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import type { TeamMessages } from './team.messages.en.js';
import type { WrittenDown } from './written-down.js';

export interface WrittenDownScene {
  words: TeamMessages;
  changes: WrittenDown;
  dayOf: (instant: string) => string;
}

/** What somebody else wrote down for whoever looks, each to be undone, or with why it cannot be. */
export function writtenDownView(happenings: readonly Happening[], scene: WrittenDownScene) {
  if (happenings.length === 0) return nothing;
  return html`<section aria-labelledby="written-down" part="written-down">
    <h3 id="written-down" tabindex="-1">${scene.words.writtenDown}</h3>
    <ul class="plain-list">
      ${happenings.map((happening) => happeningView(happening, scene))}
    </ul>
  </section>`;
}

function happeningView(happening: Happening, scene: WrittenDownScene): TemplateResult {
  const { words, changes, dayOf } = scene;
  const { sentence, recorded, number, undo } = happening;
  const failure = changes.failureOf(happening);
  const busy = changes.isUndoing(happening);
  return html`<li>
    <p id="happening-${number}">${sentence}</p>
    <p class="muted">${words.writtenDownOn(dayOf(recorded.recordedAt))}</p>
    ${failure ? html`<p class="wrong">${failure.sentence ?? words.undoFailed}</p>` : nothing}
    ${undo?.allowed === false ? html`<p class="muted">${undo.sentence}</p>` : nothing}
    ${
      undo?.allowed
        ? html`<div class="actions">
            ${buttonView(busy ? words.changing : words.undo, () => changes.undo(happening), {
              look: 'quiet',
              busy,
            })}
          </div>`
        : nothing
    }
  </li>`;
}
