import type { Look } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { dateFormat } from '../format/date-format.js';
import { formatDay } from '../format/day.js';
import { formatTime } from '../format/time.js';
import type { AccessLogMessages } from './access-log.messages.en.js';
import type { LookList } from './look-list.js';

interface Told {
  words: AccessLogMessages;
  language: Language;
}

/** What was looked at, day by day, the newest first. */
export function daysView({ looks, timeZone }: LookList, told: Told): TemplateResult {
  const days = new Map<string, Look[]>();
  for (const look of looks) days.set(look.day, [...(days.get(look.day) ?? []), look]);
  return html`<ol class="days" part="days" role="list">
    ${[...days].map(
      ([day, ofDay]) => html`<li part="day">
        <h3>${formatDay(day, told.language, { year: true })}</h3>
        <ul role="list">
          ${ofDay.map((look) => lookView(look, timeZone, told))}
        </ul>
      </li>`,
    )}
  </ol>`;
}

/** The sentence says when, unless that were too many times to say. */
function lookView(look: Look, timeZone: string, { words, language }: Told): TemplateResult {
  const { number, sentence, lookedAt } = look;
  const times = [...new Set(lookedAt.map((at) => timeOf(at, timeZone, language)))];
  return html`<li class="look" id="look-${number}" tabindex="-1" part="look">
    <p>${sentence}</p>
    ${
      times.length > 2
        ? html`<details>
            <summary class="summary">
              ${words.eachTime}<span class="hidden-words">: ${sentence}</span>
            </summary>
            <p class="muted">${times.join(', ')}</p>
          </details>`
        : nothing
    }
  </li>`;
}

function timeOf(instant: string, timeZone: string, language: Language): string {
  const wall = dateFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
  return formatTime(wall, language);
}
