import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import { exampleSource } from './example-source.mjs';
import { normalise } from './normalise.mjs';
import { sameSource, zodSource } from './zod-source.mjs';

const read = async (url) => JSON.parse(await readFile(url, 'utf8'));
const document = normalise(
  await read(new URL(import.meta.resolve('@kith/openapi/kith.openapi.json'))),
);
const { version } = await read(new URL('../package.json', import.meta.url));

const types = await openapiTypeScript(document, {
  alphabetize: true,
  defaultNonNullable: false,
  emptyObjectsUnknown: true,
});

const notice =
  '// Made from openapi/kith.openapi.json by `npm run generate`. Not edited by hand.\n';
const files = {
  'openapi.ts': astToString(types),
  'schemas.ts': zodSource(document),
  'examples.ts': exampleSource(document),
  'same.ts': sameSource(document),
  'version.ts': `/** The version of this package, told to the server. */\nexport const version = '${version}';\n`,
};
const folder = fileURLToPath(new URL('../src/generated/', import.meta.url));
for (const [name, source] of Object.entries(files)) await writeFile(folder + name, notice + source);
