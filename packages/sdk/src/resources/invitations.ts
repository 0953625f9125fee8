import { invitationPageSchema, invitationSchema } from '../generated/schemas.js';
import type { Page } from '../page.js';
import type { RequestOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import { type RecordingOptions, Resource } from './resource.js';
import type { Answered, QueryOf, Sent } from './shapes.js';

export type Invitation = Answered<'Invitation'>;
export type InvitationPage = Answered<'InvitationPage'>;
export type InvitationState = Sent<'InvitationState'>;
export type LetterState = Sent<'LetterState'>;
export type CreateInvitation = Sent<'CreateInvitation'>;
export type InvitationQuery = QueryOf<'listTeamInvitations'>;

export class Invitations extends Resource {
  /** Who has been invited to a team. */
  listForTeam(
    teamId: string,
    query: InvitationQuery = {},
    options?: RequestOptions,
  ): Page<Invitation, InvitationPage> {
    const at = () => path`v1/teams/${teamId}/invitations`;
    return this.page(invitationPageSchema, at, query, options);
  }

  /** Invites someone, known or by e-mail. What is granted starts when they accept. */
  create(teamId: string, body: CreateInvitation, options?: RequestOptions): Promise<Invitation> {
    return this.post(invitationSchema, () => path`v1/teams/${teamId}/invitations`, body, options);
  }

  /** Invitations to the person who asks. */
  listMine(
    query: InvitationQuery = {},
    options?: RequestOptions,
  ): Page<Invitation, InvitationPage> {
    return this.page(invitationPageSchema, () => path`v1/invitations`, query, options);
  }

  get(invitationId: string, options?: RequestOptions): Promise<Invitation> {
    return this.read(invitationSchema, () => path`v1/invitations/${invitationId}`, {}, options);
  }

  /** Says that the invited person has read it. */
  markSeen(invitationId: string, options?: RecordingOptions): Promise<Invitation> {
    return this.#answer(() => path`v1/invitations/${invitationId}/seen`, options);
  }

  /** Joins the team. */
  accept(invitationId: string, options?: RecordingOptions): Promise<Invitation> {
    return this.#answer(() => path`v1/invitations/${invitationId}/accept`, options);
  }

  /** Says no. No reason is asked for or kept. */
  decline(invitationId: string, options?: RecordingOptions): Promise<Invitation> {
    return this.#answer(() => path`v1/invitations/${invitationId}/decline`, options);
  }

  /** Takes an invitation back. */
  withdraw(invitationId: string, options?: RecordingOptions): Promise<Invitation> {
    return this.#answer(() => path`v1/invitations/${invitationId}/withdraw`, options);
  }

  #answer(at: Parameters<Resource['post']>[1], options: RecordingOptions | undefined) {
    return this.post(invitationSchema, at, options?.recording ?? {}, options);
  }
}
