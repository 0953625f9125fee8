import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { makeVisitsAhead } from '../rota/make-visits-ahead.js';
import { acceptanceRows } from './build/acceptance-rows.js';
import { calendarOf, demonstrationZone } from './build/calendar.js';
import { demonstrationCoopId, type Ids, idsFrom } from './build/ids.js';
import { type PlannedVisit, seriesId } from './build/visit-rows.js';
import {
  markPastDone,
  selectTaken,
  selectUntouchedPlaces,
  type UntouchedPlace,
} from './carry-on.sql.js';
import { insertWhatFits, writeWhatHappened } from './insert-rows.sql.js';
import { people } from './people/index.js';
import { Diary } from './plan/diary.js';
import { type Place, takersOf } from './plan/takers.js';
import { usualPeople } from './plan/usual-people.js';
import { teams } from './teams/index.js';

/**
 * A job: lets the invented people go on living. Weeks after it was loaded, the demonstration still
 * has two weeks behind this one that were done and two ahead that are mostly taken. What visitors of
 * the demonstration did is left as it is; elsewhere than in the demonstration nothing happens.
 */
export async function carryOnDemonstration(
  tx: Tx,
  now: Temporal.Instant,
  failed: (error: unknown) => void = () => {},
): Promise<void> {
  const demonstration = await tx
    .selectFrom('demonstrations')
    .select('seed')
    .where('coopId', '=', demonstrationCoopId)
    .executeTakeFirst();
  if (demonstration === undefined) return;
  let more: unknown;
  do more = await makeVisitsAhead(tx, now, failed);
  while (more === 'more');
  const ids = idsFrom(demonstration.seed);
  const calendar = calendarOf(now.toZonedDateTimeISO(demonstrationZone).toPlainDate().toString());
  await markPastDone(tx, demonstrationCoopId, calendar);
  const untouched = await selectUntouchedPlaces(tx, demonstrationCoopId, calendar);
  const takers = takersOf(placesFrom(untouched, ids), {
    seed: demonstration.seed,
    daysTo: calendar.daysTo,
    usual: usualPeople(demonstration.seed),
    diary: diaryOf(await selectTaken(tx, demonstrationCoopId, calendar), ids),
  });
  await insertWhatFits(tx, 'acceptances', acceptanceRows(ids, calendar, takers, new Map()));
  await writeWhatHappened(tx, demonstrationCoopId);
}

/** Places of the arrangements that the demonstration knows; others were made by its visitors. */
function placesFrom(untouched: readonly UntouchedPlace[], ids: Ids): Place[] {
  const arrangements = new Map(
    teams.flatMap((team) =>
      team.visits.map((series) => [seriesId(ids, team, series), { team, series }] as const),
    ),
  );
  const visits = new Map<string, PlannedVisit & { slotIds: string[] }>();
  return untouched.flatMap(({ visitId, position, slotId, ...place }) => {
    const arrangement = arrangements.get(place.seriesId);
    if (arrangement === undefined) return [];
    const occurrence = {
      date: place.date.toString(),
      startsAt: place.startsAt.toString(),
      endsAt: place.endsAt.toString(),
    };
    const visit = visits.get(visitId) ?? { ...arrangement, occurrence, id: visitId, slotIds: [] };
    visits.set(visitId, visit);
    visit.slotIds[position - 1] = slotId;
    return [{ visit, position: position - 1 }];
  });
}

function diaryOf(taken: Awaited<ReturnType<typeof selectTaken>>, ids: Ids): Diary {
  const keys = new Map(people.map(({ key }) => [ids('person', key), key]));
  const diary = new Diary();
  for (const { personId, startsAt, endsAt } of taken) {
    diary.add(keys.get(personId) ?? personId, {
      from: startsAt.epochMilliseconds,
      to: endsAt.epochMilliseconds,
    });
  }
  return diary;
}
