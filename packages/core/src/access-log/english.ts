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
    case 'notes_search':
      return `${whose(looking)} notes`;
    case 'people_list':
      return 'a list of everybody in the co-op';
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

/** `before`, `before and after`, `before, during and after` */
const listed = (words: readonly string[]) =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ');

export const english: LookPhrases = {
  somebody: 'somebody',
  whoeverRunsIt: 'whoever runs the server',
  looked: (kind, looking, when) =>
    `${looking.by ?? 'You'} ${kind === 'notes_search' ? 'searched' : 'looked at'} ${what(kind, looking)} ${when}${through(looking)}`,
  atTimes(count, first, last) {
    if (count === 1) return `at ${first}`;
    return count === 2 ? `at ${first} and ${last}` : `${count} times between ${first} and ${last}`;
  },
  aroundVisit: (when, time, yours) => `${listed(when)} ${yours ? 'your' : 'the'} visit at ${time}`,
};
