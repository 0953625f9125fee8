import type { ProblemCode } from './http/problem-codes.js';

export interface DomainErrorDetails {
  /** One plain sentence for the person who asked; no personal data. */
  detail?: string;
  /** Facts a caller can act upon, returned as members of the problem; no personal data. */
  params?: Record<string, unknown>;
  /** In how many seconds it is worth asking again. */
  retryAfter?: number;
}

/** A refusal in the domain's words. The table in http/problem-codes.ts gives it a status. */
export class DomainError extends Error {
  readonly detail: string | undefined;
  readonly params: Record<string, unknown>;
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: ProblemCode,
    { detail, params = {}, retryAfter }: DomainErrorDetails = {},
  ) {
    super(detail ?? code);
    this.name = 'DomainError';
    this.detail = detail;
    this.params = params;
    this.retryAfter = retryAfter;
  }
}

/** Refuse: throws, so it can end an expression such as `(await find(id)) ?? refuse('team_not_found')`. */
export function refuse(code: ProblemCode, details: DomainErrorDetails = {}): never {
  throw new DomainError(code, details);
}

/** PostgreSQL's classes of broken promise: foreign key, unique, check, exclusion. */
const violations = new Set(['23503', '23505', '23514', '23P01']);

/**
 * Turns the violation of a *named* constraint into a refusal; anything else is thrown on unchanged.
 * `.catch(refuseOn({ one_owner_per_team: 'team_has_an_owner' }))`
 */
export function refuseOn(codes: Record<string, ProblemCode>): (error: unknown) => never {
  return (error) => {
    const constraint = violatedConstraint(error);
    const code = constraint === undefined ? undefined : codes[constraint];
    if (code !== undefined) throw new DomainError(code);
    throw error;
  };
}

/** The name of the constraint that refused a write, if that is what the error is. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('constraint' in error)) return undefined;
  return violations.has(String(error.code)) ? String(error.constraint) : undefined;
}
