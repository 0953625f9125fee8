import type { Slot, Visit } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { confirmView } from '../base/confirm-view.js';
import { ring, tick } from '../base/icons.js';
import { formatDay } from '../format/day.js';
import { formatTime } from '../format/time.js';
import type { RotaScene } from './week-view.js';

/** One person's place in a visit: who has it, or nobody yet; and what the reader may do. */
export function slotView(visit: Visit, slot: Slot, scene: RotaScene): TemplateResult {
  const { changes } = scene;
  const failure = changes.failureOf(slot);
  return html`<li class="slot" part="slot">
    <p class="holder">${holderView(slot, scene)}</p>
    ${whyNot(slot)}
    ${failure && !changes.isAsked(slot) ? html`<p class="wrong">${changes.sentenceOf(failure)}</p>` : nothing}
    ${actionView(visit, slot, scene)}
  </li>`;
}

function holderView({ state, person, yours }: Slot, { words }: RotaScene): TemplateResult {
  const nobody = person === null && !yours;
  if (nobody || state === 'open' || state === 'released') {
    return html`${ring()} <strong>${state === 'released' ? words.givenBack : words.nobody}</strong>`;
  }
  const name = yours ? words.you : (person?.name ?? '');
  return html`${tick()} <span>${name} <span class="muted">${state === 'done' ? words.done : words.confirmed}</span></span>`;
}

/** Why an open visit cannot be taken, when the reader is one who otherwise could. */
function whyNot({ state, accept }: Slot) {
  const isOpen = state === 'open' || state === 'released';
  if (!isOpen || accept.allowed || accept.code !== 'visit_overlaps') return nothing;
  return html`<p class="muted">${accept.sentence}</p>`;
}

function actionView(visit: Visit, slot: Slot, scene: RotaScene) {
  const { words, changes } = scene;
  if (changes.isAsked(slot)) return sureView(visit, slot, scene);
  const running = changes.isRunning(slot);
  if (slot.accept.allowed) {
    const label = running ? words.accepting : words.accept;
    return action(visit, slot, scene, { label, look: '', act: () => changes.accept(visit, slot) });
  }
  return html`${
    slot.done.allowed
      ? action(visit, slot, scene, {
          label: running ? words.saving : words.markDone,
          look: '',
          act: () => changes.markDone(visit, slot),
        })
      : nothing
  }
  ${
    slot.release.allowed
      ? action(visit, slot, scene, {
          label: words.release,
          look: 'quiet',
          act: () => changes.ask(slot),
        })
      : nothing
  }`;
}

interface Action {
  label: string;
  look: '' | 'quiet';
  act: () => unknown;
}

function action(visit: Visit, slot: Slot, scene: RotaScene, { label, look, act }: Action) {
  const { language, changes } = scene;
  const when = `${formatDay(visit.localStart, language)}, ${formatTime(visit.localStart, language)}`;
  return html`<button
    class="button ${look}"
    type="button"
    id="act-${slot.id}"
    aria-disabled=${changes.isRunning(slot) ? 'true' : 'false'}
    @click=${act}
  >
    ${label}<span class="hidden-words">: ${visit.title}, ${when}</span>
  </button>`;
}

function sureView(visit: Visit, slot: Slot, { words, changes }: RotaScene): TemplateResult {
  const running = changes.isRunning(slot);
  const failure = changes.failureOf(slot);
  return confirmView({
    question: words.releaseSure,
    tone: 'caution',
    wrong: failure && changes.sentenceOf(failure),
    running,
    yes: running ? words.saving : words.releaseYes,
    no: words.releaseNo,
    act: () => changes.release(visit, slot),
    keep: () => changes.keep(slot),
  });
}
