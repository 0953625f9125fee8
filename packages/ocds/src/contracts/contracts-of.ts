import type { Release } from '../index.js';
import { compile } from '../merge/index.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { finish, type Steps } from '../shared/steps.js';
import { DetailsReader } from './details-of.js';
import type { ContractInFull } from './details-types.js';
import type { RowSource } from './row-source.js';
import { awardRow, contractRow, openRow, type RowsAbout, rowsAbout } from './rows.js';
import type { ContractSummary } from './types.js';

export interface ContractsOptions {
  /**
   * The day on which statuses are held against their dates. Default: now. Null
   * leaves them as they were said, for rows that are kept: see `statusOn`.
   */
  asOf?: string | Date | null;
}

/**
 * A flat list for a table, in order of first appearance: one row for each
 * contract, one for each award without a contract, and one for a process that
 * has neither. Releases of one process are compiled first, leniently.
 */
export function contractsOf(
  releases: readonly Release[],
  options: ContractsOptions = {},
): ContractSummary[] {
  return processesIn(releases).flatMap((process) => rowsOf(process, options));
}

/**
 * The same rows with all that is published of each contract: descriptions, lots, places, procedure,
 * documents and a time line.
 */
export function contractsInFull(
  releases: readonly Release[],
  options: ContractsOptions = {},
): ContractInFull[] {
  return finish(contractsInFullInSteps(releases, options));
}

/** The same in short steps, for a page that answers its reader meanwhile. */
export function* contractsInFullInSteps(
  releases: readonly Release[],
  options: ContractsOptions = {},
): Steps<ContractInFull[]> {
  const found: ContractInFull[] = [];
  for (const process of processesIn(releases)) {
    const { about, sources } = process;
    const reader = new DetailsReader(about.known, about.buyer, process.releases);
    for (const [index, row] of rowsOf(process, options).entries()) {
      found.push({ ...row, details: reader.of(sources[index] ?? {}) });
      yield;
    }
  }
  return found;
}

/** A process as it is known now, and what its rows are about, in their order. */
interface Process {
  releases: readonly Release[];
  about: RowsAbout;
  sources: RowSource[];
}

function processesIn(releases: readonly Release[]): Process[] {
  return [...byProcess(releases).values()].map((process) => {
    const about = rowsAbout(current(process));
    return { releases: process, about, sources: sourcesOf(about) };
  });
}

function byProcess(releases: readonly Release[]): Map<string, Release[]> {
  const processes = new Map<string, Release[]>();
  for (const release of objects(releases)) {
    const process = processes.get(release.ocid);
    if (process) process.push(release);
    else processes.set(release.ocid, [release]);
  }
  return processes;
}

/** Contracts, then awards without a contract; one of neither where the process has none. */
function sourcesOf({ known }: RowsAbout): RowSource[] {
  const contracts = objects(known.release.contracts);
  const signed = new Set(contracts.map(({ awardID }) => idText(awardID)));
  const sources: RowSource[] = contracts.map((contract) => ({
    contract,
    award: known.award(contract.awardID),
  }));
  for (const award of known.awards) if (!signed.has(idText(award.id))) sources.push({ award });
  return sources[0] ? sources : [{}];
}

function rowsOf({ releases, about, sources }: Process, { asOf = new Date() }: ContractsOptions) {
  const today = asOf && (typeof asOf === 'string' ? asOf : asOf.toISOString()).slice(0, 10);
  const tags = new Set(releases.flatMap(({ tag }) => (Array.isArray(tag) ? tag.map(idText) : [])));
  return withUniqueKeys(
    sources.map(({ contract, award }) => {
      if (contract) return contractRow(about, contract, award, today);
      return award ? awardRow(about, award, today) : openRow(about, tags, today);
    }),
  );
}

/** Publishers use one id for several awards: each after the first is numbered. */
function withUniqueKeys(rows: ContractSummary[]): ContractSummary[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = `${row.ocid}/${row.key}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { ...row, key: times === 1 ? key : `${key}/${times}` };
  });
}

/** A compiled release already holds what came before it. */
function current(process: Release[]): Release {
  const dated = process.map((release) => ({ ...release, date: plainText(release.date) }));
  const compiled = dated
    .filter(({ tag }) => Array.isArray(tag) && tag.includes('compiled'))
    .sort((one, other) => (one.date < other.date ? 1 : -1))[0];
  const rest = compiled ? dated.filter(({ date }) => date > compiled.date) : dated;
  const [only] = dated;
  if (only && dated.length === 1) return only;
  return compile(compiled ? [compiled, ...rest] : rest, { onConflict: 'keep-later' });
}
