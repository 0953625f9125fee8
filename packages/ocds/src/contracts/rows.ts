import type { Award, Contract, Release } from '../index.js';
import { agreedMetrics } from '../metrics/commitments-of.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import { noticeUrl } from './notice-url.js';
import { buyerOf, suppliersOf } from './organizations.js';
import { awardStatus, contractStage, contractStatus, openStage, tenderStatus } from './status.js';
import type { ContractSummary } from './types.js';
import { periodOf, valueOf } from './value-and-period.js';

/** Rows know their place in the process; the caller makes their keys unique in the list. */
export function contractRow(
  release: Release,
  contract: Contract,
  award: Award | undefined,
  today: string,
): ContractSummary {
  const stage = contractStage(contract);
  const results = objects(contract.implementation?.metrics);
  const period = periodOf(contract.period, award?.contractPeriod);
  return row(release, {
    key: `contract-${idText(contract.id)}`,
    id: idText(contract.id),
    title: plainText(contract.title) || plainText(award?.title),
    suppliers: suppliersOf(release, award?.suppliers, contract),
    value: valueOf(contract.value, award?.value),
    period,
    status: contractStatus(contract, stage, period, today),
    stage,
    commitments: agreedMetrics(contract, award).length,
    reported: results.filter(({ observations }) => objects(observations).length > 0).length,
    url: noticeUrl(release, contract),
  });
}

export function awardRow(release: Release, award: Award): ContractSummary {
  return row(release, {
    key: `award-${idText(award.id)}`,
    id: idText(award.id),
    title: plainText(award.title),
    suppliers: suppliersOf(release, award.suppliers),
    value: valueOf(award.value),
    period: periodOf(award.contractPeriod),
    status: awardStatus(award),
    stage: 'award',
    commitments: objects(award.agreedMetrics).length,
    reported: 0,
    url: noticeUrl(release, award),
  });
}

export function openRow(release: Release, tags: ReadonlySet<string>): ContractSummary {
  const { tender } = release;
  const lots = objects(tender?.lots);
  const [lot] = lots.length === 1 ? lots : [];
  const stage = openStage(release, tags);
  return row(release, {
    key: stage,
    id: idText(tender?.id) || release.ocid,
    title: '',
    suppliers: [],
    value: valueOf(tender?.value, lot?.value),
    period: periodOf(tender?.contractPeriod, ...lots.map(({ contractPeriod }) => contractPeriod)),
    status: tenderStatus(release, stage),
    stage,
    commitments: objects(tender?.targets).length,
    reported: 0,
    url: noticeUrl(release, undefined),
  });
}

type RowParts = Omit<
  ContractSummary,
  'ocid' | 'buyer' | 'released' | 'value' | 'period' | 'url'
> & { [Name in 'value' | 'period' | 'url']: ContractSummary[Name] | undefined };

function row(release: Release, { value, period, url, ...parts }: RowParts): ContractSummary {
  const title = parts.title || plainText(release.tender?.title) || release.ocid;
  return {
    ...parts,
    ocid: release.ocid,
    title,
    buyer: buyerOf(release),
    released: release.date,
    ...present({ value, period, url }),
  };
}
