import { isObject } from '../shared/objects.js';
import type { Call } from './command.js';

/** Things that have the id of another beside them: told, because merging would make one of them. */
export class RepeatedIds {
  readonly #releases = new Set<string>();
  readonly #found = new Map<string, { count: number; ocid: string }>();

  constructor(private readonly call: Pick<Call, 'json' | 'say' | 'streams'>) {}

  look(release: unknown): void {
    if (!isObject(release)) return;
    const ocid = String(release.ocid);
    const key = JSON.stringify([ocid, release.id]);
    if (release.id !== undefined && this.#releases.has(key)) this.#add('releases', ocid);
    this.#releases.add(key);
    this.#lookIn(release, '', ocid);
  }

  /** Says it once for each list, when all is done. */
  say(): void {
    for (const [path, { count, ocid }] of this.#found) {
      if (this.call.json) {
        const warning = { code: 'repeated_id', ocid, path, count };
        this.call.streams.stderr.write(`${JSON.stringify({ warning })}\n`);
      } else
        this.call.say(
          `${count === 1 ? 'Once' : `${count.toLocaleString('en-GB')} times`}, first in ${ocid}, one of ${path} has the id of another beside it. Merging makes one of them.`,
        );
    }
  }

  #lookIn(value: unknown, path: string, ocid: string): void {
    if (Array.isArray(value)) {
      const seen = new Set<unknown>();
      for (const item of value) {
        const id = isObject(item) ? item.id : undefined;
        if (id !== undefined && seen.has(id)) this.#add(path, ocid);
        seen.add(id);
        this.#lookIn(item, path, ocid);
      }
    } else if (isObject(value))
      for (const [name, inner] of Object.entries(value))
        if (typeof inner === 'object') this.#lookIn(inner, path ? `${path}.${name}` : name, ocid);
  }

  #add(path: string, ocid: string): void {
    const found = this.#found.get(path);
    if (found) found.count += 1;
    else this.#found.set(path, { count: 1, ocid });
  }
}
