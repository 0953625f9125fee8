import { dayInWords } from './day-in-words.js';
import type { ContractDetails, ContractInFull } from './details-types.js';
import { notNamed } from './organizations.js';
import { languages, placeInWords } from './place-words.js';

/** Characters of one contract that are looked through: a process may have thousands of notices. */
const longestText = 100_000;

/**
 * All that can be found in a contract, as it is looked for: names, numbers, descriptions, purposes,
 * places, lots, documents and the time line, with days and places in words of each language.
 */
export function textToFind(row: ContractInFull): string {
  const { title, buyer, suppliers, ocid, id, details, offersUntil, period } = row;
  const parties = [buyer, ...suppliers].flatMap((party) => [party.name, party.id]);
  const names = [title, ...parties.filter((name) => name !== notNamed), ocid, id];
  const days = [
    offersUntil,
    ...Object.values(period ?? {}),
    ...details.timeline.map(({ day }) => day),
  ];
  const said = [...names, ...wordsIn(details), ...[...new Set(days)].map(dayToFind)];
  return plain(said.join(' ').slice(0, longestText));
}

/** What a reader looks for, each word as it stands in `textToFind`: a contract has all of them, in any order. */
export function wordsToFind(sought: string): string[] {
  return plain(sought).split(' ').filter(Boolean);
}

function wordsIn(details: ContractDetails): (string | undefined)[] {
  const { description, purposes, places, procedure, extension, options } = details;
  return [
    ...description,
    ...purposes,
    ...places.flatMap((place) => languages.map((language) => placeInWords(place, language))),
    procedure.name,
    ...procedure.rationale,
    ...extension,
    ...options,
    ...details.lots.flatMap(({ id, title, description: said }) => [id, title, ...said]),
    ...details.documents.map(({ title }) => title),
    ...details.timeline.flatMap(({ text, notice, changes = [] }) => [
      text,
      notice,
      ...changes.flatMap(({ where, was, now }) => [where, was, now]),
    ]),
  ];
}

function dayToFind(day: string | undefined): string {
  if (day === undefined) return '';
  return [day, ...languages.map((language) => dayInWords(day, language))].join(' ');
}

/** Without accents and capitals; most text has no accents to take away. */
function plain(text: string): string {
  const bare = /[^\u0020-\u007e]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return bare
    .toLowerCase()
    .replace(/[\s\0]+/g, ' ')
    .trim();
}
