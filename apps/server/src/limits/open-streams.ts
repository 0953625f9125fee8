import { refuse } from '../domain-error.js';
import { openStreams } from './budgets.js';
import { tooManyStreams } from './sentences.js';

export interface Listener {
  personId: string;
  network: string;
  language: 'en' | 'cy';
}

/** Until one of the streams ends, which nobody can know. */
const shortly = 30;

/** The event streams that this process holds open: each is a connection and a place in memory. */
export class OpenStreams {
  readonly #open = new Map<string, number>();

  constructor(private readonly most: Record<keyof typeof openStreams, number> = openStreams) {}

  get inAll(): number {
    return this.#count('all');
  }

  /** Counts one more, or refuses. Call what is returned once, when the stream has ended. */
  enter({ personId, network, language }: Listener): () => void {
    const counted = [
      ['all', this.most.inAll],
      [`person ${personId}`, this.most.ofPerson],
      [`address ${network}`, this.most.ofAddress],
    ] as const;
    for (const [name, most] of counted) {
      if (this.#count(name) < most) continue;
      const code = name === 'all' ? 'service_unavailable' : 'too_many_requests';
      refuse(code, { detail: tooManyStreams(language), retryAfter: shortly });
    }
    for (const [name] of counted) this.#open.set(name, this.#count(name) + 1);
    return () => {
      for (const [name] of counted) {
        const left = this.#count(name) - 1;
        if (left === 0) this.#open.delete(name);
        else this.#open.set(name, left);
      }
    };
  }

  #count = (name: string) => this.#open.get(name) ?? 0;
}
