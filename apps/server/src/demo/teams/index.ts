import { edie } from './edie.js';
import { everyDayTeams, lightTouch } from './every-day.js';
import { longHours } from './long-hours.js';
import type { DemoTeam } from './team.js';

/** The twelve teams; the one shown first comes first. */
export const teams: readonly DemoTeam[] = [edie, ...longHours, ...everyDayTeams, ...lightTouch];
