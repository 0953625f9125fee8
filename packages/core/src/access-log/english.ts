import type { Looking, LookKind, LookPhrases } from './looking.js';

function whose({ by, owner, ownTeam }: Looking): string {
  if (owner === undefined) return 'your';
  return ownTeam && by !== undefined ? 'their' : `${owner}'s`;
}

function what(kind: LookKind, looking: Looking): string {
  switch (kind) {
    case 'members':
      return `who is in ${whose(looking)} team`;
    case 'permissions':
      return `what people may do in ${whose(looking)} team`;
    case 'profile':
      return `how to greet and talk with ${looking.about ?? 'you'}`;
    case 'rota':
      return `${whose(looking)} rota`;
    case 'history':
      return `what happened in ${whose(looking)} team`;
    case 'invitations':
      return `who is invited into ${whose(looking)} team`;
    case 'access_log':
      return `who looked at what in ${whose(looking)} team`;
    case 'notes':
      return `${whose(looking)} notes`;
    case 'emergencies':
      return `what was opened in an emergency in ${whose(looking)} team`;
    default:
      return `something in ${whose(looking)} team`;
  }
}

function through({ as }: Looking): string {
  if (as === null) return '';
  return as === undefined ? ', the way you see it' : `, the way ${as} sees it`;
}

export const english: LookPhrases = {
  somebody: 'somebody',
  looked: (kind, looking) =>
    `${looking.by ?? 'You'} looked at ${what(kind, looking)}${through(looking)}`,
};
