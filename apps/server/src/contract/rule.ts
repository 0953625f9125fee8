import type { z } from '@hono/zod-openapi';

/** Why a value is refused, and in words what is accepted. Neither ever repeats the value. */
export interface Refusal {
  reason: string;
  accepted: string;
}

/** A custom issue that says both: `message` is what is accepted, as everywhere in the contract. */
export function addRefusal(context: z.RefinementCtx, { reason, accepted }: Refusal): void {
  context.addIssue({ code: 'custom', message: accepted, params: { reason } });
}

/** The reason that `addRefusal` gave. */
export function reasonIn(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'custom') return undefined;
  const reason: unknown = issue.params?.['reason'];
  return typeof reason === 'string' ? reason : undefined;
}

/** For the `error` of a kind of value: what is accepted, save where there is none to speak of. */
export const accepting = (accepted: string) => (issue: { input: unknown }) =>
  issue.input === undefined ? undefined : accepted;
