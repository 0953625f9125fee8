import { type ContractSummary, statusOn } from '@kith/ocds/contracts';
import { z } from 'zod';
import { givenInstantSchema } from '../contract/instants.js';
import { storableText } from '../contract/storable.js';
import type { Deps } from '../deps.js';
import { keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import {
  type ContractFilter,
  type ContractLots,
  countContracts,
  selectContracts,
} from './contracts.sql.js';
import { asAnyone, packageLimit } from './read-packages.js';

const contractKey = z.tuple([givenInstantSchema, storableText]);

/** Contracts, newest first; `total` counts all that the filter finds. */
export function listContracts(
  deps: Deps,
  { cursor, limit = packageLimit, ...filter }: ContractFilter & PageRequest,
) {
  const after = keyIn(cursor, contractKey);
  const today = deps.now().toString().slice(0, 10);
  return asAnyone(deps, async (tx) => {
    const rows = await selectContracts(tx, filter, after, limit + 1);
    const page = pageFrom(rows, limit, ({ releasedAt, key }) => [releasedAt.toString(), key]);
    return {
      items: page.items.map(({ summary }) => shown(summary, today, deps.config.publicUrl)),
      nextCursor: page.nextCursor,
      total: await countContracts(tx, filter),
    };
  });
}

/** Empty words of the reader become null: the contract says what is not known. */
function shown(summary: ContractSummary & Partial<ContractLots>, today: string, publicUrl: string) {
  const { key, ocid, id, title, buyer, suppliers, value, period, stage } = summary;
  return {
    key,
    ocid,
    id: id || null,
    title: title || null,
    buyer: party(buyer),
    suppliers: suppliers.map(party),
    value: value === undefined ? null : { amount: value.amount, currency: value.currency },
    period: { startDate: period?.startDate ?? null, endDate: period?.endDate ?? null },
    status: statusOn(today, summary),
    stage,
    commitments: summary.commitments,
    reported: summary.reported,
    released: summary.released,
    lots: summary.lots ?? [],
    lotsInAll: summary.lotsInAll ?? 0,
    record: `${publicUrl}/v1/open-data/records/${encodeURIComponent(ocid)}`,
  };
}

const party = ({ id, name }: { id: string; name: string }) => ({
  id: id || null,
  name: name || null,
});
