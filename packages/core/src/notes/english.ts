import type { NotePhrases } from './phrases.js';

type Name = string | undefined;

const who = (name: Name) => name ?? 'You';
const again = (name: Name) => name ?? 'you';

function list(names: readonly Name[]): string {
  const said = names.map((name, at) => name ?? (at === 0 ? 'You' : 'you'));
  const last = said.pop() ?? '';
  return said.length === 0 ? last : `${said.join(', ')} and ${last}`;
}

export const english: NotePhrases = {
  because: {
    owner: (name) =>
      name === undefined
        ? 'You can read this, because it is your team.'
        : `${name} can read this, because the team is there for ${name}.`,
    acts_by_law: (name) =>
      name === undefined
        ? 'You can read this, because you decide for the Team Owner by law.'
        : `${name} can read this, because ${name} decides for the Team Owner by law.`,
    author: (name) =>
      name === undefined
        ? 'You can read this, because you wrote it.'
        : `${name} can read this, because ${name} wrote it.`,
    in_team: (name) => `${who(name)} can read this, because ${again(name)} can see the notes.`,
    wears_hat: (name) =>
      `${who(name)} can read this, because ${again(name)} ${name ? 'wears' : 'wear'} a hat it is for.`,
    named: (name) => `${who(name)} can read this, because it is for ${again(name)} by name.`,
    around_visits: (name) =>
      `${who(name)} can read this from 2 hours before a visit until 12 hours after it, and not now.`,
    cannot_see_notes: (name) =>
      `${who(name)} can't read this, because ${again(name)} can't see the notes.`,
    wears_no_hat: (name) =>
      `${who(name)} can't read this, because ${again(name)} ${name ? 'wears' : 'wear'} no hat it is for.`,
    not_named: (name) => `${who(name)} can't read this, because it is for others by name.`,
    kept_to_author_and_owner: (name) =>
      `${who(name)} can't read this, because it is only for the Team Owner and whoever wrote it.`,
  },
  can: (names) => `${list(names)} can read this.`,
  aroundVisits: (names) => `${list(names)} can read this around a visit.`,
  cannot: (names) => `${list(names)} can't.`,
};
