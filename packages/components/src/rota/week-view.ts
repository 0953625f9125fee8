import type { RotaWeek, Visit } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import type { DrawnInSlices } from '../base/drawn-in-slices.js';
import { next, previous } from '../base/icons.js';
import { formatDate, formatDay, formatDays, formatWeekday } from '../format/day.js';
import type { RotaScene } from './rota-scene.js';
import { nightBeforeView, visitView } from './visit-view.js';

export interface WeekSteps {
  week: Pick<RotaWeek, 'startsOn' | 'endsOn' | 'today' | 'previous' | 'next'>;
  isReading: boolean;
  isThisWeek: boolean;
  /** Shows the week of a day; of today when there is none. */
  go: (day: string | undefined) => void;
}

/** The days shown, and the way to other weeks. It stays while another week is read. */
export function weekHeader({ week, isReading, isThisWeek, go }: WeekSteps, scene: RotaScene) {
  const { words, language } = scene;

  const step = (to: string | undefined, icon: unknown, label: string) => html`<button
    class="button quiet step"
    type="button"
    aria-label=${label}
    aria-disabled=${isReading}
    @click=${() => (isReading ? undefined : go(to))}
  >
    ${icon}
  </button>`;
  return html`<header class="week">
    <h2 tabindex="-1">
      <span class="hidden-words">${words.rota} </span>${formatDays(week.startsOn, week.endsOn, language, week.today)}
    </h2>
    <div class="steps" role="group" aria-label=${words.weeks}>
      ${step(week.previous, previous(), words.previous)}
      ${buttonView(words.thisWeek, () => go(undefined), { look: 'quiet', busy: isReading || isThisWeek })}
      ${step(week.next, next(), words.next)}
    </div>
  </header>`;
}

/** A week is drawn piece by piece, and put in order once. */
const known = new WeakMap<RotaWeek, readonly Day[]>();

/** The week as a list of days, each a list of visits; a grid where there is room. */
export function daysView(week: RotaWeek, scene: RotaScene, slices: DrawnInSlices): TemplateResult {
  let days = known.get(week);
  if (!days) known.set(week, (days = daysOf(week)));
  return html`<ol class="days" part="days" role="list">
    ${days.map((day) => dayView(day, week, scene, slices))}
  </ol>`;
}

/** What repeats is not yet made for all of this week: that none is shown does not say there is none. */
export function beyondPlansView(
  { endsOn, plannedUntil, today }: RotaWeek,
  { words, language }: RotaScene,
) {
  if (!(endsOn > plannedUntil)) return nothing;
  const year = plannedUntil.slice(0, 4) !== today.slice(0, 4);
  return html`<p class="notice" part="beyond">
    ${words.plannedUntil(formatDay(plannedUntil, language, { year }))}
  </p>`;
}

interface Day {
  day: string;
  visits: readonly Visit[];
  /** Those that began on the day before, and go on into this one. */
  before: readonly Visit[];
}

function dayView(
  { day, visits, before }: Day,
  week: RotaWeek,
  scene: RotaScene,
  slices: DrawnInSlices,
): TemplateResult {
  const { words, language } = scene;
  const isToday = day === week.today;
  const heading = html`<h3>
    <span>${formatWeekday(day, language)}</span> <span class="date">${formatDate(day, language)}</span>
    ${isToday ? html`<span class="badge">${words.today}</span>` : nothing}
  </h3>`;
  const list = html`<ul class="visits" role="list">
    ${before.map((visit) => nightBeforeView(visit, scene))}
    ${slices.draw(visits, (visit) => visitView(visit, scene))}
  </ul>`;
  return html`<li class="day ${isToday ? 'today' : ''}" part="day">
    ${
      visits.length + before.length === 0
        ? html`${heading}
            <p class="muted">${words.noVisits}</p>`
        : isPast(day, week)
          ? html`<details>
              <summary>${heading}<span class="muted">${words.visits(visits.length)}</span></summary>
              ${list}
            </details>`
          : html`${heading}${list}`
    }
  </li>`;
}

/** It began on a day before, and has not ended as this day begins. */
function isUnderWayAt({ date, localEnd }: Visit, day: string): boolean {
  return date < day && localEnd > `${day}T00:00`;
}

/** A day of this very week that is over: folded, so that today comes first to the eye. */
function isPast(day: string, { startsOn, endsOn, today }: RotaWeek): boolean {
  return day < today && startsOn <= today && today <= endsOn;
}

function byStart(one: Visit, other: Visit): number {
  return Date.parse(one.startsAt) - Date.parse(other.startsAt);
}

/** The seven days of a week, each with its visits in order. */
function daysOf({ startsOn, visits }: RotaWeek): Day[] {
  const inOrder = [...visits].sort(byStart);
  const nights = inOrder.filter(({ date, localEnd }) => localEnd.slice(0, 10) > date);
  const first = Date.parse(`${startsOn}T12:00:00Z`);
  return Array.from({ length: 7 }, (_, index) => {
    const day = new Date(first + index * 86_400_000).toISOString().slice(0, 10);
    return {
      day,
      visits: inOrder.filter(({ date }) => date === day),
      before: nights.filter((visit) => isUnderWayAt(visit, day)),
    };
  });
}
