import { contains, periodDays } from '../../metrics/period-days.js';
import type { Days } from '../../metrics/types.js';
import { idText, type JsonObject } from '../../shared/objects.js';
import { present } from '../../shared/present.js';
import { nameOf } from '../ledger.js';
import { settingStages } from './awards.js';
import { blockOf, isTagged, itemsOf, type Scope } from './scope.js';

type Segments = readonly (string | number)[];

/** Results beside the commitments and the period of their contract. */
export function checkResults(scope: Scope): void {
  const { release, ocid, ledger } = scope;
  let holdsCommitments = isTagged(release, settingStages);
  const awards = new Map<string, [award: JsonObject, position: number]>();
  for (const [award, position] of itemsOf(release.awards)) {
    awards.set(idText(award.id), [award, position]);
    for (const [metric] of itemsOf(award.agreedMetrics)) {
      holdsCommitments = true;
      ledger.know(nameOf('award commitment', ocid, idText(award.id), idText(metric.id)));
    }
  }
  for (const [contract] of itemsOf(release.contracts))
    for (const [metric] of itemsOf(contract.agreedMetrics)) {
      holdsCommitments = true;
      ledger.know(nameOf('commitment', ocid, idText(contract.id), idText(metric.id)));
    }
  if (holdsCommitments) ledger.know(nameOf('commitments', ocid));
  for (const [contract, index] of itemsOf(release.contracts)) {
    const [award, position] = awards.get(idText(contract.awardID)) ?? [{}, 0];
    checkPeriods(scope, contract, award, ['contracts', index]);
    expectCommitments(scope, contract, ['contracts', index]);
    checkReported(scope, contract, award, { index, position });
  }
}

const inResults = ['implementation', 'metrics'];

/** A result must lie within the days of its contract, its possible extension included. */
function checkPeriods(
  { trail, findings }: Scope,
  contract: JsonObject,
  award: JsonObject,
  at: Segments,
): void {
  const days = contractDays(contract.period ?? award.contractPeriod);
  if (!days.start && !days.end) return;
  for (const [metric, index] of itemsOf(blockOf(contract.implementation).metrics))
    for (const [observation, nth] of itemsOf(metric.observations)) {
      const own = periodDays(blockOf(observation.period));
      const within = {
        start: !own.start || contains(present({ start: days.start }), own),
        end: !own.end || contains(present({ end: days.end }), own),
      };
      if (within.start && within.end) continue;
      trail.at([...at, ...inResults, index, 'observations', nth, 'period'], () =>
        findings.check(
          'result_outside_contract_period',
          "This result is of a time outside its contract. Correct its period or the contract's.",
          trail,
        ),
      );
    }
}

function contractDays(period: unknown): Days {
  const { startDate, endDate, maxExtentDate } = blockOf(period);
  const days = periodDays({ startDate: textOf(startDate), endDate: textOf(endDate) });
  const extended = periodDays({ endDate: textOf(maxExtentDate) });
  const end = (extended.end ?? '') > (days.end ?? '') ? extended.end : days.end;
  return present({ start: days.start, end });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A result must be of something that was promised, in this release or another of the input. */
function expectCommitments(
  { ocid, ledger, trail }: Scope,
  contract: JsonObject,
  at: Segments,
): void {
  for (const [metric, index] of itemsOf(blockOf(contract.implementation).metrics)) {
    const id = idText(metric.id);
    if (id === '') continue;
    trail.at([...at, ...inResults, index, 'id'], () =>
      ledger.expect(
        {
          anyOf: [
            nameOf('commitment', ocid, idText(contract.id), id),
            nameOf('award commitment', ocid, idText(contract.awardID), id),
          ],
          onlyIf: nameOf('commitments', ocid),
          code: 'result_without_commitment',
          message:
            'Neither this contract nor its award promises this metric in agreedMetrics. Publish the commitment, or correct the id.',
          value: id,
        },
        trail,
      ),
    );
  }
}

/** Where a contract reports results, or has ended, each of its commitments needs one. */
function checkReported(
  scope: Scope,
  contract: JsonObject,
  award: JsonObject,
  { index, position }: { index: number; position: number },
): void {
  const reported = new Set<string>();
  for (const [metric] of itemsOf(blockOf(contract.implementation).metrics))
    reported.add(idText(metric.id));
  if (reported.size === 0 && !hasEnded(scope.release, contract, award)) return;
  const promised: [unknown, Segments][] = [
    [contract.agreedMetrics, ['contracts', index, 'agreedMetrics']],
    [award.agreedMetrics, ['awards', position, 'agreedMetrics']],
  ];
  for (const [list, at] of promised)
    for (const [metric, nth] of itemsOf(list)) {
      const id = idText(metric.id);
      if (id === '' || reported.has(id)) continue;
      scope.trail.at([...at, nth, 'id'], () =>
        scope.findings.check(
          'commitment_without_result',
          "This was promised, and the contract reports no result for it. Publish the result, or say in an observation's notes why there is none.",
          scope.trail,
          id,
        ),
      );
    }
}

/** By the release's own date: what was promised until a day already past is due. */
function hasEnded({ date }: JsonObject, contract: JsonObject, award: JsonObject): boolean {
  const { end } = contractDays(contract.period ?? award.contractPeriod);
  return end !== undefined && typeof date === 'string' && date.slice(0, 10) > end;
}
