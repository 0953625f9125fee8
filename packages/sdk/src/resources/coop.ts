import { coopSchema } from '../generated/schemas.js';
import type { RequestOptions, VersionOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import { Resource } from './resource.js';
import type { Answered, Sent } from './shapes.js';

export type Coop = Answered<'Coop'>;
export type UpdateCoop = Sent<'UpdateCoop'>;

/** The co-op of whoever asks: a person, or a host with a key that may `coop:manage`. */
export class CoopOfCaller extends Resource {
  /** What it is called, and how to reach it. */
  get(options?: RequestOptions): Promise<Coop> {
    return this.read(coopSchema, () => path`v1/coop`, {}, options);
  }

  /** Changes that. For coordinators, and hosts with a key for it. */
  update(body: UpdateCoop, options: VersionOptions): Promise<Coop> {
    return this.patch(coopSchema, () => path`v1/coop`, body, options);
  }
}
