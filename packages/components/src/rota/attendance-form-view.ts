import type { Slot, Visit } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { faultSummaryView } from '../base/fault-summary-view.js';
import { inputFieldView, selectFieldView, tickView } from '../base/field-view.js';
import { formatWhen } from '../format/time.js';
import {
  type AttendanceDraft,
  asksWho,
  happenings,
  isSomebodys,
  reachOf,
} from './attendance-draft.js';
import type { AttendanceForm } from './attendance-form.js';
import type { RotaMessages } from './rota.messages.en.js';
import type { RotaScene } from './rota-scene.js';

/** The form that says what happened, at the place in a visit that it is about. */
export function attendanceFormView(visit: Visit, slot: Slot, scene: RotaScene): TemplateResult {
  const { words, language, attendance: form } = scene;
  const when = formatWhen(visit.localStart, visit.localEnd, language);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.save(visit, slot);
  };
  return html`<form class="card form" part="form" novalidate @submit=${submit}>
    <h4 class="attendance-heading" tabindex="-1">
      ${words.attendanceOf(`${visit.title}, ${when}`)}
    </h4>
    ${slot.attendance ? html`<p class="muted">${slot.attendance.sentence}</p>` : nothing}
    ${faultsView(form, words)} ${speakerView(form, words)}
    ${isSomebodys(form.draft, form.choices) ? happenedView(form, slot, words) : nothing}
    ${asksWho(form.draft, form.choices) ? whoView(form, words) : nothing}
    <div class="actions">
      ${buttonView(form.isSaving ? words.saving : words.record, 'submit', { busy: form.isSaving })}
      ${buttonView(words.cancel, () => form.close(), { look: 'quiet', escape: true })}
    </div>
  </form>`;
}

function faultsView({ faults, failure }: AttendanceForm, words: RotaMessages) {
  if (Object.keys(faults).length === 0 && failure === undefined) return nothing;
  const fields = [
    ['whose', 'whose'],
    ['told', 'told'],
    ['saidOn', 'saidOn'],
    ['happened', 'happened'],
    ['who', 'who'],
  ] as const;
  return faultSummaryView({ sentence: failure ?? words.checkRecord, faults, fields });
}

/** Whose word it is, for whoever writes down what others say. */
function speakerView(form: AttendanceForm, words: RotaMessages) {
  const { draft, choices, faults } = form;
  if (choices.speakers.length === 0) return nothing;
  const speakers = choices.speakers.map(({ person: { id, name } }) => [id, name] as const);
  return html`<div class="pair">
    ${selectFieldView({
      id: 'whose',
      label: words.whoSays,
      fault: faults.whose,
      value: draft.whose,
      choices: [['', choices.you === null ? words.choose : words.you], ...speakers],
      choose: (whose) => form.write({ whose }),
    })}
    ${
      draft.whose === ''
        ? nothing
        : selectFieldView({
            id: 'told',
            label: words.howTold,
            fault: faults.told,
            value: draft.told,
            choices: [
              ['', words.choose],
              ['phone', words.told.phone],
              ['in_person', words.told.in_person],
              ['paper', words.told.paper],
            ],
            choose: (told) => form.write({ told: told as AttendanceDraft['told'] }),
          })
    }
  </div>
  ${draft.whose === '' ? nothing : whenView(form, words)}`;
}

/** When they said it, where that was before now. */
function whenView({ draft, faults, write }: AttendanceForm, words: RotaMessages): TemplateResult {
  const field = (id: 'saidOn' | 'saidTime', label: string, type: string, fault?: string) =>
    inputFieldView({
      ...{ id, label, type, fault, value: draft[id] },
      write: (value) => write({ [id]: value }),
    });
  return html`<fieldset aria-describedby="hint-said">
    <legend>${words.whenTold}</legend>
    <span class="hint" id="hint-said">${words.whenToldHint}</span>
    <div class="pair">
      ${field('saidOn', words.day, 'date', faults.saidOn)}
      ${field('saidTime', words.toldTime, 'time')}
    </div>
  </fieldset>`;
}

function happenedView(form: AttendanceForm, slot: Slot, words: RotaMessages): TemplateResult {
  const { draft, choices, faults } = form;
  const said = words.happened[reachOf(draft, choices)];
  return html`<fieldset
    id="happened"
    tabindex="-1"
    aria-describedby=${faults.happened ? 'fault-happened' : nothing}
  >
    <legend>${words.whatHappened}</legend>
    ${faults.happened ? html`<span class="wrong" id="fault-happened">${faults.happened}</span>` : nothing}
    ${happenings(draft, choices, slot).map((value) =>
      tickView({
        type: 'radio',
        name: 'happened',
        value,
        checked: draft.happened === value,
        words: said[value],
        change: () => form.write({ happened: value }),
      }),
    )}
  </fieldset>`;
}

function whoView(form: AttendanceForm, words: RotaMessages): TemplateResult {
  const { draft, choices, faults } = form;
  const done = draft.happened === 'done';
  const carers = choices.carers.map(({ id, name }) => [id, name] as const);
  return selectFieldView({
    id: 'who',
    label: done ? words.whoDid : words.whoCame,
    fault: faults.who,
    value: draft.who,
    choices: [
      ['', words.choose],
      ...carers,
      ...(done ? [['other', words.somebodyElse] as const] : []),
    ],
    choose: (who) => form.write({ who }),
  });
}
