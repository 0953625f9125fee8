import { type Failure, failureOf, textOf } from './failure.js';

export interface InvalidField {
  readonly name: string;
  readonly reason: string;
}

/** Why something could not be done, and what in a form was wrong. */
export interface ActionFailure extends Failure {
  readonly fields: readonly InvalidField[];
}

export function actionFailureOf(error: unknown): ActionFailure {
  const told = Object(error) as { invalidParams?: unknown };
  return { ...failureOf(error), fields: fieldsOf(told.invalidParams) };
}

function fieldsOf(value: unknown): InvalidField[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((field: unknown) => {
    if (typeof field !== 'object' || field === null) return [];
    const { name, reason } = field as Record<string, unknown>;
    return typeof name === 'string' ? [{ name, reason: textOf(reason) ?? '' }] : [];
  });
}
