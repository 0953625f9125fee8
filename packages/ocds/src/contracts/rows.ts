import type { Award, Contract, Release } from '../index.js';
import { metricId } from '../metrics/commitment.js';
import { periodDays } from '../metrics/period-days.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import { KnownRelease } from './known-release.js';
import { ownNoticeUrl, processNoticeUrl } from './notice-url.js';
import { buyerOf, suppliersOf } from './organizations.js';
import {
  awardStatus,
  contractStage,
  contractStatus,
  openStage,
  statusOn,
  tenderStatus,
} from './status.js';
import type { ContractSummary, NamedOrganization } from './types.js';
import { periodOf, valueOf } from './value-and-period.js';

/** What all rows of one process have in common. */
export interface RowsAbout {
  known: KnownRelease;
  buyer: NamedOrganization;
  /** The newest notice of the process. */
  notice: string | undefined;
}

export function rowsAbout(release: Release): RowsAbout {
  const known = new KnownRelease(release);
  return { known, buyer: buyerOf(known), notice: processNoticeUrl(release) };
}

/** Rows know their place in the process; the caller makes their keys unique in the list. */
export function contractRow(
  about: RowsAbout,
  contract: Contract,
  award: Award | undefined,
  today: string | null,
): ContractSummary {
  const { known } = about;
  const stage = contractStage(contract);
  const results = objects(contract.implementation?.metrics);
  const period = periodOf(contract.period, award?.contractPeriod);
  const parts: RowParts = {
    key: `contract-${idText(contract.id)}`,
    id: idText(contract.id),
    title: plainText(contract.title) || plainText(award?.title),
    suppliers: suppliersOf(known, award?.suppliers, contract),
    value: valueOf(contract.value, award?.value),
    period,
    status: contractStatus(contract, stage),
    stage,
    commitments: countAgreed(contract, award && known.agreedIn(award)),
    reported: results.filter(({ observations }) => objects(observations).length > 0).length,
    url: ownNoticeUrl(contract) ?? about.notice,
  };
  return row(about, parts, today);
}

/** As many as `agreedMetrics` finds, without looking through those of the award each time. */
function countAgreed(contract: Contract, inAward: ReadonlySet<string> = new Set()): number {
  const own = new Set(objects(contract.agreedMetrics).map(metricId));
  return inAward.size + [...own].filter((id) => !inAward.has(id)).length;
}

export function awardRow(about: RowsAbout, award: Award, today: string | null): ContractSummary {
  const parts: RowParts = {
    key: `award-${idText(award.id)}`,
    id: idText(award.id),
    title: plainText(award.title),
    suppliers: suppliersOf(about.known, award.suppliers),
    value: valueOf(award.value),
    period: periodOf(award.contractPeriod),
    status: awardStatus(award),
    stage: 'award',
    commitments: objects(award.agreedMetrics).length,
    reported: 0,
    url: ownNoticeUrl(award) ?? about.notice,
  };
  return row(about, parts, today);
}

export function openRow(
  about: RowsAbout,
  tags: ReadonlySet<string>,
  today: string | null,
): ContractSummary {
  const { release } = about.known;
  const { tender } = release;
  const lots = objects(tender?.lots);
  const [lot] = lots.length === 1 ? lots : [];
  const stage = openStage(release, tags);
  const parts: RowParts = {
    key: stage,
    id: idText(tender?.id) || release.ocid,
    title: '',
    suppliers: [],
    value: valueOf(tender?.value, lot?.value),
    period: periodOf(tender?.contractPeriod, ...lots.map(({ contractPeriod }) => contractPeriod)),
    status: tenderStatus(release, stage),
    stage,
    offersUntil: periodDays(tender?.tenderPeriod).end,
    commitments: objects(tender?.targets).length,
    reported: 0,
    url: about.notice,
  };
  return row(about, parts, today);
}

function noticeOf({ id, tag }: Release): string | undefined {
  const isCompiled = Array.isArray(tag) && tag.includes('compiled');
  return isCompiled ? undefined : idText(id) || undefined;
}

type RowParts = Omit<
  ContractSummary,
  'ocid' | 'buyer' | 'released' | 'value' | 'period' | 'url' | 'offersUntil' | 'notice'
> & { [Name in 'value' | 'period' | 'url']: ContractSummary[Name] | undefined } & {
  offersUntil?: string | undefined;
};

function row(
  { known: { release }, buyer }: RowsAbout,
  { value, period, url, offersUntil, ...parts }: RowParts,
  today: string | null,
): ContractSummary {
  const title = parts.title || plainText(release.tender?.title) || release.ocid;
  return {
    ...parts,
    ocid: release.ocid,
    title,
    buyer,
    released: release.date,
    ...present({ value, period, url, offersUntil, notice: noticeOf(release) }),
    ...(today !== null && {
      status: statusOn(today, { ...parts, ...present({ period, offersUntil }) }),
    }),
  };
}
