import { mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { built } from '../checks/check.mjs';
import { install } from '../install.mjs';
import { run } from '../plain-error.mjs';
import { kithFolder, root } from '../repository.mjs';
import { writeReleaseFiles } from './files.mjs';

await run(async () => {
  const usual = join(kithFolder, 'release');
  const [folder = usual] = process.argv.slice(2);
  const destination = resolve(root, folder);
  await install(() => {});
  await built();
  if (destination === usual) rmSync(destination, { recursive: true, force: true });
  mkdirSync(destination, { recursive: true });
  for (const file of await writeReleaseFiles(destination)) {
    process.stdout.write(`${relative(process.cwd(), file)}\n`);
  }
});
