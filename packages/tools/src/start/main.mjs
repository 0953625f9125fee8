import { join } from 'node:path';
import { build } from '../build.mjs';
import { capture } from '../child.mjs';
import { install } from '../install.mjs';
import { PlainError, run } from '../plain-error.mjs';
import { kithFolder, root } from '../repository.mjs';
import { steps } from '../steps.mjs';
import { importMark, noticesIn } from './open-data.mjs';
import { startService } from './service.mjs';
import { addressOf, requirePorts, settingsFrom } from './settings.mjs';

const kith = join(root, 'apps/server/bin/kith.mjs');
const sites = join(root, 'apps/demo/dist/main.js');
const storybook = join(root, 'stories/storybook-static');

await run(async () => {
  const settings = settingsFrom(process.env);
  await requirePorts(settings);
  const { step } = steps(4);
  await step('Installing the locked dependencies', install);
  await step('Building the server, the elements and the sites', build);
  await step('Preparing the demonstration data', () => prepare(settings));
  const services = await step('Starting the server and the sites', () => startAll(settings));
  process.stdout.write(`\n${addressesOf(settings)}\n\n`);
  return await untilStopped(services);
});
