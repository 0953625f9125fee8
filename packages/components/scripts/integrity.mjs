import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const embed = fileURLToPath(new URL('../dist/embed', import.meta.url));

/** Where a site is told to serve the folder. */
const served = '/kith/';

// An import map that names the hash of every file, so that a browser runs none that was changed.
const names = readdirSync(embed, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.js'))
  .sort();
const integrity = Object.fromEntries(
  names.map((name) => {
    const hash = createHash('sha384').update(readFileSync(join(embed, name)));
    return [served + name, `sha384-${hash.digest('base64')}`];
  }),
);
writeFileSync(join(embed, 'integrity.json'), `${JSON.stringify({ integrity }, null, 2)}\n`);
