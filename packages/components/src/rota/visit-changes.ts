import type { Slot, Visit } from '@kith/sdk';
import { Actions } from '../base/actions.js';
import type { Failure } from '../base/failure.js';
import { formatWhen } from '../format/time.js';
import {
  VisitAcceptedEvent,
  VisitAcceptRequestEvent,
  VisitCancelledEvent,
  VisitDoneEvent,
  VisitReleasedEvent,
} from './rota.events.js';
import type { RotaHost } from './rota-host.js';

/** Saying yes to visits, giving them back, writing them down as done, cancelling them. */
export class VisitChanges {
  readonly #host: RotaHost;
  readonly #actions: Actions<string>;
  #asked: string | undefined;

  constructor(host: RotaHost) {
    this.#host = host;
    this.#actions = new Actions(host);
  }

  isRunning({ id }: Slot | Visit): boolean {
    return this.#actions.isRunning(id);
  }

  failureOf({ id }: Slot | Visit): Failure | undefined {
    return this.#actions.failureOf(id);
  }

  /** Was the person asked whether they are sure about this slot or visit? */
  isAsked({ id }: Slot | Visit): boolean {
    return this.#asked === id;
  }

  ask({ id }: Slot | Visit): void {
    this.#asked = id;
    this.#actions.forget(id);
    this.#host.focusOn('.sure');
    this.#host.requestUpdate();
  }

  keep({ id }: Slot | Visit): void {
    this.#asked = undefined;
    this.#actions.forget(id);
    this.#host.focusOn(`#act-${id}`);
    this.#host.requestUpdate();
  }

  async accept(visit: Visit, slot: Slot): Promise<void> {
    const { kith, words } = this.#host;
    if (!kith || !this.#host.dispatchEvent(new VisitAcceptRequestEvent(visit.id, slot.id))) return;
    await this.#change(slot, {
      act: () => kith.rota.accept(slot.id),
      done: words.accepted(this.#what(visit)),
      event: new VisitAcceptedEvent(visit.id, slot.id),
    });
  }

  async release(visit: Visit, slot: Slot): Promise<void> {
    const { kith, words } = this.#host;
    if (!kith) return;
    await this.#change(slot, {
      act: () => kith.rota.release(slot.id),
      done: words.released(this.#what(visit)),
      event: new VisitReleasedEvent(visit.id, slot.id),
    });
  }

  async markDone(visit: Visit, slot: Slot): Promise<void> {
    const { kith, words } = this.#host;
    if (!kith) return;
    await this.#change(slot, {
      act: () => kith.rota.markDone(slot.id),
      done: words.markedDone(this.#what(visit)),
      event: new VisitDoneEvent(visit.id, slot.id),
    });
  }

  async cancel(visit: Visit): Promise<void> {
    const { kith, words } = this.#host;
    if (!kith) return;
    await this.#change(visit, {
      act: () => kith.rota.cancel(visit.id, { version: visit.version }),
      done: words.cancelledNow(this.#what(visit)),
      event: new VisitCancelledEvent(visit.id),
    });
  }

  /** What went wrong, in words; a visit that somebody else took says so. */
  sentenceOf(failure: Failure): string {
    const { words } = this.#host;
    if (failure.sentence) return failure.sentence;
    return failure.kind === 'conflict' ? words.tooLate : words.acceptFailed;
  }

  async #change(
    of: Slot | Visit,
    { act, done, event }: { act: () => Promise<Visit>; done: string; event: Event },
  ): Promise<void> {
    const failure = await this.#actions.run(of.id, async () => {
      const visit = await act();
      this.#asked = undefined;
      this.#host.show(visit);
    });
    if (failure) {
      this.#host.announce(this.sentenceOf(failure));
      // Somebody was first: show how it is now, beside the words that say so.
      if (failure.kind === 'conflict' || failure.kind === 'changed') await this.#host.reload();
      return;
    }
    this.#host.announce(done);
    this.#host.dispatchEvent(event);
    this.#host.focusOn(`#visit-${'slots' in of ? of.id : this.#visitOf(event)}`);
  }

  #visitOf(event: Event): string {
    return 'visitId' in event ? String(event.visitId) : '';
  }

  #what({ title, localStart, localEnd }: Visit): string {
    return `${title}, ${formatWhen(localStart, localEnd, this.#host.language)}`;
  }
}
