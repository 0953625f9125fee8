import {
  accessLogPageSchema,
  happeningSchema,
  historyPageSchema,
  teamPageSchema,
  teamSchema,
} from '../generated/schemas.js';
import type { Page } from '../page.js';
import type { RequestOptions, VersionOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import { Members } from './members.js';
import { Resource } from './resource.js';
import type { Answered, QueryOf, Sent } from './shapes.js';

export type Team = Answered<'Team'>;
export type TeamPage = Answered<'TeamPage'>;
export type Access = Answered<'Access'>;
export type PersonReference = Answered<'PersonReference'>;
export type Recorded = Answered<'Recorded'>;
export type Capability = Sent<'Capability'>;
export type Relationship = NonNullable<Sent<'Relationship'>>;
export type Hat = Sent<'Hat'>;
export type CreateTeam = Sent<'CreateTeam'>;
export type StartTeam = Sent<'StartTeam'>;
export type UpdateTeam = Sent<'UpdateTeam'>;
export type TeamQuery = QueryOf<'listTeams'>;
export type Happening = Answered<'Happening'>;
export type HistoryPage = Answered<'HistoryPage'>;
export type HistoryQuery = QueryOf<'listHistory'>;
export type Look = Answered<'Look'>;
export type AccessLogPage = Answered<'AccessLogPage'>;
export type AccessLogQuery = QueryOf<'listAccessLog'>;

export class Teams extends Resource {
  /** The teams the person is in. */
  list(query: TeamQuery = {}, options?: RequestOptions): Page<Team, TeamPage> {
    return this.page(teamPageSchema, () => path`v1/teams`, query, options);
  }

  /** One team, and what the person may do in it, with the reasons. */
  get(teamId: string, options?: RequestOptions): Promise<Team> {
    return this.read(teamSchema, () => path`v1/teams/${teamId}`, {}, options);
  }

  /** Forms a team around the person who asks. */
  create(body: CreateTeam, options?: RequestOptions): Promise<Team> {
    return this.post(teamSchema, () => path`v1/teams`, body, options);
  }

  /**
   * Starts a team for somebody without an account, who is its Owner from its first moment. For team
   * starters of the co-op alone; anybody else is refused with `team_starter_needed`.
   */
  start(body: StartTeam, options?: RequestOptions): Promise<Team> {
    return this.post(teamSchema, () => path`v1/teams/start`, body, options);
  }

  /** Renames a team. Rejects when it has changed since: see `isVersionMismatch`. */
  update(teamId: string, body: UpdateTeam, options: VersionOptions): Promise<Team> {
    return this.patch(teamSchema, () => path`v1/teams/${teamId}`, body, options);
  }

  /**
   * What happened in a team, the newest first, as sentences; `subject`: to one visit or member;
   * `writtenDownFor: 'me'`: what somebody else wrote down for the person.
   */
  history(
    teamId: string,
    query: HistoryQuery = {},
    options?: RequestOptions,
  ): Page<Happening, HistoryPage> {
    const at = () => path`v1/teams/${teamId}/history`;
    return this.page(historyPageSchema, at, query, options);
  }

  /**
   * Undoes what somebody else wrote down for the person: see `undo` of a happening. Rejects with
   * `cannot_be_undone` and why, where it cannot be undone any more.
   */
  undo(teamId: string, number: number, options?: RequestOptions): Promise<Happening> {
    const at = () => path`v1/teams/${teamId}/history/${String(number)}/undo`;
    return this.post(happeningSchema, at, {}, options);
  }

  /**
   * Who looked at what in a team, when and why they could, the newest first: one sentence for all that
   * one person looked at of one kind on one day. `by`, `kind`, `from` and `to` narrow it. Whoever may
   * not read all of it is told what was looked at of themselves.
   */
  accessLog(
    teamId: string,
    query: AccessLogQuery = {},
    options?: RequestOptions,
  ): Page<Look, AccessLogPage> {
    const at = () => path`v1/teams/${teamId}/access-log`;
    return this.page(accessLogPageSchema, at, query, options);
  }

  /** The members of one team. */
  members(teamId: string): Members {
    return new Members(this.transport, teamId);
  }
}
