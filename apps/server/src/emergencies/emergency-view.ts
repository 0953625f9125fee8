import { type Capability, emergencyCategoryLabel } from '@kith/core/access';
import { eventSentence } from '@kith/core/history';
import type { Temporal } from 'temporal-polyfill';
import { decide } from '../access/access-of.js';
import type { Asking } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { recordedOf } from '../access/recorded-of.js';
import type { Standing } from '../access/standing.sql.js';
import type { Deps } from '../deps.js';
import { instantText } from '../instant-text.js';
import type { OpeningRow } from './emergencies.sql.js';
import { openReasons } from './emergency-reason.js';

/** What was opened in an emergency, as whoever asks reads it. */
export async function emergenciesView(
  deps: Pick<Deps, 'sealer'>,
  asking: Asking,
  standing: Standing,
  rows: readonly OpeningRow[],
) {
  const reasons = await openReasons(deps, asking, rows);
  return rows.map((row) => emergencyView(asking, standing, row, reasons.get(row.id) ?? ''));
}

function emergencyView(asking: Asking, { timeZone }: Standing, row: OpeningRow, reason: string) {
  const { id, teamId, personId, name, pronouns, capability, category } = row;
  const { language } = asking.actor;
  const isReader = personId === asking.readerId;
  return {
    id,
    teamId,
    person: name === null ? null : { id: personId, name, pronouns },
    yours: isReader,
    capability,
    category,
    categoryLabel: emergencyCategoryLabel(category, language),
    reason,
    sentence: eventSentence(
      {
        type: 'emergency.opened',
        by: { name: name === null ? undefined : callName(name), isReader },
        about: undefined,
        capability,
        category,
        inTheirWords: reason,
        ...wallTime(row.endsAt, timeZone),
      },
      language,
    ),
    openedAt: instantText(row.openedAt),
    until: instantText(row.endsAt),
    closedAt: row.endedAt && instantText(row.endedAt),
    isOpen: row.endedAt === null && asking.now.epochMilliseconds < row.endsAt.epochMilliseconds,
    recorded: recordedOf({ ...row, recordedByName: name }),
  };
}

/** What somebody opened in an emergency and sees for as long as it is open. */
export function openNow(standing: Standing, capability: Capability) {
  const { reason } = decide(standing, capability);
  return reason.code === 'opened_in_emergency'
    ? { id: reason.openingId, until: reason.until }
    : null;
}

/** Until when, by the clock on the wall of the team. */
export function wallTime(at: Temporal.Instant, timeZone: string) {
  const local = at.toZonedDateTimeISO(timeZone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
