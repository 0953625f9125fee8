import type { Attendance, Slot, Visit } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { confirmView } from '../base/confirm-view.js';
import { cross, diamond, ring, tick } from '../base/icons.js';
import { formatDay } from '../format/day.js';
import { formatTime } from '../format/time.js';
import { attendanceFormView } from './attendance-form-view.js';
import type { RotaMessages } from './rota.messages.en.js';
import type { RotaScene } from './rota-scene.js';

/** One person's place in a visit: who has it, or nobody yet; and what the reader may do. */
export function slotView(visit: Visit, slot: Slot, scene: RotaScene): TemplateResult {
  const form = scene.attendance.isOpenFor(slot) ? attendanceFormView(visit, slot, scene) : nothing;
  return html`<li class="slot" part="slot"
    ><p class="holder">${holderView(visit, slot, scene)}</p> ${notesView(slot, scene)}${actionView(
      visit,
      slot,
      scene,
    )} ${recordView(visit, slot, scene)}${form}</li
  >`;
}

/** What there is to say of a place besides who has it; of most there is nothing. */
function notesView(slot: Slot, scene: RotaScene) {
  const { changes, attendance } = scene;
  const failure = changes.isAsked(slot) ? undefined : changes.failureOf(slot);
  const unopened = attendance.openingFailure(slot);
  const notes = [
    writtenDownView(slot, scene),
    whyNot(slot),
    unopened ? html`<p class="wrong">${unopened}</p>` : nothing,
    failure ? html`<p class="wrong">${changes.sentenceOf(failure)}</p>` : nothing,
  ].filter((note) => note !== nothing);
  return notes.length === 0 ? nothing : notes;
}

/** Who has it or had it, in words: "You", a name, or that it is nobody. */
export function whoIs({ state, person, yours }: Slot, over: boolean, words: RotaMessages): string {
  if (yours) return words.you;
  if (state === 'missed') return words.missed;
  if (person) return person.name;
  if (state === 'done') return words.somebodyElse;
  return over ? words.nobodyThen : words.nobody;
}

/** Once a visit is over nothing is said of it as of one to come. */
function holderView({ over }: Visit, slot: Slot, { words }: RotaScene): TemplateResult {
  const { state, person, yours, recorded } = slot;
  if (state === 'missed') return html`${cross()} <strong>${words.missed}</strong>`;
  const nobody = person === null && !yours && state === 'accepted';
  if (nobody || state === 'open' || state === 'released') {
    const givenBack = over ? words.givenBackThen : words.givenBack;
    const said = state === 'released' ? givenBack : over ? words.nobodyThen : words.nobody;
    return html`${ring()} <strong>${said}</strong>`;
  }
  const name = whoIs(slot, over, words);
  // A state of a newer server: nobody may be told that somebody comes.
  if (state === 'unknown') {
    return html`${diamond()} <span><strong>${name}</strong> <span class="muted">${words.unknownState}</span></span>`;
  }
  const [yes, putDown] = over
    ? [words.confirmedThen, words.putDownThen]
    : [words.confirmed, words.putDown];
  const accepted = recorded.onBehalfOf === null ? yes : putDown;
  const how = { accepted, done: words.done, no_access: words.noAccess }[state];
  const mark = state === 'no_access' ? diamond() : tick();
  return html`${mark} <span><strong>${name}</strong> <span class="muted">${how}</span></span>`;
}

/** What somebody said, and somebody else wrote down. */
function writtenDownView(slot: Slot, { words, attendance: form }: RotaScene) {
  const { recorded, attendance } = slot;
  // The form has it above what may be said now.
  if (attendance) return form.isOpenFor(slot) ? nothing : attendanceView(attendance);
  const { onBehalfOf, recordedByName, method } = recorded;
  if (onBehalfOf === null || recordedByName === null) return nothing;
  return html`<p class="muted">${words.writtenDown(recordedByName, words.methods[method])}</p>`;
}

/** What was to be expected, and is said by whoever did it, needs no more words. */
function attendanceView({ happened, side, corrects, sentence, ...it }: Attendance) {
  const asExpected = happened !== 'missed' && it.person?.id === it.expected?.id;
  const ownWord = side === 'giver' && it.recorded.onBehalfOf === null;
  if (asExpected && ownWord && !corrects) return nothing;
  return html`<p class="muted attendance">${sentence}</p>`;
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
  if (!slot.accept.allowed && !slot.done.allowed && !slot.release.allowed) return nothing;
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
  return buttonView(words.release, () => changes.ask(slot), { ...look, look: 'quiet' });
}

/** The way to say what happened, or to put right what is said. */
function recordView(visit: Visit, slot: Slot, { words, language, attendance, preview }: RotaScene) {
  if (preview || !slot.record.allowed || attendance.isOpenFor(slot)) return nothing;
  const label = slot.done.allowed ? words.somethingElse : words.whatHappened;
  return buttonView(
    slot.attendance || slot.state === 'done' ? words.putRight : label,
    () => attendance.open(slot),
    {
      look: 'plain',
      id: `record-${slot.id}`,
      busy: attendance.isOpening(slot),
      about: `${visit.title}, ${formatDay(visit.localStart, language)}, ${formatTime(visit.localStart, language)}`,
    },
  );
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
