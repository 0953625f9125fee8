import type { EmergencyAccessPage, NewEmergencyAccess } from '@kith/sdk';
import type { ReactiveController } from 'lit';
import { Actions } from '../base/actions.js';
import type { Failure } from '../base/failure.js';
import type { NotesHost } from './notes-host.js';

/** The fewest characters of a reason; the server asks for words besides. */
const shortest = 15;
/** A clock that is ahead of the server's asks no more often than this. */
const soonest = 30_000;

type Category = NewEmergencyAccess['category'];

/** Opening the notes in an emergency, and closing them again. */
export class Emergency implements ReactiveController {
  readonly #host: NotesHost;
  readonly #actions: Actions<'ask' | 'open' | 'close'>;
  #closing: { until: string; timer: ReturnType<typeof setTimeout> } | undefined;
  /** What will happen, and the kinds of emergency; there while the form is open. */
  about: Pick<EmergencyAccessPage, 'announcement' | 'categories'> | undefined;
  category: Category | undefined;
  reason = '';
  faults: { category?: string; reason?: string } = {};

  constructor(host: NotesHost) {
    this.#host = host;
    this.#actions = new Actions(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.closesAt(undefined);
  }

  isRunning(what: 'ask' | 'open' | 'close'): boolean {
    return this.#actions.isRunning(what);
  }

  failureOf(what: 'ask' | 'open' | 'close'): Failure | undefined {
    return this.#actions.failureOf(what);
  }

  /** Asks first what will happen: it is said before anything is opened. */
  async ask(): Promise<void> {
    const { kith, teamId } = this.#host;
    if (kith === undefined) return;
    await this.#actions.run('ask', async () => {
      this.about = await kith.emergencies.list(teamId, { limit: 1 });
      this.faults = {};
      this.#host.focusOn('.form-heading');
    });
  }

  cancel(): void {
    this.about = undefined;
    this.#actions.forget('open');
    this.#host.focusOn('#emergency');
    this.#host.requestUpdate();
  }

  choose(category: Category): void {
    this.category = category;
    this.#host.requestUpdate();
  }

  write(reason: string): void {
    this.reason = reason;
  }

  async open(): Promise<void> {
    const { kith, teamId, words } = this.#host;
    const { category } = this;
    const reason = this.reason.trim();
    if (kith === undefined || this.isRunning('open')) return;
    this.faults = {
      ...(category === undefined && { category: words.emergency.needCategory }),
      ...(reason.length < shortest && { reason: words.emergency.needReason }),
    };
    if (category === undefined || reason.length < shortest) return this.#showFaults();
    const failure = await this.#actions.run('open', async () => {
      await kith.emergencies.open(teamId, { capability: 'see_notes', category, reason });
      Object.assign(this, { about: undefined, category: undefined, reason: '' });
      await this.#host.reload();
      this.#host.announce(words.emergency.opened);
      this.#host.focusOn('#close-emergency');
    });
    if (failure === undefined) return;
    if (failure.fields.length > 0) this.faults = { reason: words.emergency.needReason };
    this.#showFaults();
  }

  async close(id: string): Promise<void> {
    const { kith, teamId, words } = this.#host;
    if (kith === undefined) return;
    await this.#actions.run('close', async () => {
      await kith.emergencies.close(teamId, id);
      await this.#host.reload();
      this.#host.announce(words.emergency.closed);
      this.#host.focusOn('#emergency');
    });
  }

  /** What is open closes by itself: the notes leave the screen then. */
  closesAt(until: string | undefined): void {
    if (until === this.#closing?.until) return;
    clearTimeout(this.#closing?.timer);
    this.#closing = undefined;
    if (until === undefined) return;
    const wait = Math.max(Date.parse(until) - Date.now(), soonest);
    const timer = setTimeout(() => {
      this.#closing = undefined;
      void this.#host.reload();
    }, wait);
    this.#closing = { until, timer };
  }

  #showFaults(): void {
    this.#host.requestUpdate();
    this.#host.focusOn('.form-faults');
  }
}
