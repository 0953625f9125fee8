import type { Award, Contract, Release } from '../index.js';
import { objects } from '../shared/objects.js';
import type { ContractStatus, ContractSummary, Stage } from './types.js';

const contractStatuses = new Map<unknown, ContractStatus>([
  ['pending', 'pending'],
  ['active', 'active'],
  ['cancelled', 'cancelled'],
  ['terminated', 'terminated'],
]);

const awardStatuses = new Map<unknown, ContractStatus>([
  ['pending', 'pending'],
  ['active', 'awarded'],
  ['cancelled', 'cancelled'],
  ['unsuccessful', 'unsuccessful'],
]);

const tenderStatuses = new Map<unknown, ContractStatus>([
  ['planning', 'planning'],
  ['planned', 'planned'],
  ['active', 'open'],
  ['cancelled', 'cancelled'],
  ['unsuccessful', 'unsuccessful'],
  ['complete', 'complete'],
  ['withdrawn', 'withdrawn'],
]);

/** A contract that says nothing of itself is active once signed or reported on. */
export function contractStatus(
  contract: Contract,
  stage: Stage,
  period: ContractSummary['period'],
  today: string,
): ContractStatus {
  const said = contractStatuses.get(contract.status);
  const begun = contract.dateSigned || stage === 'implementation' ? 'active' : 'unknown';
  const status = said ?? begun;
  const last = period?.maxExtentDate ?? period?.endDate;
  return status === 'active' && last !== undefined && last < today ? 'ended' : status;
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
  const asked = ['tender', 'tenderUpdate', 'tenderAmendment', 'tenderCancellation'];
  if (asked.some((tag) => tags.has(tag))) return 'tender';
  if (['award', 'awardUpdate', 'awardCancellation'].some((tag) => tags.has(tag))) return 'award';
  if (['planning', 'planningUpdate'].some((tag) => tags.has(tag))) return 'planning';
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
