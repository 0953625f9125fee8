import { isObject, type JsonObject } from '../../shared/objects.js';
import { referring } from '../referring.js';

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
  const blocks = Object.entries(examples).map(([name, path]) => {
    const block = at(release, path);
    if (!block) throw new TypeError(`The built-in schema has no ${name} at ${path}.`);
    return [name, block] as const;
  });
  return referring(release, Object.fromEntries(blocks));
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
