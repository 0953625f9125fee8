import { Actions } from '../base/actions.js';
import type { Failure } from '../base/failure.js';
import { VisitArrangedEvent } from './rota.events.js';
import type { RotaHost } from './rota-host.js';
import {
  emptyVisit,
  type VisitDraft,
  type VisitFaults,
  visitFaults,
  visitFaultsFrom,
  visitRequest,
} from './visit-draft.js';

/** The form that adds a visit: what is written, and what is wrong with it. */
export class VisitForm {
  readonly #host: RotaHost;
  readonly #actions: Actions<'save'>;
  draft: VisitDraft | undefined;
  faults: VisitFaults = {};
  isOpen = false;

  constructor(host: RotaHost) {
    this.#host = host;
    this.#actions = new Actions(host);
  }

  get isSaving(): boolean {
    return this.#actions.isRunning('save');
  }

  get failure(): Failure | undefined {
    return this.#actions.failureOf('save');
  }

  /** Opens with what was written before, or a plain visit on a day. */
  open(day: string): void {
    this.draft ??= emptyVisit(day);
    this.isOpen = true;
    this.#host.focusOn('.form-heading');
    this.#host.requestUpdate();
  }

  close(): void {
    this.isOpen = false;
    this.faults = {};
    this.#actions.forget('save');
    this.#host.focusOn('#add');
    this.#host.requestUpdate();
  }

  write(change: Partial<VisitDraft>): void {
    if (this.draft) Object.assign(this.draft, change);
    this.#host.requestUpdate();
  }

  async save(): Promise<void> {
    const { kith, teamId, words } = this.#host;
    const { draft } = this;
    if (!kith || !draft || this.isSaving) return;
    this.faults = visitFaults(draft, words);
    if (Object.keys(this.faults).length > 0) {
      this.#showFaults();
      return;
    }
    const failure = await this.#actions.run('save', async () => {
      const series = await kith.rota.arrange(teamId, visitRequest(draft));
      this.draft = undefined;
      this.close();
      this.#host.announce(words.added(series.title));
      this.#host.dispatchEvent(new VisitArrangedEvent(series.id));
      await this.#host.reload();
    });
    if (!failure) return;
    this.faults = visitFaultsFrom(failure.fields);
    this.#showFaults();
  }

  #showFaults(): void {
    this.#host.requestUpdate();
    this.#host.focusOn('.form-faults');
  }
}
