import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Actions } from '../base/actions.js';
import { buttonView } from '../base/button-view.js';
import { KithClientElement } from '../base/client-element.js';
import { ClientTask } from '../base/client-task.js';
import { controlStyles } from '../base/controls.styles.js';
import type { Failure } from '../base/failure.js';
import { formStyles } from '../base/form.styles.js';
import { hostStyles } from '../base/host.styles.js';
import { LiveUpdates } from '../base/live-updates.js';
import { skeletonView, taskView } from '../base/views.js';
import type { AccessLogMessages } from './access-log.messages.en.js';
import { accessLogMessages } from './access-log.messages.js';
import { accessLogStyles } from './access-log.styles.js';
import { filtersView } from './filters-view.js';
import {
  countNew,
  everything,
  isNarrow,
  isSame,
  type LookList,
  readLooks,
  readMore,
  type Wanted,
} from './look-list.js';
import { daysView } from './look-view.js';

/**
 * Who looked at what in a team, when and why they could, day by day: all of it for the Team Owner,
 * whoever decides for them by law, and the coach; for everybody else what was looked at of them and
 * what they looked at. It asks for what is new when something changes in the team and when the page
 * is looked at again; what is on the screen stays where it is until the reader wants to see it.
 *
 * @csspart filters - What narrows the list.
 * @csspart days - The days on which somebody looked.
 * @csspart day - One day.
 * @csspart look - What one person looked at of one kind on a day.
 */
export class KithAccessLog extends KithClientElement {
  static override styles = [hostStyles, controlStyles, formStyles, accessLogStyles];

  /** The team whose access log is shown. */
  @property({ attribute: 'team-id' }) teamId = '';

  @state() private wanted: Wanted = everything;
  /** How many sentences are new since what is on the screen was read. */
  @state() private newer = 0;

  /** As many as are on the screen are read again. */
  #shown = 0;

  protected readonly task = new ClientTask(this, {
    client: () => this.kith,
    args: () => (this.teamId === '' ? undefined : ([this.teamId, this.language] as const)),
    run: ([teamId], { client, signal }) =>
      readLooks(client, teamId, { wanted: this.wanted, atLeast: this.#shown, signal }),
    // Where nothing was found of what was asked for, the filters stand as they stood.
    isEmpty: ({ looks, wanted }) => looks.length === 0 && !isNarrow(wanted),
  });
  readonly #reading = new Actions<'more'>(this);

  protected readonly live = new LiveUpdates(this, {
    client: () => this.kith,
    teamId: () => this.teamId,
    ignores: '',
    heard: () => void this.#lookAgain(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('visibilitychange', this.#comeBack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('visibilitychange', this.#comeBack);
  }

  /** Reads again what is shown, with what is new. */
  async reload(): Promise<void> {
    this.#shown = this.task.data?.looks.length ?? 0;
    await this.task.reload();
    this.newer = 0;
  }

  protected override readonly afterViewing = 'h2';

  protected override forget(): void {
    this.#shown = 0;
    this.newer = 0;
    this.wanted = everything;
  }

  /** Whoever is not in the team cannot tell a closed team from an open one: both are not found. */
  protected override failureSentence(failure: Failure): string {
    return failure.kind === 'not_found' ? this.words.notFound : super.failureSentence(failure);
  }

  protected override content(): unknown {
    return taskView(this.task, {
      language: this.language,
      sentence: this.sentence,
      complete: (list) => this.#listView(list),
    });
  }

  private get words(): AccessLogMessages {
    return accessLogMessages(this.language);
  }

  #listView(list: LookList): TemplateResult {
    const { words, wanted, newer } = this;
    const { scope, lookers } = list;
    return html`<h2 tabindex="-1">${words.whoLooked}</h2>
      <p class="muted">${words.scopes[scope]}</p>
      ${filtersView({ words, wanted, lookers, want: (change) => void this.#want(change) })}
      ${
        newer > 0
          ? html`<div class="actions">
              ${buttonView(words.fresh(newer), () => this.#showNew(), { look: 'quiet', id: 'new' })}
            </div>`
          : nothing
      }
      ${list.wanted === wanted ? this.#foundView(list) : this.#findingView()}`;
  }

  #foundView(list: LookList): TemplateResult {
    const { words, language } = this;
    if (list.looks.length === 0) {
      const nothingYet = list.scope === 'own' ? words.emptyOwn : words.empty;
      return html`<p class="notice">${isNarrow(list.wanted) ? words.nothingFound : nothingYet}</p>`;
    }
    return html`${daysView(list, { words, language })}
      ${list.nextCursor === null ? nothing : this.#moreView(list)}`;
  }

  /** What is on the screen is not what was asked for. */
  #findingView(): TemplateResult {
    return this.task.failure
      ? html`<p class="wrong">${this.words.findFailed}</p>`
      : skeletonView(this.language);
  }

  #moreView(list: LookList): TemplateResult {
    const { words } = this;
    const busy = this.#reading.isRunning('more');
    return html`${this.#reading.failureOf('more') ? html`<p class="wrong">${words.moreFailed}</p>` : nothing}
      <div class="actions">
        ${buttonView(busy ? words.reading : words.more, () => this.#more(list), { look: 'quiet', busy, id: 'more' })}
      </div>`;
  }

  async #want(change: Partial<Wanted>): Promise<void> {
    const wanted = { ...this.wanted, ...change };
    if (isSame(wanted, this.wanted)) return;
    if (!isNarrow(wanted) && isNarrow(this.wanted)) this.focusOn('#kind');
    this.wanted = wanted;
    this.#shown = 0;
    await this.task.reload();
    const list = this.task.data;
    if (list?.wanted !== wanted) return;
    this.newer = 0;
    const { looks, nextCursor } = list;
    this.announce(
      looks.length === 0
        ? this.words.nothingFound
        : this.words.found(looks.length, nextCursor !== null),
    );
  }

  async #more(list: LookList): Promise<void> {
    const { kith, teamId, view } = this;
    if (kith === undefined) return;
    await this.#reading.run('more', async () => {
      const longer = await readMore(kith, teamId, list);
      // Another team, another reader or another choice may be shown by now.
      if (this.task.data !== list || this.view !== view || this.wanted !== list.wanted) return;
      this.task.set(longer);
      const first = longer.looks[list.looks.length];
      if (first) this.focusOn(`#look-${first.number}`);
    });
  }

  async #showNew(): Promise<void> {
    await this.reload();
    this.focusOn('.look');
  }

  #comeBack = (): void => {
    if (this.ownerDocument.visibilityState === 'visible') void this.#lookAgain();
  };

  /** Where there is nothing on the screen that could move, what is new is shown at once. */
  async #lookAgain(): Promise<void> {
    const { kith, teamId, view } = this;
    const list = this.task.data;
    if (kith === undefined || list === undefined || list.looks.length === 0) return this.reload();
    try {
      const count = await countNew(kith, teamId, list);
      if (this.task.data !== list || this.view !== view) return;
      if (count > 0 && this.newer === 0) this.announceChange(this.words.fresh(count));
      this.newer = count;
    } catch {
      // Why it could not be read, and whether what is shown may stay, is said as ever.
      await this.reload();
    }
  }
}
