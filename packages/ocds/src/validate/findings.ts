import { Groups, type Limits } from './groups.js';
import { type Violation, wordingOf } from './messages.js';
import type { Trail } from './place.js';
import type {
  AdditionalField,
  BadPrefix,
  CheckFinding,
  CodelistFinding,
  DeprecatedField,
  EmptyField,
  Finding,
  FoundValue,
  SchemaError,
} from './types.js';

/** All that was found so far. */
export class Findings {
  readonly errors: Groups<SchemaError>;
  readonly checks: Groups<CheckFinding>;
  readonly additionalFields: Groups<AdditionalField>;
  readonly closedCodes: Groups<CodelistFinding>;
  readonly openCodes: Groups<CodelistFinding>;
  readonly deprecated: Groups<DeprecatedField>;
  readonly missingIds: Groups<Finding>;
  readonly badPrefixes: Groups<BadPrefix>;
  readonly emptyFields: Groups<EmptyField>;

  readonly #children = new WeakMap<
    AdditionalField,
    Map<string, AdditionalField['children'][number]>
  >();
  readonly #limits: Limits;
  #unlistedChildren = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.errors = new Groups(limits);
    this.checks = new Groups(limits);
    this.additionalFields = new Groups(limits);
    this.closedCodes = new Groups(limits);
    this.openCodes = new Groups(limits);
    this.deprecated = new Groups(limits);
    this.missingIds = new Groups(limits);
    this.badPrefixes = new Groups(limits);
    this.emptyFields = new Groups(limits);
  }

  /** A broken rule of the schema, `at` being reckoned from where the trail stands. */
  violation(violation: Violation, trail: Trail): void {
    const wording = wordingOf(violation);
    const key = `${wording.code}\n${wording.type}\n${wording.message}`;
    trail.at(violation.at, () => this.errors.add(key, trail, () => wording));
  }

  check(code: string, message: string, trail: Trail, value?: FoundValue): void {
    const rest = value === undefined ? {} : { value };
    this.checks.add(code, trail, () => ({ code, message, ...rest }));
  }

  /** One more field inside an undeclared one. */
  child(within: AdditionalField, path: string, field: string): void {
    let children = this.#children.get(within);
    if (!children)
      this.#children.set(
        within,
        (children = new Map<string, AdditionalField['children'][number]>()),
      );
    const known = children.get(path);
    if (known) known.count += 1;
    else if (children.size >= this.#limits.findings) this.#unlistedChildren += 1;
    else {
      const child = { path, field, count: 1 };
      children.set(path, child);
      within.children.push(child);
    }
  }

  get unlisted(): number {
    const all = [
      this.errors,
      this.checks,
      this.additionalFields,
      this.closedCodes,
      this.openCodes,
      this.deprecated,
      this.missingIds,
      this.badPrefixes,
      this.emptyFields,
    ];
    return all.reduce((sum, { unlisted }) => sum + unlisted, this.#unlistedChildren);
  }
}
