import { type Capability, capabilities, type Relationship, relationships } from './words.js';

/**
 * What the matrix says of one capability for one relationship.
 * - `floor`: on, and nobody can switch it off
 * - `floor_with_authority`: a floor where a live legal authority covers the capability
 * - `floor_for_safety`: a floor for stopping regulated work for safety, and for nothing else
 * - `on`, `off`: so by default; the Owner may switch it
 * - `never`: beyond the ceiling
 * - `window`: a floor, but only around an accepted visit
 * - `own`, `own_contract`: own items only
 * - `break_glass`: only in an emergency, with a written reason, and the Owner is told
 * - `with_hat`: comes with the Rota Holder hat
 * - `off_or_with_hat`: off by default; the Owner or the Rota Holder hat may switch it on
 * - `not_for_visits`: the question does not arise, because they do no visits
 */
export type Cell =
  | 'floor'
  | 'floor_with_authority'
  | 'floor_for_safety'
  | 'on'
  | 'off'
  | 'never'
  | 'window'
  | 'own'
  | 'own_contract'
  | 'break_glass'
  | 'with_hat'
  | 'off_or_with_hat'
  | 'not_for_visits';

const letters: Readonly<Record<string, Cell>> = {
  F: 'floor',
  L: 'floor_with_authority',
  S: 'floor_for_safety',
  y: 'on',
  n: 'off',
  '.': 'never',
  W: 'window',
  o: 'own',
  c: 'own_contract',
  B: 'break_glass',
  h: 'with_hat',
  e: 'off_or_with_hat',
  '-': 'not_for_visits',
};

// Columns: Owner, legal representative, advocate, personal care worker, support worker,
// family or friend, volunteer, professional, back-up, team starter, coach, funder.
const matrix: Readonly<Record<Capability, string>> = {
  see_members: '      F L y F F y y y W F F .',
  see_basic_profile: 'F L y F F y F y W F F .',
  see_rota: '         F L y y y y n n W F F .',
  see_notes: '        F L n F y n . n W n B .',
  write_notes: '      F L y F F y y y F n F .',
  see_money: '        F L n o o n . . o n n c',
  invite_others: '    F L n n n n . . . y . .',
  arrange_visits: '   F L n h h e n n . y n .',
  accept_visits: '    - - - F F F F F F - - -',
  change_grants: '    F L . . . . . . . . . .',
  end_membership: '   F L n . . . . . . . S .',
};

function row(capability: Capability): Record<Relationship, Cell> {
  const cells = matrix[capability].trim().split(' ');
  return Object.fromEntries(
    relationships.map((relationship, column) => [
      relationship,
      letters[cells[column] ?? '.'] ?? 'never',
    ]),
  ) as Record<Relationship, Cell>;
}

/** The permission matrix as data. */
export const rules = Object.fromEntries(
  capabilities.map((capability) => [capability, row(capability)]),
) as Readonly<Record<Capability, Readonly<Record<Relationship, Cell>>>>;
