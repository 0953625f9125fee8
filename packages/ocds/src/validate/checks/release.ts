import { isObject, type JsonObject } from '../../shared/objects.js';
import { foundValue } from '../messages.js';
import { checkAwards } from './awards.js';
import { checkOrganizations } from './organizations.js';
import { checkRepeatedIds } from './repeated-ids.js';
import { checkResults } from './results.js';
import type { Scope } from './scope.js';

/** Rules between the fields of a release, which no schema can say. */
export function checkRelease(scope: Scope): void {
  checkReleaseId(scope);
  checkOrder(scope);
  checkOrganizations(scope);
  checkAwards(scope);
  checkRepeatedIds(scope);
  checkResults(scope);
}

/** Linked releases are named by a package's address, `#` and their id. */
function checkReleaseId({ release: { id }, trail, findings }: Scope): void {
  if (typeof id !== 'string' || !id.includes('#')) return;
  trail.at(['id'], () =>
    findings.check(
      'release_id_holds_hash',
      'A release id may not hold the character #, which separates it from the address of its package.',
      trail,
      foundValue(id),
    ),
  );
}

/** Contracts are signed after they are awarded. */
function checkOrder({ release: { awards, contracts }, trail, findings }: Scope): void {
  if (!Array.isArray(awards) || !Array.isArray(contracts)) return;
  const byId = new Map<unknown, JsonObject>();
  for (const award of awards as unknown[])
    if (isObject(award) && !byId.has(award.id)) byId.set(award.id, award);
  contracts.forEach((contract: unknown, index) => {
    if (!isObject(contract) || typeof contract.dateSigned !== 'string') return;
    const award = byId.get(contract.awardID);
    if (typeof award?.date !== 'string') return;
    // Notices give some dates as whole days: a signature on the day of the award is in order.
    if (contract.dateSigned.slice(0, 10) >= award.date.slice(0, 10)) return;
    trail.at(['contracts', index, 'dateSigned'], () =>
      findings.check(
        'signed_before_award',
        "This contract was signed before its award was made. A date on or after the award's is accepted.",
        trail,
        foundValue(contract.dateSigned),
      ),
    );
  });
}
