import type { AttendanceChoices, Slot, Visit } from '@kith/sdk';
import { Actions } from '../base/actions.js';
import type { Failure } from '../base/failure.js';
import { formatWhen } from '../format/time.js';
import {
  type AttendanceDraft,
  type AttendanceFaults,
  attendanceFaults,
  attendanceRequest,
  emptyAttendance,
  isGivingBack,
  noChoices,
  recordingOf,
} from './attendance-draft.js';
import { VisitRecordedEvent, VisitReleasedEvent } from './rota.events.js';
import type { RotaHost } from './rota-host.js';

/** The form that says what happened at a visit: what is chosen, and what is missing. */
export class AttendanceForm {
  readonly #host: RotaHost;
  readonly #actions: Actions<string>;
  #slotId: string | undefined;
  draft: AttendanceDraft = emptyAttendance;
  choices: AttendanceChoices = noChoices;
  faults: AttendanceFaults = {};

  constructor(host: RotaHost) {
    this.#host = host;
    this.#actions = new Actions(host);
  }

  get isSaving(): boolean {
    return this.#actions.isRunning('save');
  }

  /** Why it was not written down, in words. */
  get failure(): string | undefined {
    const failure = this.#actions.failureOf('save');
    return failure && this.#sentenceOf(failure);
  }

  isOpenFor({ id }: Slot): boolean {
    return this.#slotId === id;
  }

  isOpening({ id }: Slot): boolean {
    return this.#actions.isRunning(id);
  }

  openingFailure({ id }: Slot): string | undefined {
    const failure = this.#actions.failureOf(id);
    return failure && (failure.sentence ?? this.#host.words.acceptFailed);
  }

  /** Opens once it is known who can be chosen. */
  async open(slot: Slot): Promise<void> {
    const { kith } = this.#host;
    if (!kith) return;
    const failure = await this.#actions.run(slot.id, async () => {
      this.choices =
        slot.recordOf === 'self' ? noChoices : await kith.rota.attendanceChoices(slot.id);
      this.draft = emptyAttendance;
      this.faults = {};
      this.#actions.forget('save');
      this.#slotId = slot.id;
      this.#host.focusOn('.attendance-heading');
    });
    if (failure) this.#host.announce(this.openingFailure(slot) ?? '');
  }

  close(): void {
    const slotId = this.#slotId;
    this.#slotId = undefined;
    this.#actions.forget('save');
    this.#host.focusOn(`#record-${slotId}`);
    this.#host.requestUpdate();
  }

  readonly write = (change: Partial<AttendanceDraft>): void => {
    const isAnew = 'whose' in change;
    this.draft = { ...this.draft, ...(isAnew && { happened: '', who: '' }), ...change };
    // Nobody in particular can have done it, and cannot have come in vain.
    if (this.draft.happened !== 'done' && this.draft.who === 'other') this.draft.who = '';
    this.#host.requestUpdate();
  };

  async save(visit: Visit, slot: Slot): Promise<void> {
    const { kith, words } = this.#host;
    const { draft, choices } = this;
    if (!kith || this.isSaving) return;
    this.faults = attendanceFaults(draft, choices, words);
    if (Object.keys(this.faults).length > 0) return this.#showFaults();
    const givesBack = isGivingBack(draft, choices, slot);
    const failure = await this.#actions.run('save', async () => {
      const shown = givesBack
        ? await kith.rota.release(slot.id, { recording: recordingOf(draft) })
        : await kith.rota.recordAttendance(slot.id, attendanceRequest(draft, choices), {
            version: slot.version,
          });
      this.#slotId = undefined;
      this.#host.show(shown);
    });
    if (failure) {
      if (failure.kind === 'conflict' || failure.kind === 'changed') await this.#host.reload();
      if (failure.fields.some(({ name }) => name === 'saidOn')) {
        this.faults = { saidOn: givesBack ? words.saidOutsideBack : words.saidOutside };
      }
      return this.#showFaults();
    }
    const what = `${visit.title}, ${formatWhen(visit.localStart, visit.localEnd, this.#host.language)}`;
    this.#host.announce(words.recorded(what));
    const Told = givesBack ? VisitReleasedEvent : VisitRecordedEvent;
    this.#host.dispatchEvent(new Told(visit.id, slot.id));
    this.#host.focusOn(`#visit-${visit.id}`);
  }

  #sentenceOf(failure: Failure): string {
    const { words } = this.#host;
    if (failure.kind === 'changed') return words.recordChanged;
    return failure.sentence ?? words.recordFailed;
  }

  #showFaults(): void {
    this.#host.requestUpdate();
    this.#host.focusOn('.form-faults');
  }
}
