import { isObject, type JsonObject } from '../../shared/objects.js';

/** Where an example of each of the standard's blocks stands in a release; `*` is an item of a list. */
const examples = {
  Planning: 'planning',
  Budget: 'planning/budget',
  Tender: 'tender',
  Award: 'awards/*',
  Contract: 'contracts/*',
  Implementation: 'contracts/*/implementation',
  Transaction: 'contracts/*/implementation/transactions/*',
  Milestone: 'tender/milestones/*',
  Document: 'tender/documents/*',
  Amendment: 'tender/amendments/*',
  Organization: 'parties/*',
  OrganizationReference: 'buyer',
  Identifier: 'parties/*/identifier',
  Address: 'parties/*/address',
  ContactPoint: 'parties/*/contactPoint',
  Item: 'tender/items/*',
  Classification: 'tender/items/*/classification',
  Value: 'tender/value',
  Period: 'tender/tenderPeriod',
  RelatedProcess: 'relatedProcesses/*',
  Metric: 'contracts/*/agreedMetrics/*',
  Observation: 'contracts/*/agreedMetrics/*/observations/*',
  MilestoneReference: 'contracts/*/agreedMetrics/*/observations/*/relatedImplementationMilestone',
};

/**
 * The built-in release schema, which stands without references, with the
 * standard's `definitions` again: that is where extensions patch.
 */
export function withDefinitions(release: JsonObject): JsonObject {
  const names = new Map<string, string>();
  const blocks = Object.entries(examples).map(([name, path]) => {
    const block = at(release, path);
    if (!block) throw new TypeError(`The built-in schema has no ${name} at ${path}.`);
    names.set(spelt(block), name);
    return [name, block] as const;
  });
  const refer = (schema: JsonObject): JsonObject => referring(schema, names);
  const definitions = Object.fromEntries(
    blocks.map(([name, block]) => [name, inside(block, refer)]),
  );
  return { ...inside(release, refer), definitions };
}

function at(release: JsonObject, path: string): JsonObject | undefined {
  let here: unknown = release;
  for (const name of path.split('/')) {
    if (!isObject(here)) return undefined;
    const { items, properties } = here;
    here = name === '*' ? items : isObject(properties) ? properties[name] : undefined;
  }
  return isObject(here) ? here : undefined;
}

/** Blocks are the same when they hold the same fields. */
function spelt({ type, properties, patternProperties }: JsonObject): string {
  return JSON.stringify([type, properties, patternProperties]);
}

function referring(schema: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  const name = isObject(schema.properties) ? names.get(spelt(schema)) : undefined;
  if (name === undefined) return inside(schema, (inner) => referring(inner, names));
  const { title, description, deprecated, extension } = schema;
  const about = Object.entries({ title, description, deprecated, extension });
  const said = about.filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(said), $ref: `#/definitions/${name}` };
}

function inside(schema: JsonObject, change: (inner: JsonObject) => JsonObject): JsonObject {
  const result = { ...schema };
  if (isObject(schema.items)) result.items = change(schema.items);
  for (const keyword of ['properties', 'patternProperties']) {
    const fields = schema[keyword];
    if (isObject(fields))
      result[keyword] = Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          isObject(field) ? change(field) : field,
        ]),
      );
  }
  return result;
}
