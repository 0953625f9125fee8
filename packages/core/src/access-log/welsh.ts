// Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
import type { Phase } from './around.js';
import type { Looking, LookKind, LookPhrases } from './looking.js';

const inTeam = ({ owner }: Looking) => (owner ? `yn nhîm ${owner}` : 'yn eich tîm');

/** After "ar", which softens the first letter. */
function what(kind: LookKind, looking: Looking): string {
  switch (kind) {
    case 'members':
      return `bwy sydd ${inTeam(looking)}`;
    case 'permissions':
      return `beth y caiff pobl ei wneud ${inTeam(looking)}`;
    case 'profile':
      return `sut i gyfarch a siarad â ${looking.about ?? 'chi'}`;
    case 'rota':
      return looking.owner ? `rota ${looking.owner}` : 'eich rota';
    case 'history':
      return `yr hyn a ddigwyddodd ${inTeam(looking)}`;
    case 'invitations':
      return `bwy sydd wedi'i wahodd ${looking.owner ? `i dîm ${looking.owner}` : "i'ch tîm"}`;
    case 'access_log':
      return `bwy edrychodd ar beth ${inTeam(looking)}`;
    case 'notes':
    case 'notes_search':
      return looking.owner ? `nodiadau ${looking.owner}` : 'eich nodiadau';
    case 'people_list':
      return `restr o bawb yn y cydweithfa`;
    case 'emergencies':
      return `yr hyn a agorwyd mewn argyfwng ${inTeam(looking)}`;
    default:
      return `rywbeth ${inTeam(looking)}`;
  }
}

function deed(kind: LookKind, { by }: Looking): string {
  if (kind === 'notes_search') return `${by ? `Chwiliodd ${by}` : 'Chwilioch chi'} yn`;
  return `${by ? `Edrychodd ${by}` : 'Edrychoch chi'} ar`;
}

function through({ as }: Looking): string {
  if (as === null) return '';
  return as === undefined ? ", fel rydych chi'n ei weld" : `, fel y mae ${as} yn ei weld`;
}

const phaseWords = { before: 'cyn', during: 'yn ystod', after: 'ar ôl' };

/** `cyn`, `cyn ac ar ôl`, `cyn, yn ystod ac ar ôl` */
function listed(when: readonly Phase[]): string {
  const words = when.map((phase) => phaseWords[phase]);
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' ac ');
}

export const welsh: LookPhrases = {
  somebody: 'rhywun',
  whoeverRunsIt: "pwy bynnag sy'n rhedeg y gweinydd",
  looked: (kind, looking, when) =>
    `${deed(kind, looking)} ${what(kind, looking)} ${when}${through(looking)}`,
  atTimes(count, first, last) {
    if (count === 1) return `am ${first}`;
    return count === 2 ? `am ${first} ac am ${last}` : `${count} gwaith rhwng ${first} a ${last}`;
  },
  aroundVisit: (when, time, yours) =>
    `${listed(when)} ${yours ? 'eich ymweliad' : 'yr ymweliad'} am ${time}`,
};
