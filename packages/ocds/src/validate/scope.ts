import type { JsonObject } from '../shared/objects.js';
import { appliedOf, invalidOf, type Resolved, resolveExtensions } from './extensions/resolve.js';
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
  readonly #told = {
    applied: new Set<string | undefined>(),
    invalid: new Set<string | undefined>(),
  };

  constructor(standard: Standard, options: ValidationOptions) {
    const { extensions = [], version = '1.1' } = options;
    this.#options = options;
    const extended = extensions.length > 0 ? standard.extended(extensions) : standard;
    extended.violations('release', {});
    for (const extension of extensions) {
      const applied = appliedOf(extension);
      this.extensions.applied.push(applied);
      this.#told.applied.add(applied.url);
    }
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
    const resolved = resolveExtensions(named, this.#options.registry ?? {}, isIncluded(standard));
    const { extended, refused } = extend(standard, resolved);
    const { applied, invalid } = this.extensions;
    for (const one of resolved) {
      const code = 'code' in one ? one.code : refused.has(one.url) ? 'unusable_schema' : undefined;
      if (code !== undefined) tellOnce(invalid, this.#told.invalid, invalidOf(one.url, code));
      else if ('extension' in one)
        tellOnce(applied, this.#told.applied, appliedOf(one.extension, one.url));
    }
    // A stream may hold millions of packages; those that matter name few different sets.
    if (this.#standards.size < 1000) this.#standards.set(key, extended);
    return extended;
  }
}

/** With all the extensions that work; a patch that breaks the schema is refused. */
function extend(
  standard: Standard,
  resolved: readonly Resolved[],
): { extended: Standard; refused: Set<string> } {
  const refused = new Set<string>();
  let extended = standard;
  for (const one of resolved) {
    if (!('extension' in one) || Object.keys(one.extension).length === 0) continue;
    try {
      const next = extended.extended([one.extension]);
      // Made ready now, so that nothing throws once data is looked at.
      next.violations('release', {});
      next.tree('versioned-release');
      extended = next;
    } catch {
      refused.add(one.url);
    }
  }
  return { extended, refused };
}

/** The built-in schema holds the Metrics extension already. */
function isIncluded({ engine }: Standard): (url: string) => boolean {
  return (url) =>
    engine === 'built-in' && /\/ocds_metrics_extension\/[^/]+\/extension\.json$/.test(url);
}

/** Each extension is told of once, however many packages name it. */
function tellOnce<Entry extends { url?: string }>(
  into: Entry[],
  told: Set<string | undefined>,
  entry: Entry,
): void {
  if (told.has(entry.url)) return;
  told.add(entry.url);
  into.push(entry);
}
