import type { Version } from '../merge/index.js';
import { isVersions } from '../merge/index.js';
import type { JsonObject } from '../shared/objects.js';

/**
 * A versioned release as JSON. The same as JSON.stringify gives, several times as fast: each
 * value is wrapped in who said it and when, and that text is written once for each release.
 */
export class VersionedText {
  readonly #names = new Map<string, string>();
  readonly #stamps = new Map<unknown, string>();

  of(versioned: JsonObject): string {
    this.#stamps.clear();
    return this.#object(versioned);
  }

  #object(object: JsonObject): string {
    let text = '';
    for (const field of Object.keys(object)) {
      const value = object[field];
      if (value === undefined) continue;
      text += `${text ? ',' : '{'}${this.#name(field)}${this.#value(value)}`;
    }
    return text ? `${text}}` : '{}';
  }

  #value(value: unknown): string {
    if (!Array.isArray(value))
      return typeof value === 'object' && value !== null
        ? this.#object(value as JsonObject)
        : JSON.stringify(value);
    let text = '';
    if (isVersions(value))
      for (const version of value) text += `${text ? ',' : '['}${this.#version(version)}`;
    else for (const item of value) text += `${text ? ',' : '['}${this.#value(item)}`;
    return text ? `${text}]` : '[]';
  }

  #version({ releaseID, releaseDate, releaseTag, value }: Version): string {
    // Versions of one release share its list of tags.
    let stamp = releaseTag ? this.#stamps.get(releaseTag) : undefined;
    if (stamp === undefined) {
      stamp = `${JSON.stringify({ releaseID, releaseDate, releaseTag }).slice(0, -1)},"value":`;
      if (releaseTag) this.#stamps.set(releaseTag, stamp);
    }
    return `${stamp}${JSON.stringify(value)}}`;
  }

  #name(field: string): string {
    let name = this.#names.get(field);
    if (name === undefined) {
      name = `${JSON.stringify(field)}:`;
      this.#names.set(field, name);
    }
    return name;
  }
}
