import type { RotaWeek, Visit } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttonView } from '../base/button-view.js';
import { KithClientElement } from '../base/client-element.js';
import { ClientTask } from '../base/client-task.js';
import { controlStyles } from '../base/controls.styles.js';
import { type Failure, failureOf } from '../base/failure.js';
import { formStyles } from '../base/form.styles.js';
import { hostStyles } from '../base/host.styles.js';
import { LiveUpdates } from '../base/live-updates.js';
import { taskView } from '../base/views.js';
import { formatDays } from '../format/day.js';
import { AttendanceForm } from './attendance-form.js';
import { WeekChangedEvent } from './rota.events.js';
import type { RotaMessages } from './rota.messages.en.js';
import { rotaMessages } from './rota.messages.js';
import { rotaStyles } from './rota.styles.js';
import type { RotaHost } from './rota-host.js';
import type { RotaScene } from './rota-scene.js';
import { VisitChanges } from './visit-changes.js';
import { VisitForm } from './visit-form.js';
import type { visitFormView } from './visit-form-view.js';
import { beyondPlansView, daysView, weekHeader } from './week-view.js';

/**
 * A week of a team's visits, day by day: who comes, and what still needs somebody. A member says
 * yes to a visit here or gives it back; whoever plans the rota adds and cancels visits. It changes
 * by itself when somebody else changes the rota.
 *
 * @event {VisitAcceptRequestEvent} kith-visit-accept-request - Cancellable. A person is about to say yes to a visit.
 * @event {VisitAcceptedEvent} kith-visit-accepted - A person has a visit.
 * @event {VisitReleasedEvent} kith-visit-released - A person gave a visit back.
 * @event {VisitDoneEvent} kith-visit-done - A visit was written down as done.
 * @event {VisitRecordedEvent} kith-visit-recorded - It was written down what happened at a visit, or put right.
 * @event {VisitArrangedEvent} kith-visit-arranged - Visits were added.
 * @event {VisitCancelledEvent} kith-visit-cancelled - A visit was cancelled.
 * @event {WeekChangedEvent} kith-week-changed - Another week is shown.
 * @csspart days - The days of the week.
 * @csspart day - One day.
 * @csspart visit - One visit.
 * @csspart slot - One person's place in a visit.
 * @csspart form - The form to add a visit, or to say what happened at one.
 * @csspart confirmation - A question before something that matters.
 */
export class KithRota extends KithClientElement implements RotaHost {
  static override styles = [hostStyles, controlStyles, formStyles, rotaStyles];

  /** The team whose rota is shown. */
  @property({ attribute: 'team-id' }) teamId = '';

  /** Any day of the week to show, `YYYY-MM-DD`. Left out: this week in the team's time zone. */
  @property() week: string | null = null;

  protected readonly task = new ClientTask(this, {
    client: () => this.kith,
    args: () =>
      this.teamId === '' ? undefined : ([this.teamId, this.week, this.language] as const),
    run: ([teamId, week], { client, signal }) =>
      client.rota.week(teamId, week === null ? {} : { week }, { signal }),
    isEmpty: ({ visits }) => visits.length === 0,
    freshFor: ({ freshFor }) => freshFor,
  });
  #changes = new VisitChanges(this);
  #form = new VisitForm(this);
  #formView: typeof visitFormView | undefined;
  #attendance = new AttendanceForm(this);
  /** The week shown last: its header stays while another is read. */
  #last: RotaWeek | undefined;
  /** How many changes of the reader's own were shown. */
  #ownChanges = 0;
  /** The Monday of the week that was told last. */
  #told: string | undefined;

  protected readonly live = new LiveUpdates(this, {
    client: () => this.kith,
    teamId: () => this.teamId,
    ignores: 'invitations.changed',
    heard: () => void this.#hear(),
  });

  constructor() {
    super();
    // A visit is drawn in less time than most of what stands in lists.
    this.slices.least = 16;
  }

  /** @internal */
  get words(): RotaMessages {
    return rotaMessages(this.language);
  }

  /** Reads the week again, keeping what is on the screen. */
  async reload(): Promise<void> {
    await this.task.reload();
  }

  /** @internal */
  show(visit: Visit): void {
    const week = this.task.data;
    // What was asked for before the Owner looked as somebody was answered to her.
    if (week === undefined || this.view !== undefined) return;
    const visits = week.visits.map((known) => (known.id === visit.id ? visit : known));
    this.#ownChanges += 1;
    this.task.set({ ...week, visits });
  }

  protected override readonly afterViewing = 'h2';

  protected override forget(): void {
    this.#last = undefined;
    this.#told = undefined;
    this.#changes = new VisitChanges(this);
    this.#form = new VisitForm(this);
    this.#attendance = new AttendanceForm(this);
  }

