import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import type { Deps } from '../src/deps.js';
import { openapiDocument } from '../src/http/openapi-document.js';
import { apiVersion } from '../src/version.js';

const file = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../../openapi/kith.openapi.json',
);

/** Reading the contract calls no handler, so nothing of this is ever reached. */
const unreachable = new Proxy({} as Omit<Deps, 'config'>, {
  get: (_, name) => {
    throw new Error(`Generating the contract must not use ${String(name)}.`);
  },
});

const deps: Deps = Object.assign(Object.create(unreachable) as Deps, { config: readConfig({}) });
const app = createApp(deps);
await writeFile(file, `${JSON.stringify(openapiDocument(app, apiVersion), null, 2)}\n`);
process.stdout.write(`Wrote ${path.relative(process.cwd(), file)}\n`);
