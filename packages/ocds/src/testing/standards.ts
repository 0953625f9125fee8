import { jsonSchema } from '../schema/index.js';
import type { JsonObject } from '../shared/objects.js';
import { withDefinitions } from '../validate/built-in/blocks.js';
import { builtInStandard, type Report, type Standard } from '../validate/index.js';
import { codesOfCsv, officialStandard } from '../validate/json-schema/index.js';
import { sharedIsHere, sharedText } from './shared.js';

function schema(name: string): JsonObject {
  return JSON.parse(sharedText(`schema-1.1.5/${name}.json`)) as JsonObject;
}

export const metricsExtension = () => ({
  about: JSON.parse(sharedText('extensions/metrics/extension.json')) as JsonObject,
  patch: JSON.parse(sharedText('extensions/metrics/release-schema.json')) as JsonObject,
});

/** The standard's own schemas with the Metrics extension. */
export function officialWithMetrics(release = 'release-schema'): Standard {
  const statuses = sharedText('schema-1.1.5/codelists/tenderStatus.csv');
  return officialStandard(
    {
      release: schema(release),
      releasePackage: schema('release-package-schema'),
      recordPackage: schema('record-package-schema'),
      versionedRelease: schema('versioned-release-validation-schema'),
    },
    {
      extensions: [metricsExtension()],
      codelists: { 'tenderStatus.csv': codesOfCsv(statuses) },
    },
  );
}

/** Every way to check, by name: zod, Ajv over the built-in schema, and Ajv over the official one where it is at hand. */
export const standards: readonly [name: string, standard: Standard][] = [
  ['zod', builtInStandard()],
  ['Ajv, built-in schema', officialStandard({ release: withDefinitions(jsonSchema('release')) })],
  ...(sharedIsHere
    ? ([['Ajv, official schema', officialWithMetrics()]] as [string, Standard][])
    : []),
];

/** What was found, as short as it can be compared: `code type path`. */
export function errorsOf({ errors }: Report): string[] {
  return errors.map(({ code, type, path }) => `${code} ${type} ${path}`).sort();
}

export function checksOf({ checks }: Report): string[] {
  return checks.map(({ code, pointers }) => `${code} ${pointers.join(' ')}`).sort();
}
