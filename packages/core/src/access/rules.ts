import { authorityFor } from './legal-authority.js';
import {
  type Capability,
  capabilities,
  type Hat,
  type LegalAuthority,
  type Relationship,
  relationships,
} from './words.js';

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
  record_attendance: 'F L y o o o o o o n F .',
  change_grants: '    F L . . . . . . . . . .',
  end_membership: '   F L n . . . . . . . S .',
  see_access_log: '   F L n o o o o o o o F .',
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

/**
 * One cell of the matrix spelt out, for those who decide by it: the functions beside this file, and
 * the row-level security of the database, which is given these same rows.
 */
export interface AccessRule {
  readonly capability: Capability;
  readonly relationship: Relationship;
  readonly cell: Cell;
  /** The answer where nobody has decided, no hat is worn and no visit is near. */
  readonly byDefault: boolean;
  /** Whether a decision of the Owner counts. */
  readonly switchable: boolean;
  /** Whoever wears it may, unless the Owner decided otherwise. */
  readonly hat: Hat | null;
  /** Whoever has this live authority may, whatever else is said here. */
  readonly authority: LegalAuthority | null;
  /** Whether it opens around an accepted visit, whatever was decided. */
  readonly aroundVisits: boolean;
  /** Whether it reaches nothing but one's own items. */
  readonly ownOnly: boolean;
  /** Whether they may open it in an emergency, for a few hours, with a reason. */
  readonly inEmergency: boolean;
  /** Whether it stands when the place is paused. */
  readonly outlastsStatus: boolean;
}

type Meaning = Pick<
  AccessRule,
  'byDefault' | 'switchable' | 'hat' | 'aroundVisits' | 'ownOnly' | 'inEmergency'
>;

const no: Meaning = {
  byDefault: false,
  switchable: false,
  hat: null,
  aroundVisits: false,
  ownOnly: false,
  inEmergency: false,
};

const meanings: Readonly<Record<Exclude<Cell, 'floor_with_authority'>, Meaning>> = {
  floor: { ...no, byDefault: true },
  // Said with each question, and never of a whole team: see `forSafety`.
  floor_for_safety: no,
  on: { ...no, byDefault: true, switchable: true },
  off: { ...no, switchable: true },
  never: no,
  window: { ...no, aroundVisits: true },
  own: { ...no, byDefault: true, ownOnly: true },
  own_contract: { ...no, byDefault: true, ownOnly: true },
  break_glass: { ...no, inEmergency: true },
  with_hat: { ...no, hat: 'rota_holder' },
  off_or_with_hat: { ...no, switchable: true, hat: 'rota_holder' },
  not_for_visits: no,
};

/** Whoever visits the home must know the person's name and how to greet and talk with them. */
function visitNeeds(capability: Capability, relationship: Relationship): boolean {
  return capability === 'see_basic_profile' && rules.accept_visits[relationship] === 'floor';
}

/** Where no live authority reaches, a representative stands in the advocate's column. */
function meaningOf(cell: Cell, capability: Capability): Meaning {
  if (cell !== 'floor_with_authority') return meanings[cell];
  const otherwise = rules[capability].advocate;
  return otherwise === 'floor_with_authority' ? no : meanings[otherwise];
}

/** The rule of one cell. */
export function ruleFor(capability: Capability, relationship: Relationship): AccessRule {
  const cell = rules[capability][relationship];
  const meaning = meaningOf(cell, capability);
  return {
    capability,
    relationship,
    cell,
    ...meaning,
    authority: cell === 'floor_with_authority' ? authorityFor(capability) : null,
    aroundVisits:
      meaning.aroundVisits || (meaning.switchable && visitNeeds(capability, relationship)),
    // An Owner cannot be removed from their own team, so their rights outlast any status.
    outlastsStatus: relationship === 'owner',
  };
}

/** Every cell spelt out, row by row of the matrix. */
export const accessRules: readonly AccessRule[] = capabilities.flatMap((capability) =>
  relationships.map((relationship) => ruleFor(capability, relationship)),
);
