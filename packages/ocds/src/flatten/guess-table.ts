import { fieldNames } from './paths.js';
import type { Column, ColumnType, TableDescription, TableKind } from './types.js';

const lists = new Set(
  'tag roles relationship submissionMethod additionalProcurementCategories relatedLots releaseTag'.split(
    ' ',
  ),
);
const texts = new Set(
  `ocid release id releaseID releaseDate awardID field name title description status statusDetails
  date initiationType language scheme legalName uri url type code category currency
  startDate endDate maxExtentDate dueDate dateMet dateModified datePublished dateSigned
  streetAddress locality region postalCode countryName email telephone faxNumber
  documentType format noticeType rationale project projectID source identifier notes
  mainProcurementCategory procurementMethod procurementMethodDetails procurementMethodRationale
  awardCriteria awardCriteriaDetails submissionMethodDetails eligibilityCriteria
  relatedLot unitID amendsReleaseID`.split(/\s+/),
);

const numbers = new Set(
  'amount quantity durationInDays numberOfTenderers numberOfBids latitude longitude'.split(' '),
);

/** What a column of this path holds in a table that came without a description. */
export function guessType(path: string): ColumnType {
  const name = fieldNames(path).at(-1) ?? '';
  if (lists.has(name)) return 'list';
  if (numbers.has(name)) return 'number';
  return texts.has(name) ? 'text' : 'any';
}

/**
 * The description of a table by its name alone, for tables that came without
 * one: written by hand, or parted from their tables.json. The name gives the
 * array (`contracts_documents`), so that no name of a field may hold `_`.
 */
export function guessTable(name: string, headers: readonly string[]): TableDescription {
  const kind = kindOf(name);
  const names = name === 'releases' || kind === 'metrics' ? [] : name.split('_');
  const path = kind === 'changes' ? names.slice(0, -1) : names;
  const columns = headers.map(
    (path): Column => ({
      header: path,
      path,
      type: guessType(path),
      guessed: true,
    }),
  );
  return { name, kind, path, columns };
}

function kindOf(name: string): TableKind {
  if (name === 'metrics') return 'metrics';
  return /(?:^|_)changes$/.test(name) ? 'changes' : 'rows';
}
