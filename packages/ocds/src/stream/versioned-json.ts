import { Fresh, isMerged, type Stamp } from '../merge/fresh.js';
import { isId } from '../merge/json.js';
import type { RuleTree } from '../merge/rule-tree.js';
import { isVersions } from '../merge/versions.js';
import type { JsonObject } from '../shared/objects.js';
import type { JsonBytes } from './json-bytes.js';

/**
 * Writes versioned releases, made of what JSON.parse gave, as JSON. Wrapping each value in who said it and when makes many times
 * the bytes of the releases, nearly all of them the same few: those are made once and copied.
 */
export class VersionedJson {
  readonly #names = new Map<string, Uint8Array>();
  readonly #stamps = new Map<unknown, Uint8Array>();
  #lastTag: unknown;
  #lastStamp: Uint8Array = new Uint8Array();

  constructor(readonly json: JsonBytes) {}

  write(versioned: JsonObject): void {
    this.#stamps.clear();
    this.#lastTag = undefined;
    this.#object(versioned);
  }

  #object(object: JsonObject): void {
    let mark = openObject;
    for (const field in object) {
      const value = object[field];
      if (value === undefined) continue;
      this.#field(mark, field);
      this.#part(value);
      mark = comma;
    }
    this.#close(mark, openObject, closeObject);
  }

  #part(part: unknown): void {
    if (part instanceof Fresh) this.#fresh(part);
    else if (!Array.isArray(part)) {
      if (typeof part === 'object' && part !== null) this.#object(part as JsonObject);
      else this.json.value(part);
    } else {
      let mark = openList;
      if (isVersions(part))
        for (const version of part) {
          this.#version(mark, version, version.value);
          mark = comma;
        }
      else
        for (const item of part as JsonObject[]) {
          this.json.byte(mark);
          this.#object(item);
          mark = comma;
        }
      this.#close(mark, openList, closeList);
    }
  }

  #fresh({ value, stamp, rules }: Fresh): void {
    if (Array.isArray(value)) this.#freshList(value, stamp, rules);
    else this.#freshObject(value, stamp, rules, false);
  }

  #freshList(list: JsonObject[], stamp: Stamp, rules: RuleTree | undefined): void {
    let mark = openList;
    for (const item of list) {
      this.json.byte(mark);
      this.#freshObject(item, stamp, rules, true);
      mark = comma;
    }
    this.#close(mark, openList, closeList);
  }

  #freshObject(object: JsonObject, stamp: Stamp, rules: RuleTree | undefined, item: boolean): void {
    let mark = openObject;
    for (const field in object) {
      const value = object[field];
      this.#field(mark, field);
      mark = comma;
      if (item && field === 'id' && isId(value)) this.json.value(value);
      else if (typeof value !== 'object' || value === null) this.#only(stamp, value);
      else {
        const inner = rules?.fields.get(field);
        if (!isMerged(value, inner)) this.#only(stamp, value);
        else if (Array.isArray(value)) this.#freshList(value, stamp, inner);
        else this.#freshObject(value, stamp, inner, false);
      }
    }
    this.#close(mark, openObject, closeObject);
  }

  #only(stamp: Stamp, value: unknown): void {
    this.#version(openList, stamp, value);
    this.json.byte(closeList);
  }

  #version(mark: number, stamp: Stamp, value: unknown): void {
    this.json.bytes(mark, this.#stamp(stamp));
    this.json.value(value);
    this.json.byte(closeObject);
  }

  #stamp(stamp: Stamp): Uint8Array {
    const { releaseTag } = stamp;
    // Most versions stand beside others of the same release.
    if (releaseTag && releaseTag === this.#lastTag) return this.#lastStamp;
    // Versions of one release share its list of tags.
    const bytes = (releaseTag && this.#stamps.get(releaseTag)) || stampBytes(stamp);
    if (releaseTag) this.#stamps.set(releaseTag, bytes);
    this.#lastTag = releaseTag;
    this.#lastStamp = bytes;
    return bytes;
  }

  #field(mark: number, field: string): void {
    let name = this.#names.get(field);
    if (!name) {
      name = Buffer.from(`,${JSON.stringify(field)}:`);
      // Names may be anything, such as the codes of dimensions: not all are worth keeping.
      if (this.#names.size < 10_000) this.#names.set(field, name);
    }
    this.json.bytes(mark, name);
  }

  /** An object or list in which nothing was written has still to be opened. */
  #close(mark: number, open: number, close: number): void {
    if (mark === open) this.json.byte(open);
    this.json.byte(close);
  }
}

function stampBytes({ releaseID, releaseDate, releaseTag }: Stamp): Uint8Array {
  const text = JSON.stringify({ releaseID, releaseDate, releaseTag }).slice(0, -1);
  return Buffer.from(`,${text},"value":`);
}

const openObject = 0x7b;
const closeObject = 0x7d;
const openList = 0x5b;
const closeList = 0x5d;
const comma = 0x2c;
