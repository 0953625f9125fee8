import type { NotePhrases } from './phrases.js';

// Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
type Name = string | undefined;

const who = (name: Name) => name ?? 'chi';
/** Can, and cannot: "Gall Sam", "Gallwch chi". */
const can = (name: Name) => (name === undefined ? 'Gallwch chi' : `Gall ${name}`);
const cannot = (name: Name) => (name === undefined ? 'Allwch chi ddim' : `All ${name} ddim`);

/** "A" is "ac" before a vowel. */
const and = (word: string) => (/^[aeiouwyâêîôûŵŷ]/iu.test(word) ? 'ac' : 'a');

function list(names: readonly Name[]): string {
  const said = names.map(who);
  const last = said.pop() ?? '';
  return said.length === 0 ? last : `${said.join(', ')} ${and(last)} ${last}`;
}

export const welsh: NotePhrases = {
  because: {
    owner: (name) =>
      name === undefined
        ? 'Gallwch chi ddarllen hwn, oherwydd mai eich tîm chi yw hwn.'
        : `Gall ${name} ddarllen hwn, oherwydd mai tîm ${name} yw hwn.`,
    acts_by_law: (name) =>
      `${can(name)} ddarllen hwn, oherwydd mai ${who(name)} sy'n penderfynu dros Berchennog y Tîm yn ôl y gyfraith.`,
    author: (name) => `${can(name)} ddarllen hwn, oherwydd mai ${who(name)} a'i hysgrifennodd.`,
    in_team: (name) =>
      `${can(name)} ddarllen hwn, oherwydd bod y nodiadau ar agor i ${name ?? 'chi'}.`,
    wears_hat: (name) =>
      `${can(name)} ddarllen hwn, oherwydd bod gan ${who(name)} het y mae ar ei chyfer.`,
    named: (name) => `${can(name)} ddarllen hwn, oherwydd bod enw ${who(name)} arno.`,
    around_visits: (name) =>
      `${can(name)} ddarllen hwn o 2 awr cyn ymweliad hyd at 12 awr ar ei ôl, ac nid nawr.`,
    cannot_see_notes: (name) =>
      `${cannot(name)} darllen hwn, oherwydd nad yw'r nodiadau ar agor i ${name ?? 'chi'}.`,
    wears_no_hat: (name) =>
      `${cannot(name)} darllen hwn, oherwydd nad oes gan ${who(name)} het y mae ar ei chyfer.`,
    not_named: (name) => `${cannot(name)} darllen hwn, oherwydd mai enwau pobl eraill sydd arno.`,
    kept_to_author_and_owner: (name) =>
      `${cannot(name)} darllen hwn, oherwydd mai dim ond i Berchennog y Tîm a'r sawl a'i hysgrifennodd y mae.`,
  },
  can: (names) => `Gall y rhain ddarllen hwn: ${list(names)}.`,
  aroundVisits: (names) => `Gall y rhain ei ddarllen o gwmpas ymweliad: ${list(names)}.`,
  cannot: (names) => `All y rhain ddim ei ddarllen: ${list(names)}.`,
};
