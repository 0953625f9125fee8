import { placeInWords } from '@kith/ocds/contracts';
import { readingTable, toCsv } from '@kith/ocds/flatten';
import type { Language } from '../base/language.js';
import { buyerName, statusInWords, supplierNames } from '../messages/contract-words.js';
import { contractsMessages } from './contracts.messages.js';
import { oneContractMessages } from './one-contract.messages.js';
import type { ListedContract } from './read-contracts.js';

type Value = string | number | undefined;

/**
 * The contracts as CSV text, in their order, with all that a row holds: sums are numbers, and days
 * YYYY-MM-DD. Text that a spreadsheet would run as a formula is marked as text.
 */
export function csvOf(rows: readonly ListedContract[], language: Language): string {
  const columns = columnsIn(language);
  const table = readingTable(
    oneContractMessages(language).file.name,
    columns.map(([header, type]) => ({ header, type })),
    rows.map((row) => columns.map(([, , of]) => of(row))),
  );
  return toCsv(table);
}

/** Lets the reader keep the contracts as a file. */
export function saveList(rows: readonly ListedContract[], language: Language): void {
  // The mark at its beginning tells a spreadsheet which alphabet it is in.
  const file = new Blob(['\uFEFF', csvOf(rows, language)], { type: 'text/csv;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${oneContractMessages(language).file.name}.csv`;
  link.click();
  // The browser has taken it by its next turn.
  setTimeout(() => URL.revokeObjectURL(address));
}

function columnsIn(
  language: Language,
): [header: string, type: 'text' | 'number', of: (row: ListedContract) => Value][] {
  const { columns } = contractsMessages(language);
  const { facts, file } = oneContractMessages(language);
  const pageOf = ({ details, notice, url }: ListedContract) =>
    details.timeline.find((event) => event.url && event.notice === notice)?.url ?? url;
  return [
    [facts.ocid, 'text', ({ ocid }) => ocid],
    [columns.title, 'text', ({ title }) => title],
    [file.lots, 'text', ({ details }) => details.lots.map(({ id }) => id).join(', ')],
    [columns.buyer, 'text', buyerName],
    [columns.supplier, 'text', (row) => supplierNames(row, language)],
    [file.net, 'number', ({ value }) => (value?.withTax === undefined ? undefined : value.amount)],
    [file.gross, 'number', ({ value }) => (value?.includesTax ? value.amount : value?.withTax)],
    [
      file.value,
      'number',
      ({ value }) =>
        value?.includesTax || value?.withTax !== undefined ? undefined : value?.amount,
    ],
    [file.currency, 'text', ({ value }) => value?.currency],
    [file.starts, 'text', ({ period }) => period?.startDate],
    [file.ends, 'text', ({ period }) => period?.endDate],
    [file.longest, 'text', ({ period }) => period?.maxExtentDate],
    [columns.status, 'text', (row) => statusInWords(row, language)],
    [facts.offersUntil, 'text', closesOn],
    [columns.promises, 'number', ({ commitments, reported }) => Math.max(commitments, reported)],
    [file.withResults, 'number', ({ reported }) => reported],
    [facts.notice, 'text', ({ notice }) => notice],
    [file.noticed, 'text', ({ released }) => released.slice(0, 10)],
    [file.page, 'text', pageOf],
    [facts.procedure, 'text', ({ details }) => details.procedure.name ?? details.procedure.method],
    [facts.purposes, 'text', ({ details }) => details.purposes.join('; ')],
    [
      facts.places,
      'text',
      ({ details }) => details.places.map((place) => placeInWords(place, language)).join('; '),
    ],
    [file.description, 'text', ({ details }) => details.description.join(' ')],
    [facts.extension, 'text', ({ details }) => details.extension.join(' ')],
    [file.publisher, 'text', ({ publication }) => publication.publisher],
    [file.licence, 'text', ({ publication }) => publication.license],
  ];
}

function closesOn({ offersUntil, details }: ListedContract): string | undefined {
  return offersUntil ?? details.timeline.find(({ kind }) => kind === 'offersUntil')?.day;
}
