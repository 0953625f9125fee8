import { html, nothing, type TemplateResult } from 'lit';
import { baseMessages } from '../messages/base.js';
import type { DataTask } from './data-task.js';
import { type Failure, passes, type SessionKind } from './failure.js';
import type { Language } from './language.js';

/** Grey rows of the height that the content will have, so that nothing jumps when it comes. */
export function skeletonView(language: Language, rows = 4): TemplateResult {
  return html`<div class="skeleton" part="skeleton">
    <p class="hidden-words">${baseMessages(language).loading}</p>
    ${Array.from({ length: rows }, () => html`<span aria-hidden="true"></span>`)}
  </div>`;
}

/**
 * What happened, in the common words. Why somebody may not see a thing, and who decided it, only the
 * server can say.
 */
export function commonSentence(language: Language, { kind, sentence }: Failure): string {
  const reason = kind === 'forbidden' ? sentence : undefined;
  return reason ?? baseMessages(language).failed[kind as Exclude<typeof kind, SessionKind>];
}

/** One thing that can be done here. */
export function actionView(words: string, act: () => unknown): TemplateResult {
  return html`<div class="actions">
    <button class="button quiet" type="button" @click=${act}>${words}</button>
  </div>`;
}

/** The way to ask once more, where that may help. */
export function againView(language: Language, failure: Failure, retry: () => void) {
  return passes(failure) ? actionView(baseMessages(language).tryAgain, retry) : nothing;
}

/** What is on the screen stands, though it could not be read again. */
export function staleView(language: Language, failure: Failure, retry: () => void) {
  return html`<div class="notice caution" part="stale">
    <p>${baseMessages(language).stale}</p>
    ${againView(language, failure, retry)}
  </div>`;
}

export interface TaskViewOptions<Data> {
  language: Language;
  /** About how many rows there will be. */
  rows?: number;
  /** What happened, in the words of the element. */
  sentence: (failure: Failure) => string;
  empty?: (data: Data) => unknown;
  complete: (data: Data) => unknown;
}

/** A task as it is shown, whatever it asks. */
export type ShownTask<Data> = Pick<DataTask<never, Data>, 'failure' | 'reload' | 'render'>;

/** The visible states of a task, drawn the way every element draws them. */
export function taskView<Data>(
  task: ShownTask<Data>,
  { language, rows, sentence, empty, complete }: TaskViewOptions<Data>,
): unknown {
  const retry = () => void task.reload();
  /** What happened, what to do next; then whatever the page put inside the element. */
  const failed = (failure: Failure) => {
    const reference = passes(failure) && failure.requestId;
    return html`<div class="notice ${failure.kind === 'forbidden' ? '' : 'caution'}" part="failure">
        <p>${sentence(failure)}</p>
        ${againView(language, failure, retry)}
        ${reference ? html`<p class="muted">${baseMessages(language).reference(reference)}</p>` : nothing}
      </div>
      <slot></slot>`;
  };
  const stale = () => (task.failure ? staleView(language, task.failure, retry) : nothing);
  return task.render({
    waiting: () => html`<slot></slot>`,
    // What the page wrote stands until there is something better: a source may never answer.
    pending: () => html`${skeletonView(language, rows)}<slot></slot>`,
    failed,
    empty: (data) => html`${stale()}${(empty ?? complete)(data)}`,
    complete: (data) => html`${stale()}${complete(data)}`,
  });
}
