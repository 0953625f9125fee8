import { isObject, type JsonObject } from '../shared/objects.js';
import { appliedOf, resolveExtensions } from './extensions/resolve.js';
import type { ReportExtensions } from './extensions/types.js';
import type { Findings } from './findings.js';
import type { ValidationOptions } from './options.js';
import type { Trail } from './place.js';
import type { Standard } from './standard.js';
import type { Version } from './types.js';
import { versionOf } from './version.js';

/** What holds for everything in one package: its schema, its version, its own list of ids. */
export interface PackageScope {
  readonly standard: Standard;
  readonly version: Version;
  /** Tells its releases and records from those of other packages; 0 outside any. */
  readonly number: number;
}

/** Works out what each package is checked against; packages that name the same extensions share it. */
export class Scopes {
  readonly loose: PackageScope;
  readonly extensions: ReportExtensions = { applied: [], invalid: [] };
  packages = 0;
  readonly #options: ValidationOptions;
  readonly #standards = new Map<string, Standard>();

  constructor(standard: Standard, options: ValidationOptions) {
    const { extensions = [], version = '1.1' } = options;
    this.#options = options;
    const extended = extensions.length > 0 ? standard.extended(extensions) : standard;
    for (const extension of extensions) this.extensions.applied.push(appliedOf(extension));
    this.loose = { standard: extended, version, number: 0 };
  }

  of(metadata: JsonObject, trail: Trail, findings: Findings): PackageScope {
    this.packages += 1;
    const said = versionOf(metadata, trail, findings);
    const standard = this.#standardFor(metadata.extensions);
    return { standard, version: this.#options.version ?? said, number: this.packages };
  }

  /** Every schema in use, for what only they know. */
  standards(): Standard[] {
    return [...new Set([this.loose.standard, ...this.#standards.values()])];
  }

  #standardFor(named: unknown): Standard {
    const key = JSON.stringify(Array.isArray(named) ? named : []);
    const known = this.#standards.get(key);
    if (known) return known;
    const { standard } = this.loose;
    const { extensions, applied, invalid } = resolveExtensions(
      named,
      this.#options.registry ?? {},
      isIncluded(standard),
    );
    const holding = extensions.filter((extension) => Object.keys(extension).length > 0);
    const extended = holding.length > 0 ? standard.extended(holding) : standard;
    // A stream may hold millions of packages; those that matter name few different sets.
    if (this.#standards.size < 1000) {
      this.#standards.set(key, extended);
      addNew(this.extensions.applied, applied);
      addNew(this.extensions.invalid, invalid);
    }
    return extended;
  }
}

/** The built-in schema holds the Metrics extension already. */
function isIncluded({ engine }: Standard): (url: string) => boolean {
  return (url) =>
    engine === 'built-in' && /\/ocds_metrics_extension\/[^/]+\/extension\.json$/.test(url);
}

function addNew<Entry extends { url?: string }>(into: Entry[], entries: readonly Entry[]): void {
  for (const entry of entries) if (!into.some(({ url }) => url === entry.url)) into.push(entry);
}

export function metadataOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
