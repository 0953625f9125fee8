import type { Received } from '../check/received.js';
import type { components, operations } from '../generated/openapi.js';

type Shapes = components['schemas'];

/** A shape of the contract as an answer holds it. */
export type Answered<Name extends keyof Shapes> = Received<Shapes[Name]>;

/** A shape of the contract as a request sends it. */
export type Sent<Name extends keyof Shapes> = Shapes[Name];

/** What may be asked of a list or a search. */
export type QueryOf<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;

/** Who is writing this down for whom, and how it was told. Left out: the caller, for themselves. */
export type Recording = Pick<Sent<'SlotAction'>, 'onBehalfOf' | 'method'>;
