import type { Release } from '../index.js';
import { compile } from '../merge/index.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { awardRow, contractRow, openRow, rowsAbout } from './rows.js';
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
  { asOf = new Date() }: ContractsOptions = {},
): ContractSummary[] {
  const today = asOf === null ? null : dayOf(asOf);
  return [...byProcess(releases).values()].flatMap((process) => rowsOf(process, today));
}

function dayOf(asOf: string | Date): string {
  return (typeof asOf === 'string' ? asOf : asOf.toISOString()).slice(0, 10);
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

function rowsOf(process: Release[], today: string | null): ContractSummary[] {
  const release = current(process);
  const tags = new Set(process.flatMap(({ tag }) => (Array.isArray(tag) ? tag.map(idText) : [])));
  const contracts = objects(release.contracts);
  const about = rowsAbout(release);
  const signed = new Set(contracts.map(({ awardID }) => idText(awardID)));
  const waiting = about.known.awards.filter(({ id }) => !signed.has(idText(id)));
  const rows = [
    ...contracts.map((contract) => contractRow(about, contract, today)),
    ...waiting.map((award) => awardRow(about, award, today)),
  ];
  return withUniqueKeys(rows.length > 0 ? rows : [openRow(about, tags, today)]);
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
