import { isObject } from '../shared/objects.js';
import { builtInStandard } from './built-in/built-in.js';
import { Checker } from './checker.js';
import { type DocumentShape, type PackageKind, shapeOf } from './document.js';
import { Findings } from './findings.js';
import type { ValidationOptions } from './options.js';
import { type Place, Trail } from './place.js';
import { type PackageScope, Scopes } from './scope.js';
import type { Standard } from './standard.js';
import type { Report, ReportKind, Version } from './types.js';

/** One check of data that comes piece by piece; memory stays bounded, whatever its length. */
export class Validation {
  readonly #findings: Findings;
  readonly #scopes: Scopes;
  readonly #checker: Checker;
  readonly #standard: Standard;
  #kind: ReportKind | undefined;
  #version: Version | undefined;

  constructor(options: ValidationOptions = {}) {
    const { pointers = 1000, findings = 10_000 } = options;
    this.#standard = options.standard ?? builtInStandard();
    this.#findings = new Findings({ pointers, findings });
    this.#scopes = new Scopes(this.#standard, options);
    this.#checker = new Checker(this.#findings);
  }

  /** A whole document, or one line: a release, a record, a list or package of them. */
  add(value: unknown, place: Place = {}): void {
    const shape = shapeOf(value);
    const trail = new Trail(place);
    this.#sort(shape.kind, place);
    if (shape.kind === 'unknown') {
      this.#findings.violation({ keyword: 'type', at: [], value, demands: 'object' }, trail);
      return;
    }
    const scope = shape.package && this.#package(shape.package, place);
    const { pointer = '' } = place;
    for (const member of shape.members) {
      const at = { ...place, pointer: `${pointer}${member.pointer}` };
      this.addMember(member.kind, member.value, at, scope);
    }
  }

  /**
   * What a package says of itself, apart from its releases or records: those
   * are added with the scope it returns.
   */
  addPackage(kind: PackageKind, metadata: unknown, place: Place = {}): PackageScope {
    this.#sort(kind, place);
    const trail = new Trail(place);
    const about = isObject(metadata) ? metadata : {};
    const scope = this.#scopes.of(about, trail, this.#findings);
    this.#version ??= scope.version;
    const part = kind === 'release_package' ? 'release-package' : 'record-package';
    this.#checker.part(part, about, trail, scope);
    return scope;
  }

  /** One release or record, in the package of `scope` or by itself. */
  addMember(
    kind: 'release' | 'record',
    value: unknown,
    place: Place = {},
    scope: PackageScope = this.#scopes.loose,
  ): void {
    this.#sort(kind, place);
    this.#checker[kind](value, new Trail(place), scope);
  }

  /** Something that could not be read, such as a line that is not JSON. */
  addProblem({ code, message }: { code: string; message: string }, place: Place = {}): void {
    this.#findings.errors.add(code, new Trail(place), () => ({ code, type: 'json', message }));
  }

  finish(): Report {
    const found = this.#findings;
    this.#checker.ledger.settle(found);
    const { engine, version } = this.#standard;
    const unavailable = this.#scopes.standards().flatMap((standard) => standard.unavailable());
    return {
      kind: this.#kind ?? 'unknown',
      version: this.#version ?? this.#scopes.loose.version,
      schema: { engine, version },
      counts: this.#checker.counter.counts(this.#scopes.packages),
      errors: found.errors.list(),
      checks: found.checks.list(),
      additionalFields: found.additionalFields.list(),
      codelists: {
        closed: found.closedCodes.list(),
        open: found.openCodes.list(),
        unavailable: [...new Set(unavailable)].sort(),
      },
      deprecated: found.deprecated.list(),
      missingIds: found.missingIds.list(),
      badPrefixes: found.badPrefixes.list(),
      emptyFields: found.emptyFields.list(),
      extensions: this.#scopes.extensions,
      unlisted: found.unlisted + this.#checker.ledger.unlisted,
    };
  }

  /** An empty page is in order, though the schema would have one release at least. */
  #package({ kind, metadata, list }: Package, place: Place): PackageScope {
    const scope = this.addPackage(kind, metadata, place);
    if (Array.isArray(list)) return scope;
    const field = kind === 'release_package' ? 'releases' : 'records';
    const violation =
      list === undefined
        ? { keyword: 'required', at: [], value: metadata, demands: true, field }
        : { keyword: 'type', at: [field], value: list, demands: 'array' };
    this.#findings.violation(violation, new Trail(place));
    return scope;
  }

  /** The first thing said about the whole decides what it is. */
  #sort(kind: ReportKind, { line, pointer = '' }: Place): void {
    const inList = /^\/\d+$/.test(pointer);
    this.#kind ??= line === undefined ? (inList ? 'releases' : kind) : 'lines';
  }
}

type Package = NonNullable<DocumentShape['package']>;
