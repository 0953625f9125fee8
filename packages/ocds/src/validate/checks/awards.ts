import { idText } from '../../shared/objects.js';
import { nameOf } from '../ledger.js';
import { foundValue } from '../messages.js';
import { isTagged, itemsOf, type Scope } from './scope.js';

/** Stages at which a process's awards and commitments are published, if it publishes them. */
export const settingStages = ['award', 'contract', 'compiled'];

/** A contract must refer to an award of its process, in this release or another of the input. */
export function checkAwards(scope: Scope): void {
  const { release, ocid, ledger, trail } = scope;
  const { awards, contracts } = release;
  let holdsAwards = isTagged(release, settingStages);
  for (const [award] of itemsOf(awards)) {
    holdsAwards = true;
    ledger.know(nameOf('award', ocid, idText(award.id)));
  }
  if (holdsAwards) ledger.know(nameOf('awards', ocid));
  for (const [{ awardID }, index] of itemsOf(contracts)) {
    const id = idText(awardID);
    if (id === '') continue;
    const value = foundValue(awardID);
    trail.at(['contracts', index, 'awardID'], () =>
      ledger.expect(
        {
          anyOf: [nameOf('award', ocid, id)],
          onlyIf: nameOf('awards', ocid),
          code: 'unknown_award',
          message:
            'No award of this process has this id. Publish the award, or correct the awardID.',
          ...(value === undefined ? {} : { value }),
        },
        trail,
      ),
    );
  }
}
