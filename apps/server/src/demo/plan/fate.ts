import type { DemoSeries, DemoTeam, Fate } from '../teams/team.js';
import { chance } from './chance.js';

interface PlaceOfDay {
  team: DemoTeam;
  series: DemoSeries;
  date: string;
  position: number;
}

/**
 * What becomes of one place. The same draw decides every day, against odds that fall as the day
 * comes nearer: so a gap of next week may be filled by tomorrow, and never the other way round.
 */
export function fateOf(seed: number, place: PlaceOfDay, daysAway: number): Fate {
  const told = place.series.fates[daysAway]?.[place.position];
  if (told !== undefined) return told;
  const { team, series, date, position } = place;
  const draw = (what: string) =>
    chance(seed, what, team.key, series.title, series.at, date, position);
  if (draw('open') < oddsOfOpen(daysAway)) return 'open';
  if (draw('released') >= oddsOfRelease) return 'kept';
  return draw('covered') < oddsOfCover(daysAway) ? 'covered' : 'released';
}

const oddsOfRelease = 0.05;

function oddsOfOpen(daysAway: number): number {
  if (daysAway < 0) return 0.008;
  if (daysAway === 0) return 0.02;
  if (daysAway <= 3) return 0.05;
  if (daysAway <= 7) return 0.08;
  return daysAway <= 14 ? 0.14 : 0.22;
}

/** Of visits given back, those that somebody else has taken on by now. */
const oddsOfCover = (daysAway: number) => (daysAway < 0 ? 0.95 : 0.6);
