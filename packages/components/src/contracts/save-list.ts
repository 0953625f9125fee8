import { placeInWords } from '@kith/ocds/contracts';
import { readingTable, toCsv } from '@kith/ocds/flatten';
import { inSlices } from '../base/in-slices.js';
import type { Language } from '../base/language.js';
import { buyerName, statusInWords, supplierNames } from '../messages/contract-words.js';
import { contractsMessages } from './contracts.messages.js';
import { oneContractMessages } from './one-contract.messages.js';
import type { ListedContract } from './read-contracts.js';

type Value = string | number | undefined;

/** Few, so that a page answers its reader between. */
const rowsAtOnce = 20;

/**
 * The contracts as the parts of a CSV text, made in short steps: in their order, with all that a row
 * holds. Sums are numbers, and days YYYY-MM-DD. Text that a spreadsheet would run as a formula is
 * marked as text.
 */
function* csvOf(rows: readonly ListedContract[], language: Language) {
  const columns = columnsIn(language);
  const { name } = oneContractMessages(language).file;
  const heads = columns.map(([header, type]) => ({ header, type }));
  const csvFrom = (part: readonly ListedContract[]) =>
    toCsv(
      readingTable(
        name,
        heads,
        part.map((row) => columns.map(([, , of]) => of(row))),
      ),
    );
  const head = csvFrom([]);
  const parts = [head];
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    parts.push(csvFrom(rows.slice(at, at + rowsAtOnce)).slice(head.length));
    yield;
  }
  return parts;
}

/** Lets the reader keep the contracts as a file. */
export async function saveList(rows: readonly ListedContract[], language: Language): Promise<void> {
  const parts = await inSlices(csvOf(rows, language));
  // The mark at its beginning tells a spreadsheet which alphabet it is in.
  const file = new Blob(['\uFEFF', ...parts], { type: 'text/csv;charset=utf-8' });
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
