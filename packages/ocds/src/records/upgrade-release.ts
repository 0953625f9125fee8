import { isObject, type JsonObject } from '../shared/objects.js';
import { sameJson } from '../shared/same-json.js';
import { eachObject, renamed, withField } from './change.js';
import { PartyList } from './party-list.js';

/** Two organizations share an id of the publisher's and differ: the first one stands. */
export interface UpgradeWarning {
  code: 'party_differs';
  /** JSON Pointer to the organization whose details were left out. */
  pointer: string;
  id: string;
}

type Warn = (warning: UpgradeWarning) => void;

/** One release from 1.0 to 1.1; the very same release when there is nothing to do. */
export function upgradeRelease(release: JsonObject, pointer: string, warn: Warn): JsonObject {
  return withAmendments(withParties(release, pointer, warn));
}

/** Organizations move to `parties`; references to them stay in their places. */
function withParties(release: JsonObject, pointer: string, warn: Warn): JsonObject {
  const listed = release.parties ?? [];
  if (!Array.isArray(listed)) return release;
  const list = new PartyList(listed, (at, id) => warn({ code: 'party_differs', pointer: at, id }));
  const refer = (role: string, at: string) => (value: unknown) =>
    isObject(value) ? list.refer(value, role, at) : value;
  const referAll = (role: string, at: string) => (value: unknown) =>
    eachObject(value, (item, position) => list.refer(item, role, `${at}/${position}`));

  let after = withField(release, 'buyer', refer('buyer', `${pointer}/buyer`));
  after = withField(after, 'tender', (tender) => {
    if (!isObject(tender)) return tender;
    const at = `${pointer}/tender`;
    const buying = refer('procuringEntity', `${at}/procuringEntity`);
    return withField(
      withField(tender, 'procuringEntity', buying),
      'tenderers',
      referAll('tenderer', `${at}/tenderers`),
    );
  });
  after = withField(after, 'awards', (awards) =>
    eachObject(awards, (award, position) =>
      withField(
        award,
        'suppliers',
        referAll('supplier', `${pointer}/awards/${position}/suppliers`),
      ),
    ),
  );
  after = withField(after, 'contracts', (contracts) =>
    eachObject(contracts, (contract, position) =>
      withField(contract, 'implementation', (implementation) =>
        isObject(implementation)
          ? withField(implementation, 'transactions', (transactions) =>
              eachObject(transactions, (transaction, which) => {
                const at = `${pointer}/contracts/${position}/implementation/transactions/${which}`;
                return upgradeTransaction(transaction, list, at);
              }),
            )
          : implementation,
      ),
    ),
  );
  return list.changed ? placeParties(after, list.parties) : after;
}

const before = ['ocid', 'id', 'date', 'tag', 'initiationType'];

/** Where a release has no parties yet, they follow the fields that every release starts with. */
function placeParties(release: JsonObject, parties: readonly unknown[]): JsonObject {
  if (Object.hasOwn(release, 'parties')) return { ...release, parties };
  const entries = Object.entries(release);
  const first = entries.filter(([field]) => before.includes(field));
  const rest = entries.filter(([field]) => !before.includes(field));
  return Object.fromEntries([...first, ['parties', parties], ...rest]);
}

const payments = [
  ['providerOrganization', 'payer'],
  ['receiverOrganization', 'payee'],
] as const;

/** 1.0 named an organization in a transaction by its identifier alone. */
function upgradeTransaction(transaction: JsonObject, list: PartyList, at: string): JsonObject {
  let after = renamed(transaction, 'amount', 'value');
  for (const [old, role] of payments) {
    const identifier = after[old];
    if (!isObject(identifier) || Object.keys(identifier).length === 0) continue;
    if (Object.hasOwn(after, role)) continue;
    // A name taken from the identifier must not contradict the one already listed.
    const { legalName } = identifier;
    const soft = legalName === undefined ? {} : { name: legalName };
    const reference = list.refer({ identifier }, role, `${at}/${old}`, soft);
    after = { ...renamed(after, old, role), [role]: reference };
  }
  return after;
}

/** The one `amendment` of 1.0 joins the list of 1.1. */
function withAmendments(release: JsonObject): JsonObject {
  const all = (blocks: unknown) => eachObject(blocks, upgradeAmendment);
  const tender = (value: unknown) => (isObject(value) ? upgradeAmendment(value) : value);
  return withField(
    withField(withField(release, 'tender', tender), 'awards', all),
    'contracts',
    all,
  );
}

function upgradeAmendment(block: JsonObject): JsonObject {
  const { amendment, ...rest } = block;
  if (!isObject(amendment)) return block;
  if (!Object.hasOwn(block, 'amendments'))
    return withField(renamed(block, 'amendment', 'amendments'), 'amendments', () => [amendment]);
  const { amendments } = block;
  if (!Array.isArray(amendments) && amendments !== null) return block;
  const listed: readonly unknown[] = amendments ?? [];
  const present = listed.some((item) => sameJson(item, amendment));
  return { ...rest, amendments: present ? listed : [...listed, amendment] };
}
