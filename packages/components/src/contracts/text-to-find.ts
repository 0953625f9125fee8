import type { ContractDetails, ContractInFull } from '@kith/ocds/contracts';
import { formatDate } from '../format/day.js';
import { placeInWords } from './place-words.js';

/** All that can be found in a contract, as it is looked for, in both languages. */
export function textToFind(row: ContractInFull): string {
  const { title, buyer, suppliers, ocid, details, offersUntil, period } = row;
  const names = [title, buyer.name, ...suppliers.map(({ name }) => name), ocid];
  const days = [
    offersUntil,
    ...Object.values(period ?? {}),
    ...details.timeline.map(({ day }) => day),
  ];
  return plain([...names, ...wordsIn(details), ...[...new Set(days)].map(dayToFind)].join(' '));
}

function wordsIn(details: ContractDetails): (string | undefined)[] {
  const { description, purposes, places, procedure, extension, options } = details;
  return [
    ...description,
    ...purposes,
    ...places.flatMap((place) => [placeInWords(place, 'en'), placeInWords(place, 'cy')]),
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
  const year = { year: true };
  return `${day} ${formatDate(day, 'en', year)} ${formatDate(day, 'cy', year)}`;
}

/** Words as they are looked for: without accents and capitals; most text has no accents to take away. */
export function plain(text: string): string {
  const bare = /[^\u0020-\u007e]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return bare.toLowerCase().replace(/\s+/g, ' ').trim();
}
