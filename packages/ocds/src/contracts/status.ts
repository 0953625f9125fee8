import type { Award, Contract, Release } from '../index.js';
import { objects } from '../shared/objects.js';
import type { ContractStatus, ContractSummary, Stage } from './types.js';

/** Statuses that the standard and we call the same. */
const asSaid = (words: string) =>
  words.split(' ').map((word): [unknown, ContractStatus] => [word, word as ContractStatus]);

const contractStatuses = new Map(asSaid('pending active cancelled terminated'));
const awardStatuses = new Map(asSaid('pending cancelled unsuccessful')).set('active', 'awarded');
const tenderStatuses = new Map(
  asSaid('planning planned cancelled unsuccessful complete withdrawn'),
).set('active', 'open');

/** A contract that says nothing of itself is active once signed or reported on. */
export function contractStatus(contract: Contract, stage: Stage): ContractStatus {
  const said = contractStatuses.get(contract.status);
  return said ?? (contract.dateSigned || stage === 'implementation' ? 'active' : 'unknown');
}

type Dated = Pick<ContractSummary, 'status' | 'period' | 'offersUntil'>;

/** What is known of a status on a day (`YYYY-MM-DD`): most processes publish nothing more. */
export function statusOn(day: string, { status, period, offersUntil }: Dated): ContractStatus {
  const { startDate, endDate, maxExtentDate = endDate } = period ?? {};
  const isPast = (date: string | undefined) => date !== undefined && date < day;
  if (status === 'open') return isPast(offersUntil) ? 'complete' : status;
  if (status === 'active') {
    if (startDate !== undefined && startDate > day) return 'pending';
    if (isPast(maxExtentDate)) return 'ended';
    return isPast(endDate) ? 'extendable' : status;
  }
  if (status === 'pending' || status === 'awarded') return isPast(startDate) ? 'due' : status;
  return status;
}

export function awardStatus(award: Award): ContractStatus {
  return awardStatuses.get(award.status) ?? 'unknown';
}

export function tenderStatus(release: Release, stage: Stage): ContractStatus {
  const said = tenderStatuses.get(release.tender?.status);
  return said ?? (stage === 'planning' ? 'planning' : 'unknown');
}

/** How far the process has come, where it has no contract and no award. */
export function openStage(release: Release, tags: ReadonlySet<string>): Stage {
  // Each stage has tags of its own: tender, tenderUpdate, tenderAmendment, tenderCancellation.
  const reached = (stage: Stage) => [...tags].some((tag) => tag.startsWith(stage));
  for (const stage of ['tender', 'award', 'planning'] as const) if (reached(stage)) return stage;
  const early = ['planning', 'planned'].includes(release.tender?.status ?? 'planning');
  return early ? 'planning' : 'tender';
}

export function contractStage(contract: Contract): Stage {
  const { implementation } = contract;
  const done = [
    implementation?.metrics,
    implementation?.transactions,
    implementation?.milestones,
    implementation?.documents,
    implementation?.performanceFailures,
  ];
  return done.some((list) => objects(list).length > 0) ? 'implementation' : 'contract';
}
