import { idText } from '../../shared/objects.js';
import { foundValue } from '../messages.js';
import { blockOf, itemsOf, type Scope } from './scope.js';

type Segments = readonly (string | number)[];

/** Buyers, suppliers and others must be among the parties of the same release (since 1.1). */
export function checkOrganizations(scope: Scope): void {
  if (scope.version === '1.0') return;
  const { release } = scope;
  const parties = new Set<string>();
  for (const [party] of itemsOf(release.parties)) parties.add(idText(party.id));
  const { tender, awards, contracts } = release;
  referTo(scope, parties, release.buyer, ['buyer']);
  const { procuringEntity, tenderers } = blockOf(tender);
  referTo(scope, parties, procuringEntity, ['tender', 'procuringEntity']);
  for (const [tenderer, index] of itemsOf(tenderers))
    referTo(scope, parties, tenderer, ['tender', 'tenderers', index]);
  for (const [award, index] of itemsOf(awards))
    for (const [supplier, nth] of itemsOf(award.suppliers))
      referTo(scope, parties, supplier, ['awards', index, 'suppliers', nth]);
  for (const [contract, index] of itemsOf(contracts))
    for (const [transaction, nth] of itemsOf(blockOf(contract.implementation).transactions))
      for (const side of ['payer', 'payee'] as const) {
        const at = ['contracts', index, 'implementation', 'transactions', nth, side];
        referTo(scope, parties, transaction[side], at);
      }
}

function referTo(
  { findings, trail }: Scope,
  parties: ReadonlySet<string>,
  reference: unknown,
  at: Segments,
): void {
  const { id } = blockOf(reference);
  const text = idText(id);
  if (text === '' || parties.has(text)) return;
  const isSupplier = at.includes('suppliers');
  trail.at([...at, 'id'], () =>
    findings.check(
      isSupplier ? 'unknown_supplier' : 'unknown_organization',
      `No party of this release has this id. Add the ${isSupplier ? 'supplier' : 'organization'} to parties, or correct the id.`,
      trail,
      foundValue(id),
    ),
  );
}
