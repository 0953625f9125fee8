import { join } from 'node:path';
import { build } from '../build.mjs';
import { install } from '../install.mjs';
import { PlainError, run, stopOnSignals } from '../plain-error.mjs';
import { root } from '../repository.mjs';
import { steps } from '../steps.mjs';
import { addressesOf } from './addresses.mjs';
import { hostKey, kith, prepare } from './prepare.mjs';
import { startService } from './service.mjs';
import { addressOf, requirePorts, settingsFrom } from './settings.mjs';

await run(async () => {
  const settings = settingsFrom(process.env);
  await requirePorts(settings);
  const env = {
    ...process.env,
    HOST: settings.host,
    PORT: String(settings.port),
    KITH_DATA_DIR: settings.dataFolder,
    KITH_URL: addressOf(settings.host, settings.port),
    KITH_TEAMS_SITE: process.env.KITH_TEAMS_SITE || addressOf(settings.host, settings.port + 1),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    STORYBOOK_DIR: join(root, 'stories/storybook-static'),
  };
  const { step } = steps(4);
  await step('Installing the locked dependencies', install);
  await step('Building the server, the elements and the sites', build);
  await step('Preparing the demonstration data', (say) => prepare(settings, env, say));
  /** @type {import('./service.mjs').Service[]} */
  const services = [];
  const stopAll = () => Promise.all(services.map((service) => service.stop()));
  /** @type {Promise<undefined>} */
  const told = new Promise((resolve) => stopOnSignals(() => resolve(undefined)));
  await step('Starting the server and the sites', async () => {
    try {
      services.push(await startService(kith, ['serve', '--demo'], env));
      const sites = join(root, 'apps/demo/dist/main.js');
      services.push(await startService(sites, [], { ...env, KITH_HOST_KEY: hostKey(settings) }));
    } catch (error) {
      await stopAll();
      throw error;
    }
  });
  process.stdout.write(`\n${addressesOf(settings)}\n\n`);
  const early = await Promise.race([told, ...services.map((service) => service.ended)]);
  if (!early) process.stdout.write('\nStopping…\n');
  await stopAll();
  if (early)
    throw new PlainError(early.reason || 'A part of Kith ended by itself.', early.code || 1);
});
