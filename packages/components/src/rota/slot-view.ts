import type { Slot, Visit } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { confirmView } from '../base/confirm-view.js';
import { diamond, ring, tick } from '../base/icons.js';
import { formatDay } from '../format/day.js';
import { formatTime } from '../format/time.js';
import type { RotaScene } from './rota-scene.js';

/** One person's place in a visit: who has it, or nobody yet; and what the reader may do. */
export function slotView(visit: Visit, slot: Slot, scene: RotaScene): TemplateResult {
  const { changes } = scene;
  const failure = changes.failureOf(slot);
  return html`<li class="slot" part="slot">
    <p class="holder">${holderView(slot, scene)}</p>
    ${writtenDownView(slot, scene)}
    ${whyNot(slot)}
    ${failure && !changes.isAsked(slot) ? html`<p class="wrong">${changes.sentenceOf(failure)}</p>` : nothing}
    ${actionView(visit, slot, scene)}
  </li>`;
}

function holderView(
  { state, person, yours, recorded }: Slot,
  { words }: RotaScene,
): TemplateResult {
  const nobody = person === null && !yours && state !== 'unknown';
  if (nobody || state === 'open' || state === 'released') {
    return html`${ring()} <strong>${state === 'released' ? words.givenBack : words.nobody}</strong>`;
  }
  const name = yours ? words.you : (person?.name ?? '');
  // A state of a newer server: nobody may be told that somebody comes.
  if (state === 'unknown') {
    return html`${diamond()} <span><strong>${name}</strong> <span class="muted">${words.unknownState}</span></span>`;
  }
  const said = recorded.onBehalfOf === null ? words.confirmed : words.putDown;
  return html`${tick()} <span><strong>${name}</strong> <span class="muted">${state === 'done' ? words.done : said}</span></span>`;
}

/** What somebody said, and somebody else wrote down. */
function writtenDownView({ recorded }: Slot, { words }: RotaScene) {
  const { onBehalfOf, recordedByName, method } = recorded;
  if (onBehalfOf === null || recordedByName === null) return nothing;
  return html`<p class="muted">${words.writtenDown(recordedByName, words.methods[method])}</p>`;
}

const whyToSay = new Set(['visit_overlaps', 'person_already_in_visit']);

/** Why an open visit cannot be taken, when the reader is one who otherwise could. */
function whyNot({ state, accept }: Slot) {
  const isOpen = state === 'open' || state === 'released';
  if (!isOpen || accept.allowed || !whyToSay.has(accept.code)) return nothing;
  return html`<p class="muted">${accept.sentence}</p>`;
}

function actionView(visit: Visit, slot: Slot, scene: RotaScene) {
  const { words, language, changes } = scene;
  if (scene.preview) return nothing;
  if (changes.isAsked(slot)) return sureView(visit, slot, scene);
  const busy = changes.isRunning(slot);
  const when = `${formatDay(visit.localStart, language)}, ${formatTime(visit.localStart, language)}`;
  const look = { busy, id: `act-${slot.id}`, about: `${visit.title}, ${when}` };
  if (slot.accept.allowed) {
    return buttonView(
      busy ? words.accepting : words.accept,
      () => changes.accept(visit, slot),
      look,
    );
  }
  if (slot.done.allowed) {
    return buttonView(
      busy ? words.saving : words.markDone,
      () => changes.markDone(visit, slot),
      look,
    );
  }
  if (!slot.release.allowed) return nothing;
  return buttonView(words.release, () => changes.ask(slot), { ...look, look: 'quiet' });
}

function sureView(visit: Visit, slot: Slot, { words, changes }: RotaScene): TemplateResult {
  const busy = changes.isRunning(slot);
  const failure = changes.failureOf(slot);
  return confirmView({
    question: words.releaseSure,
    tone: 'caution',
    wrong: failure && changes.sentenceOf(failure),
    busy,
    yes: busy ? words.saving : words.releaseYes,
    no: words.releaseNo,
    act: () => changes.release(visit, slot),
    keep: () => changes.keep(slot),
  });
}
