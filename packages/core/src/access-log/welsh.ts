// Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
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
      return looking.owner ? `nodiadau ${looking.owner}` : 'eich nodiadau';
    case 'emergencies':
      return `yr hyn a agorwyd mewn argyfwng ${inTeam(looking)}`;
    default:
      return `rywbeth ${inTeam(looking)}`;
  }
}

function through({ as }: Looking): string {
  if (as === null) return '';
  return as === undefined ? ", fel rydych chi'n ei weld" : `, fel y mae ${as} yn ei weld`;
}

export const welsh: LookPhrases = {
  somebody: 'rhywun',
  looked: (kind, looking) =>
    `${looking.by ? `Edrychodd ${looking.by}` : 'Edrychoch chi'} ar ${what(kind, looking)}${through(looking)}`,
};
