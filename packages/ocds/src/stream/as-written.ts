import { type Parsed, parseAsRead } from '../read/parse-json.js';
import type { JsonObject } from '../shared/objects.js';
import type { JsonBytes } from './json-bytes.js';
import { apartAt, mark, type Place, parseApart, placeOf } from './last-part.js';

/** The releases of a publisher have few forms. */
const mostPlaces = 4;

interface Known extends Place {
  tried: number;
  /** Characters that were copied instead of written. */
  saved: number;
}

/** Where in the releases of a publisher lies what can be copied: learned from one process to the next. */
export class KnownPlaces {
  readonly #all: Known[] = [];

  /** `long` is in characters: what is shorter is written as quickly as found. */
  constructor(readonly long = 4096) {}

  learn(place: Place): void {
    const same = ({ before, after }: Place) => before === place.before && after === place.after;
    if (this.#all.length < mostPlaces && !this.#all.some(same))
      this.#all.push({ ...place, tried: 0, saved: 0 });
  }

  /** Those of use, the best first. */
  best(): Known[] {
    this.#all.sort((one, other) => useOf(other) - useOf(one));
    return this.#all.filter((place) => useOf(place) >= this.long);
  }
}

/** Characters saved at a try. What was not tried yet is. */
function useOf({ tried, saved }: Known): number {
  return tried === 0 ? Number.MAX_VALUE : saved / tried;
}

/**
 * One process, whose long parts are not written anew where merging takes them over as one release
 * wrote them, but copied from its text.
 */
export class AsWritten {
  readonly #releases = new Set<unknown>();
  /** Parts that were parsed apart from the rest of their release. */
  readonly #apart = new Map<unknown, { text: string; place: Known }>();
  readonly #taken = new Map<object, string>();
  #release: JsonObject = {};

  constructor(readonly places: KnownPlaces) {}

  /** The same as `parseAsRead`. */
  parse(text: string): Parsed {
    if (text.length < this.places.long || text.includes('\n') || text.includes('\r'))
      return parseAsRead(text);
    const value = this.#parseApart(text);
    const parsed = value === undefined ? parseAsRead(text) : { value, problems: [] };
    this.#releases.add(parsed.value);
    return parsed;
  }

  #parseApart(text: string): unknown {
    for (const place of this.places.best()) {
      const apart = apartAt(place, text);
      if (!apart || apart.part.length < this.places.long) continue;
      place.tried += 1;
      try {
        const parsed = parseApart(apart, place);
        if (parsed) this.#apart.set(parsed.part, { text: apart.part, place });
        return parsed?.whole;
      } catch {
        return undefined;
      }
    }
    return undefined;
  }

  /** The release that is merged next. */
  hear(release: JsonObject): void {
    this.#release = release;
  }

  /** The merged release has a part as that release has it. */
  took(part: object): void {
    const apart = this.#apart.get(part);
    if (apart) {
      apart.place.saved += apart.text.length;
      this.#taken.set(part, apart.text);
    } else if (this.#releases.has(this.#release)) {
      const place = placeOf(part, this.#release);
      if (place) this.places.learn(place);
    }
  }

  /** What a part says is about to change. */
  changes(part: unknown): void {
    this.#taken.delete(part as object);
  }

  /** Writes the merged release; its parts may not be used afterwards. */
  write(merged: object, json: JsonBytes): void {
    const texts: string[] = [];
    for (const [part, text] of this.#taken) {
      const standIn = mark + String(texts.push(text) - 1);
      Object.defineProperty(part, 'toJSON', { value: () => standIn });
    }
    const whole = JSON.stringify(merged);
    let from = 0;
    for (let at = whole.indexOf(opening); at >= 0; at = whole.indexOf(opening, from)) {
      const end = whole.indexOf('"', at + opening.length);
      json.text(whole.slice(from, at));
      json.text(texts[Number(whole.slice(at + opening.length, end))] ?? '');
      from = end + 1;
    }
    json.text(whole.slice(from));
  }
}

const opening = `"${mark}`;
