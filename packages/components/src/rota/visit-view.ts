import type { Visit } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { confirmView } from '../base/confirm-view.js';
import { clock, cross, diamond } from '../base/icons.js';
import { formatDay } from '../format/day.js';
import { formatDuration, formatTime } from '../format/time.js';
import type { RotaScene } from './rota-scene.js';
import { slotView, whoIs } from './slot-view.js';

/** One visit: when, what for, how long, and who comes. */
export function visitView(visit: Visit, scene: RotaScene): TemplateResult {
  const { words, language, changes } = scene;
  const { title, localStart, minutes, kind, cancelled, slots } = visit;
  const yours = !cancelled && slots.some((slot) => slot.yours);
  const happened = slots.some(({ state, attendance }) => state === 'done' || attendance !== null);
  const mayCancel = scene.mayArrange && !cancelled && !happened;
  const people = kind === 'double_up' ? words.togetherWith(slots.length) : words.kinds[kind];
  const about = [formatDuration(minutes, language), people].filter((word) => word !== '');
  // No white space between tags: a week would have thousands of empty texts.
  return html`<li
    class="visit ${yours ? 'yours' : ''} ${cancelled ? 'cancelled' : ''}"
    id="visit-${visit.id}"
    tabindex="-1"
    part="visit"
  ><p class="time">${formatTime(localStart, language)}${nightView(visit, scene)}</p> <div class="about"
    ><h4>${title}</h4> <p class="muted">${about.join(' · ')}</p>${marksView(visit, yours, scene)}${
      cancelled
        ? nothing
        : html`<ul class="slots" role="list">${slots.map((slot) => slotView(visit, slot, scene))}</ul>`
    }${changes.isAsked(visit) ? sureView(visit, scene) : mayCancel ? cancelButton(visit, scene) : nothing}</div
  ></li>`;
}

/** What is not so of most visits. */
function marksView(
  { cancelled, movedByClockChange, over }: Visit,
  yours: boolean,
  { words }: RotaScene,
) {
  if (!yours && !cancelled && !movedByClockChange) return nothing;
  return html`${yours ? html`<p class="mark">${diamond()} ${words.yours}</p>` : nothing}
    ${cancelled ? html`<p class="mark">${cross()} ${words.cancelled}</p>` : nothing}
    ${movedByClockChange ? html`<p class="mark moved">${clock()} ${over ? words.movedByClockThen : words.movedByClock}</p>` : nothing}`;
}

/** On the day a night ends: who is there. All else stands where it began. */
export function nightBeforeView(visit: Visit, { words, language }: RotaScene): TemplateResult {
  const { title, localStart, localEnd, cancelled, over, slots } = visit;
  const who = slots.map((slot) => whoIs(slot, over, words));
  return html`<li class="visit ${cancelled ? 'cancelled' : ''}" part="visit">
    <p class="time">${words.until(formatTime(localEnd, language))}</p>
    <div class="about">
      <h4>${title}</h4>
      <p class="muted">${words.since(formatTime(localStart, language))}</p>
      <p>${cancelled ? html`${cross()} ${words.cancelled}` : who.join(', ')}</p>
    </div>
  </li>`;
}

/** A visit that ends on another day says so. */
function nightView({ localStart, localEnd }: Visit, { words, language }: RotaScene) {
  if (localStart.slice(0, 10) === localEnd.slice(0, 10)) return nothing;
  return html`<span class="night">
    ${words.until(formatTime(localEnd, language))} ${words.nextDay}</span
  >`;
}

function cancelButton(visit: Visit, { words, language, changes }: RotaScene): TemplateResult {
  return buttonView(visit.over ? words.cancelThen : words.cancelVisit, () => changes.ask(visit), {
    look: 'plain',
    id: `act-${visit.id}`,
    about: `${visit.title}, ${formatDay(visit.localStart, language)}`,
  });
}

function sureView(visit: Visit, { words, changes }: RotaScene): TemplateResult {
  const busy = changes.isRunning(visit);
  const failure = changes.failureOf(visit);
  return confirmView({
    question: visit.over ? words.cancelThenSure : words.cancelSure,
    tone: 'bad',
    wrong: failure && changes.sentenceOf(failure),
    busy,
    yes: busy ? words.saving : visit.over ? words.cancelThenYes : words.cancelYes,
    no: visit.over ? words.cancelThenNo : words.cancelNo,
    act: () => changes.cancel(visit),
    keep: () => changes.keep(visit),
  });
}
