import type { ContractSummary, OpenRecord, Release } from '../../resources/open-data.js';
import type {
  InvitationRow,
  MembershipRow,
  PersonRow,
  RecordedRow,
  SeriesRow,
  SessionRow,
  TeamRow,
  VisitRow,
} from './rows.js';

export interface Happening {
  teamId: string;
  type: 'members.changed' | 'invitations.changed' | 'rota.changed';
}

/** All that the in-memory server knows. The same steps always make the same world. */
export class World {
  readonly people = new Map<string, PersonRow>();
  readonly teams = new Map<string, TeamRow>();
  readonly memberships = new Map<string, MembershipRow>();
  readonly invitations = new Map<string, InvitationRow>();
  readonly series = new Map<string, SeriesRow>();
  readonly visits = new Map<string, VisitRow>();
  readonly sessions = new Map<string, SessionRow>();
  readonly releases: Release[] = [];
  readonly records: OpenRecord[] = [];
  readonly contracts: ContractSummary[] = [];
  /** Whether this server can send e-mail. */
  sendsEmail = true;
  readonly #listeners = new Set<(happening: Happening) => void>();
  #now: number;
  #made = 0;

  /** @param now RFC 3339, UTC: the time it is in this world until it is moved on. */
  constructor(now: string) {
    this.#now = Date.parse(now);
  }

  get now(): number {
    return this.#now;
  }

  /** RFC 3339, UTC, whole seconds. */
  get nowText(): string {
    return new Date(this.#now).toISOString().replace(/\.\d+Z$/, 'Z');
  }

  moveOn({ minutes }: { minutes: number }): void {
    this.#now += minutes * 60_000;
  }

  moveTo(now: string): void {
    this.#now = Date.parse(now);
  }

  /** A UUID that sorts by the order of making. */
  newId(): string {
    this.#made += 1;
    return `0198a000-0000-7000-8000-${this.#made.toString(16).padStart(12, '0')}`;
  }

  recordedBy(
    personId: string | null,
    said: { onBehalfOf?: string | undefined; method?: RecordedRow['method'] | undefined } = {},
  ): RecordedRow {
    const forAnother = said.onBehalfOf !== undefined && said.onBehalfOf !== personId;
    return {
      by: personId,
      onBehalfOf: forAnother ? (said.onBehalfOf ?? null) : null,
      method: said.method ?? (forAnother ? 'in_person' : 'self'),
      at: this.nowText,
    };
  }

  nameOf(personId: string | null): string | null {
    return personId === null ? null : (this.people.get(personId)?.name ?? null);
  }

  membershipsIn(teamId: string): MembershipRow[] {
    return [...this.memberships.values()].filter((row) => row.teamId === teamId);
  }

  /** The person's place in a team, which has not ended. */
  placeOf(personId: string, teamId: string): MembershipRow | undefined {
    return this.membershipsIn(teamId).find(
      (row) => row.personId === personId && row.status !== 'ended',
    );
  }

  listen(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(teamId: string, ...types: Happening['type'][]): void {
    for (const type of types) {
      for (const listener of this.#listeners) listener({ teamId, type });
    }
  }
}
