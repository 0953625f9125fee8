import clocksGoBackByEdie from '../generated/clocks-go-back-by-edie.json' with { type: 'json' };
import clocksGoForwardByEdie from '../generated/clocks-go-forward-by-edie.json' with {
  type: 'json',
};
import edieByEdie from '../generated/edies-team-by-edie.json' with { type: 'json' };
import edieByRavi from '../generated/edies-team-by-ravi.json' with { type: 'json' };
import edieBySam from '../generated/edies-team-by-sam.json' with { type: 'json' };
import fullRotaByEdie from '../generated/full-rota-by-edie.json' with { type: 'json' };
import givenBackByAgnieszka from '../generated/given-back-by-agnieszka.json' with { type: 'json' };
import largeTeamByEdie from '../generated/large-team-by-edie.json' with { type: 'json' };
import looksByEdie from '../generated/looks-by-edie.json' with { type: 'json' };
import looksBySam from '../generated/looks-by-sam.json' with { type: 'json' };
import newTeamByTom from '../generated/new-team-by-tom.json' with { type: 'json' };
import notesByEdie from '../generated/notes-by-edie.json' with { type: 'json' };
import notesByGwen from '../generated/notes-by-gwen.json' with { type: 'json' };
import notesByJo from '../generated/notes-by-jo.json' with { type: 'json' };
import notesBySam from '../generated/notes-by-sam.json' with { type: 'json' };
import openedByEdie from '../generated/opened-by-edie.json' with { type: 'json' };
import openedByGwen from '../generated/opened-by-gwen.json' with { type: 'json' };
import whatHappenedByGwen from '../generated/what-happened-by-gwen.json' with { type: 'json' };
import whatHappenedBySam from '../generated/what-happened-by-sam.json' with { type: 'json' };

/** Every scene as it was played. */
export const recordings = {
  clocksGoBackByEdie,
  clocksGoForwardByEdie,
  edieByEdie,
  edieByRavi,
  edieBySam,
  fullRotaByEdie,
  givenBackByAgnieszka,
  largeTeamByEdie,
  looksByEdie,
  looksBySam,
  newTeamByTom,
  notesByEdie,
  notesByGwen,
  notesByJo,
  notesBySam,
  openedByEdie,
  openedByGwen,
  whatHappenedByGwen,
  whatHappenedBySam,
};