  /** Whoever is not in the team cannot tell a closed team from an open one: both are not found. */
  protected override failureSentence(failure: Failure): string {
    return failure.kind === 'not_found' ? this.words.notFound : super.failureSentence(failure);
  }

  protected override content(): unknown {
    const { language } = this;
    this.#last = this.task.data ?? this.#last;
    return html`${this.#headerView()}
    ${taskView(this.task, {
      language,
      rows: 7,
      sentence: this.sentence,
      complete: (week) => this.#weekView(week),
      empty: (week) => html`${this.#emptyView(week)} ${this.#weekView(week)}`,
    })}`;
  }

  #headerView() {
    const { state } = this.task;
    if (!this.#last || state === 'waiting' || state === 'forbidden') return nothing;
    const { today, startsOn, endsOn } = this.#last;
    const isThisWeek = startsOn <= today && today <= endsOn;
    const isReading = state === 'pending';
    const go = (day: string | undefined) => this.#go(day);
    return weekHeader({ week: this.#last, isReading, isThisWeek, go }, this.#scene(this.#last));
  }

  #emptyView(week: RotaWeek) {
    const { words } = this;
    // Whoever sees only their own is not told that there are no others.
    if (!week.maySee.allowed) return nothing;
    const beyond = beyondPlansView(week, this.#scene(week));
    if (beyond !== nothing) return beyond;
    const isOver = week.endsOn < week.today;
    return html`<div class="notice">
      <p>${isOver ? words.emptyThen : words.empty}</p>
      ${this.#mayArrange(week) && !isOver ? html`<p>${words.emptyArrange}</p>` : nothing}
    </div>`;
  }

  #weekView(week: RotaWeek): TemplateResult {
    const { maySee, visits } = week;
    const scene = this.#scene(week);
    const shown = () => html`${daysView(week, scene, this.slices)} ${beyondPlansView(week, scene)}`;
    return html`${maySee.allowed ? nothing : html`<p class="notice">${maySee.sentence}</p>`}
    ${visits.length > 0 ? shown() : nothing} ${scene.mayArrange ? this.#addView(week) : nothing}`;
  }

  #addView({ today, startsOn, endsOn }: RotaWeek): TemplateResult {
    const { words } = this;
    const { draft, isOpen } = this.#form;
    if (isOpen && draft && this.#formView) return this.#formView(this.#form, draft, words);
    const day = startsOn <= today && today <= endsOn ? today : startsOn;
    return html`<div class="actions">
      ${buttonView(words.add, () => void this.#openForm(day), { id: 'add' })}
    </div>`;
  }

  /** Few who read a rota add a visit: the form is fetched by whoever does. */
  async #openForm(day: string): Promise<void> {
    const form = this.#form;
    try {
      this.#formView ??= (await import('./visit-form-view.js')).visitFormView;
      // Another person, or whom the Owner looks as, may be at it by now.
      if (form === this.#form) form.open(day);
    } catch (error) {
      this.announce(this.failureSentence(failureOf(error)));
    }
  }

  #scene(week: RotaWeek): RotaScene {
    const { words, language, view } = this;
    const [changes, attendance] = [this.#changes, this.#attendance];
    const mayArrange = this.#mayArrange(week);
    return { words, language, changes, attendance, mayArrange, preview: view !== undefined };
  }

  #mayArrange({ mayArrange }: RotaWeek): boolean {
    return mayArrange.allowed && this.view === undefined;
  }

  #go(day: string | undefined): void {
    this.week = day ?? null;
  }

  protected override updated(): void {
    const week = this.task.data;
    if (week === undefined || week.startsOn === this.#told) return;
    const isFirst = this.#told === undefined;
    this.#told = week.startsOn;
    if (!isFirst) void this.updateComplete.then(() => this.#sayWeek(week));
  }

  #sayWeek({ startsOn, endsOn, today }: RotaWeek): void {
    this.announce(this.words.week(formatDays(startsOn, endsOn, this.language, today)));
    this.dispatchEvent(new WeekChangedEvent(startsOn));
  }

  /** Somebody changed something. Says so only when this week looks different for it. */
  async #hear(): Promise<void> {
    const before = looks(this.task.data);
    const own = this.#ownChanges;
    await this.reload();
    const after = looks(this.task.data);
    // What the reader did meanwhile has been told already.
    if (own !== this.#ownChanges) return;
    if (after !== undefined && after !== before) this.announceChange(this.words.changed);
  }
}

/** Who comes when. What the reader may do with it changes too, but that is no news by itself. */
function looks(week: RotaWeek | undefined): string | undefined {
  return (
    week &&
    JSON.stringify(
      week.visits.map(({ id, title, localStart, localEnd, cancelled, slots }) => [
        [id, title, localStart, localEnd, cancelled],
        slots.map(({ state, person, yours, attendance }) => [
          [state, person?.id, yours],
          attendance?.sentence,
        ]),
      ]),
    )
  );
}
