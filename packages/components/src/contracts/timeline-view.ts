import type { ChangeDetails, ContractEvent } from '@kith/ocds/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { formatDate } from '../format/day.js';
import { oneContractMessages } from './one-contract.messages.js';

export interface TimelineViewOptions {
  language: Language;
  /** The day that counts as today: YYYY-MM-DD. */
  today: string;
  /** Language of what the publisher wrote. */
  lang: string | typeof nothing;
}

/** What happened and what is still to come, day by day, with the number and page of each notice. */
export function timelineView(
  events: readonly ContractEvent[],
  options: TimelineViewOptions,
): TemplateResult {
  return html`<ol class="timeline plain" part="timeline">
    ${events.map((event) => eventView(event, options))}
  </ol>`;
}

function eventView(event: ContractEvent, { language, today, lang }: TimelineViewOptions) {
  const words = oneContractMessages(language);
  const { day, kind, text, notice, url, changes = [] } = event;
  const number = notice && words.notice(notice);
  return html`<li>
    <span class="day">
      <time datetime=${day}>${formatDate(day, language, { year: true })}</time>
      ${day > today ? html`<span class="muted">(${words.toCome})</span>` : nothing}
    </span>
    <div>
      <strong>${nameOf(event, language)}</strong>
      ${url ? html`<a href=${url}>${number ?? text ?? url}</a>` : number}
      ${text && (kind !== 'notice' || (url && number)) ? html`<p lang=${lang}>${text}</p>` : nothing}
      ${changes.map((change) => changeView(change, { language, lang }))}
    </div>
  </li>`;
}

function nameOf({ kind, tags = [] }: ContractEvent, language: Language): string {
  const { notices, events } = oneContractMessages(language);
  const stages = Object.keys(notices);
  // The furthest stage that a notice tells of names it.
  const stage = stages.findLast((each) => tags.some((tag) => tag.startsWith(each)));
  return (kind === 'notice' && stage && notices[stage]) || events[kind];
}

function changeView(
  { where, was, now }: ChangeDetails,
  { language, lang }: Pick<TimelineViewOptions, 'language' | 'lang'>,
) {
  const { changedTo, added, takenAway } = oneContractMessages(language);
  const said =
    was && now ? changedTo(was, now) : now ? added(now) : was ? takenAway(was) : undefined;
  return html`<p lang=${lang}>${[where, said].filter(Boolean).join(': ')}</p>`;
}
