import type { SitesConfig } from './config.js';
import type { PublishedRecord } from './council/figures.js';

export interface DemoPerson {
  id: string;
  name: string;
  description: string;
  teams: Array<{ id: string; name: string; relationship: string }>;
}

export interface ContractRow {
  /** What tells it from all others in the list. */
  key: string;
  ocid: string;
  title: string | null;
  buyer: { name: string | null };
  suppliers: Array<{ name: string | null }>;
  value: { amount: number; currency: string } | null;
  /** `YYYY-MM-DD`. */
  period: { startDate: string | null; endDate: string | null };
  status: string;
  commitments: number;
  reported: number;
  /** The lots that it is for, where its process has others. */
  lots: Array<{ id: string; title: string | null }>;
  /** How many lots the whole process has. */
  lotsInAll: number;
  record: string;
}

/** How many answers are put together, of 500 contracts each. */
const mostPages = 20;

/**
 * The few calls that a host's own backend makes, over plain HTTP: what any language could do.
 * Each rejects with an Error that says what could not be reached, never with what was in it.
 */
export class KithBackend {
  readonly #config: SitesConfig;

  constructor(config: SitesConfig) {
    this.#config = config;
  }

  /** A session for one person on one team's page. Fifteen minutes, this origin only. */
  async mintSession(personId: string, teamId: string, origin: string): Promise<unknown> {
    return this.#call('/v1/embed-sessions', {
      method: 'POST',
      body: JSON.stringify({
        personId,
        teamId,
        origins: [origin],
        capabilities: [
          'see_members',
          'see_basic_profile',
          'see_rota',
          'see_notes',
          'write_notes',
          'see_access_log',
          'see_money',
          'invite_others',
          'arrange_visits',
          'accept_visits',
          'record_attendance',
          'change_grants',
          'end_membership',
          'answer_invitations',
        ],
      }),
    });
  }

  async demoPeople(): Promise<DemoPerson[]> {
    const { items } = (await this.#call('/v1/demo/people')) as { items: DemoPerson[] };
    return items;
  }

  /**
   * Contracts with all of these words: the process of which most was heard lately first, and those of
   * one process in their order. No more of them than a page can be made of.
   */
  async contracts(words = ''): Promise<ContractRow[]> {
    const rows: ContractRow[] = [];
    let cursor: string | null = '';
    for (let page = 0; page < mostPages && cursor !== null; page += 1) {
      const query = new URLSearchParams({ limit: '500' });
      if (words !== '') query.set('query', words);
      if (cursor !== '') query.set('cursor', cursor);
      const { items, nextCursor } = (await this.#call(`/v1/open-data/contracts?${query}`)) as {
        items: ContractRow[];
        nextCursor: string | null;
      };
      rows.push(...items);
      cursor = nextCursor;
    }
    return inTheirOrder(rows);
  }

  /** The contracts and awards of one process, such as the places of a framework. */
  async ofProcess(ocid: string): Promise<ContractRow[]> {
    return (await this.contracts(ocid)).filter((row) => row.ocid === ocid);
  }

  /** All that is published of one contracting process; undefined where nothing is. */
  async record(ocid: string): Promise<PublishedRecord | undefined> {
    const path = `/v1/open-data/records/${encodeURIComponent(ocid)}`;
    const response = await this.#ask(path);
    return response.status === 404 ? undefined : ((await read(path, response)) as PublishedRecord);
  }

  async #call(path: string, init?: RequestInit): Promise<unknown> {
    return read(path, await this.#ask(path, init));
  }

  #ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(new URL(path, this.#config.kithUrl), {
      ...init,
      headers: {
        Authorization: `Bearer ${this.#config.hostKey}`,
        'Content-Type': 'application/json',
      },
      signal: AbortSignal.timeout(10_000),
    });
  }
}

function inTheirOrder(rows: readonly ContractRow[]): ContractRow[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...byProcess(rows).values()].flatMap((process) =>
    process.sort((one, other) => compare(one.key, other.key)),
  );
}

/** Contracts and awards by their process, in the order of the first of each. */
export function byProcess(rows: readonly ContractRow[]): Map<string, ContractRow[]> {
  const processes = new Map<string, ContractRow[]>();
  for (const row of rows) {
    const process = processes.get(row.ocid);
    if (process) process.push(row);
    else processes.set(row.ocid, [row]);
  }
  return processes;
}

async function read(path: string, response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`Kith answered ${response.status} to ${path.split('?')[0]}.`);
  return response.json();
}
