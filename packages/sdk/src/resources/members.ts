import { memberPageSchema, memberSchema } from '../generated/schemas.js';
import type { Page } from '../page.js';
import type { RequestOptions, VersionOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import type { Transport } from '../transport/transport.js';
import { Resource } from './resource.js';
import type { Answered, QueryOf, Sent } from './shapes.js';

export type Member = Answered<'Member'>;
export type MemberPage = Answered<'MemberPage'>;
export type UpdateMember = Sent<'UpdateMember'>;
export type GrantChanges = NonNullable<UpdateMember['grants']>;
export type GrantableCapability = keyof GrantChanges;
export type EndMembership = Sent<'EndMembership'>;
export type MemberQuery = QueryOf<'listMembers'>;

/** The members of one team. */
export class Members extends Resource {
  readonly #teamId: string;

  constructor(transport: Transport, teamId: string) {
    super(transport);
    this.#teamId = teamId;
  }

  #at = (memberId: string) => () => path`v1/teams/${this.#teamId}/members/${memberId}`;

  /** Members, with what each may do and why. `viewAs`, for the Owner: as that member sees it. */
  list(query: MemberQuery = {}, options?: RequestOptions): Page<Member, MemberPage> {
    const at = () => path`v1/teams/${this.#teamId}/members`;
    return this.page(memberPageSchema, at, query, options);
  }

  get(memberId: string, options?: RequestOptions): Promise<Member> {
    return this.read(memberSchema, this.#at(memberId), {}, options);
  }

  /** Changes what a member may see and do, or their hats. What is left out stays. */
  update(memberId: string, body: UpdateMember, options: VersionOptions): Promise<Member> {
    return this.patch(memberSchema, this.#at(memberId), body, options);
  }

  /** Ends a membership: the person's own, or another's where the caller may. */
  async end(memberId: string, body: EndMembership, options: VersionOptions): Promise<Member> {
    const at = () => path`v1/teams/${this.#teamId}/members/${memberId}/end`;
    return this.post(memberSchema, at, body, options);
  }
}
