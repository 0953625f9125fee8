import { isObject, type JsonObject } from '../shared/objects.js';
import { eachObject, withField } from './change.js';
import { type UpgradeWarning, upgradeRelease } from './upgrade-release.js';

export interface UpgradeOptions {
  /**
   * Which version a release or record outside a package has. Default: 1.1 for
   * a release with `parties`, else 1.0. A package says its own version.
   */
  version?: '1.0' | '1.1';
  onWarning?: (warning: UpgradeWarning) => void;
}

/**
 * OCDS 1.0 to 1.1: a release, a record, a package of either, or a list of any
 * of these. Organizations become references to `parties`, with ids and roles;
 * `amendment` joins `amendments`; a transaction's organizations and amount
 * become `payer`, `payee` and `value`. Fields that 1.1 merely deprecates stay,
 * and so does a `versionedRelease`, which is best made anew.
 *
 * Never throws. Nothing given is changed; what needs no change is shared with
 * the result, and 1.1 data comes back as it is.
 */
export function upgrade<T>(value: T, options: UpgradeOptions = {}): T {
  const { version, onWarning = () => undefined } = options;
  const force = version === undefined ? undefined : version === '1.0';
  return upgradeAny(value, { force, warn: onWarning }, '') as T;
}

interface Context {
  /** Set once the version is known; until then each release tells its own. */
  force: boolean | undefined;
  warn: (warning: UpgradeWarning) => void;
}

function upgradeAny(value: unknown, context: Context, pointer: string): unknown {
  if (Array.isArray(value))
    return eachObject(value, (item, at) => upgradeAny(item, context, `${pointer}/${at}`));
  if (!isObject(value)) return value;
  const kind = ['records', 'releases'].find((field) => Array.isArray(value[field]));
  if (kind && (kind === 'records' || value.ocid === undefined))
    return upgradePackage(value, kind, context, pointer);
  return kind || Object.hasOwn(value, 'compiledRelease')
    ? upgradeRecord(value, context, pointer)
    : releaseOf(value, context, pointer);
}

function upgradePackage(
  value: JsonObject,
  kind: string,
  { warn }: Context,
  pointer: string,
): JsonObject {
  if (!isOld(value.version)) return value;
  const context = { force: true, warn };
  const entryOf = kind === 'records' ? upgradeRecord : releaseOf;
  const after = withField(value, kind, (entries) =>
    eachObject(entries, (entry, at) => entryOf(entry, context, `${pointer}/${kind}/${at}`)),
  );
  const { uri, version: _version, ...rest } = after;
  return { ...(uri === undefined ? {} : { uri }), version: '1.1', ...rest };
}

/** 1.0 packages often do not say their version; some write it as a number. */
export function isOld(version: unknown): boolean {
  if (version === undefined || version === null || version === 1) return true;
  return typeof version === 'string' && /^1\.0(\.|$)/.test(version.trim());
}

function upgradeRecord(record: JsonObject, context: Context, pointer: string): JsonObject {
  const withReleases = withField(record, 'releases', (releases) =>
    eachObject(releases, (item, at) => releaseOf(item, context, `${pointer}/releases/${at}`)),
  );
  return withField(withReleases, 'compiledRelease', (release) =>
    isObject(release) ? releaseOf(release, context, `${pointer}/compiledRelease`) : release,
  );
}

function releaseOf(release: JsonObject, { force, warn }: Context, pointer: string): JsonObject {
  const old = force ?? (release.parties === undefined || release.parties === null);
  return old ? upgradeRelease(release, pointer, warn) : release;
}
