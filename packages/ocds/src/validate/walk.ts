import { problem } from '../read/messages.js';
import { unstorable } from '../read/parse-json.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import type { Findings } from './findings.js';
import { foundValue } from './messages.js';
import type { Trail } from './place.js';
import type { SchemaField, SchemaNode } from './schema-tree.js';
import type { AdditionalField, Version } from './types.js';
import { repeatedItems } from './unique-items.js';

/** Far deeper than any release; far shallower than what overflows a stack. */
const deepest = 100;

/**
 * Everything that can be seen of a value's structure beside the schema, in one
 * walk. False when it is nested too deeply for anything else to look at it.
 */
export function walk(
  value: unknown,
  node: SchemaNode,
  { trail, findings, version }: { trail: Trail; findings: Findings; version: Version },
): boolean {
  const walker = new Walker(trail, findings, version);
  walker.value(value, node, 0);
  return !walker.tooDeep;
}

class Walker {
  tooDeep = false;
  readonly #trail: Trail;
  readonly #segments: (string | number)[];
  readonly #findings: Findings;
  readonly #version: Version;

  constructor(trail: Trail, findings: Findings, version: Version) {
    this.#trail = trail;
    this.#segments = trail.segments;
    this.#findings = findings;
    this.#version = version;
  }

  /** Without a node nothing is known of the value; `within` is the undeclared field it belongs to. */
  value(value: unknown, node?: SchemaNode, depth = 0, within?: AdditionalField): void {
    if (typeof value === 'string') {
      if (isBlank(value)) this.#empty('text');
      if (unstorable.test(value)) this.#notStorable();
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) this.#notFinite(value);
    } else if (typeof value === 'object' && value !== null) {
      if (depth === deepest) this.#tooDeep();
      else if (Array.isArray(value)) this.#list(value, node, depth, within);
      else this.#object(value as JsonObject, node, depth, within);
    }
  }

  #list(items: unknown[], node?: SchemaNode, depth = 0, within?: AdditionalField): void {
    if (items.length === 0) this.#empty('list');
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index];
      this.#segments.push(index);
      if (node?.idsExpected && isObject(item) && item.id == null) this.#missingId();
      this.value(item, node?.items, depth + 1, within);
      this.#segments.pop();
    }
    if (items.length < 2 || this.tooDeep) return;
    if (node?.unique) this.#repeated(items);
    else this.#alike(items);
  }

  #object(value: JsonObject, node?: SchemaNode, depth = 0, within?: AdditionalField): void {
    const names = Object.keys(value);
    if (names.length === 0) this.#empty('object');
    for (const name of names) {
      const inner = value[name];
      if (inner === undefined) continue;
      this.#segments.push(name);
      const field = node?.field(name);
      if (field) this.#declared(inner, field, depth);
      else this.#undeclared(name, inner, depth, within);
      this.#segments.pop();
    }
    if (node && node.dates.length > 0) this.#dates(value, node.dates);
  }

  #declared(value: unknown, field: SchemaField, depth: number): void {
    const { node, deprecated, codelist } = field;
    if (deprecated && deprecated.deprecatedVersion <= this.#version)
      this.#findings.deprecated.add('', this.#trail, () => ({
        code: 'deprecated_field',
        message:
          `This field is deprecated since version ${deprecated.deprecatedVersion}. ${deprecated.description}`.trim(),
        field: this.#name(),
        ...deprecated,
      }));
    if (codelist?.codes) this.#codes(value, codelist, codelist.codes);
    this.value(value, node, depth + 1);
  }

  #undeclared(name: string, value: unknown, depth: number, within?: AdditionalField): void {
    let root = within;
    if (root) {
      this.#findings.child(root, this.#trail.path, name);
    } else {
      root = this.#findings.additionalFields.add('', this.#trail, () => ({
        code: 'additional_field',
        message: `The field ${name} is declared neither by the standard nor by an extension in use. Name the extension that declares it in the package's extensions, or document the field.`,
        field: name,
        children: [],
      }));
    }
    this.value(value, undefined, depth + 1, root);
  }

  #codes(
    value: unknown,
    { name, closed }: { name: string; closed: boolean },
    codes: ReadonlySet<string>,
  ): void {
    const given = Array.isArray(value) ? value : [value];
    for (let index = 0; index < given.length; index += 1) {
      const code: unknown = given[index];
      if (typeof code !== 'string' || codes.has(code)) continue;
      if (given === value) this.#segments.push(index);
      this.#unknownCode(code, name, closed);
      if (given === value) this.#segments.pop();
    }
  }

  #unknownCode(code: string, codelist: string, closed: boolean): void {
    const groups = closed ? this.#findings.closedCodes : this.#findings.openCodes;
    const group = groups.add(codelist, this.#trail, () => ({
      code: closed ? 'closed_code_unknown' : 'open_code_unknown',
      message: closed
        ? `The list ${codelist} is closed and does not hold these codes. Use one of its own.`
        : `The list ${codelist} does not hold these codes. Use one of its own where it fits; otherwise document yours.`,
      codelist,
      values: [],
    }));
    const shown = foundValue(code) as string;
    if (group && group.values.length < 1000 && !group.values.includes(shown))
      group.values.push(shown);
  }

  #dates(value: JsonObject, pairs: SchemaNode['dates']): void {
    for (const [first, second] of pairs) {
      const [one, other] = [value[first], value[second]];
      if (typeof one !== 'string' || typeof other !== 'string') continue;
      if (!isAfter(one, other)) continue;
      this.#segments.push(second);
      this.#findings.check(
        'dates_out_of_order',
        `The ${second} is before the ${first}. One on or after it is accepted.`,
        this.#trail,
        foundValue(other),
      );
      this.#segments.pop();
    }
  }

  #repeated(items: unknown[]): void {
    for (const { index, id } of repeatedItems(items)) {
      this.#segments.push(index);
      this.#findings.errors.add(`uniqueItems ${id === undefined}`, this.#trail, () =>
        id === undefined
          ? {
              code: 'item_repeated',
              type: 'uniqueItems',
              message: 'This item is the same as one before it in the list. Leave it out.',
            }
          : {
              code: 'id_repeated',
              type: 'uniqueItems',
              message:
                'An item before it in the list has this id. Each item needs an id of its own.',
              value: id,
            },
      );
      this.#segments.pop();
    }
  }

  /** Where the schema lets items be alike, merging still makes one of those of one id. */
  #alike(items: unknown[]): void {
    if (!items.some(isObject)) return;
    for (const { index, id } of repeatedItems(items))
      if (isObject(items[index])) this.#alikeAt(index, id !== undefined);
  }

  #alikeAt(index: number, isNamed: boolean): void {
    this.#segments.push(index);
    this.#findings.check(
      isNamed ? 'item_id_repeated' : 'items_alike',
      isNamed
        ? 'An item before it in the list has this id: merging makes one of them. Each needs an id of its own.'
        : 'This item without an id is the same as one before it in the list. Leave it out, or give both an id.',
      this.#trail,
    );
    this.#segments.pop();
  }

  #missingId(): void {
    this.#findings.missingIds.add('', this.#trail, () => ({
      code: 'missing_id',
      message:
        'This item has no id. Without one, a later release cannot change it: it is added again. Give it one that stays the same.',
    }));
  }

  #empty(holds: 'text' | 'object' | 'list'): void {
    this.#findings.emptyFields.add(holds, this.#trail, () => ({
      code: 'empty_field',
      message: `This ${holds} is empty. Fill it in, or leave the field out.`,
      holds,
    }));
  }

  #notFinite(value: number): void {
    if (Number.isNaN(value))
      this.#findings.errors.add('number_not_exact', this.#trail, () => ({
        type: 'number',
        code: 'number_not_exact',
        message: problem('number_not_exact').message,
      }));
    else
      this.#findings.errors.add('number_not_finite', this.#trail, () => ({
        code: 'number_not_finite',
        type: 'number',
        message: 'This number is too large for a computer to hold. A finite number is accepted.',
        value: String(value),
      }));
  }

  #notStorable(): void {
    this.#findings.errors.add('character_not_allowed', this.#trail, () => ({
      type: 'string',
      code: 'character_not_allowed',
      message: problem('character_not_allowed').message,
    }));
  }

  #tooDeep(): void {
    this.tooDeep = true;
    this.#findings.errors.add('too_deep', this.#trail, () => ({
      code: 'too_deep',
      type: 'maxDepth',
      message: `This is nested too deeply. ${deepest} levels are accepted. The rest of this release or record was not checked against the schema.`,
    }));
  }

  #name(): string {
    return String(this.#segments.at(-1) ?? '');
  }
}

function isBlank(text: string): boolean {
  if (text.length === 0) return true;
  const first = text.charCodeAt(0);
  // Only text that begins with a space of some kind can be nothing but spaces.
  return (first <= 32 || first >= 0x80) && text.trim() === '';
}

/** By instant. Two times in UTC, written alike, are in the order of their text. */
function isAfter(one: string, other: string): boolean {
  if (one.length === 20 && other.length === 20 && one.endsWith('Z') && other.endsWith('Z'))
    return one > other && !Number.isNaN(Date.parse(one)) && !Number.isNaN(Date.parse(other));
  return Date.parse(one) > Date.parse(other);
}
