import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { readConfig } from './config.js';
import { coopSite } from './coop/site.js';
import { councilSite } from './council/site.js';
import { KithBackend } from './kith.js';
import { storybookSite } from './storybook.js';

/** Starts the sites on the three ports after Kith's. Rejects with one clear line. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const kith = new KithBackend(config);
  const at = (offset: number) => `http://${config.host}:${config.port + offset}`;
  const sites: Array<[Hono, number]> = [
    [coopSite(config, kith, at(2)), 1],
    [councilSite(config, kith), 2],
  ];
  if (config.storybookFolder) sites.push([storybookSite(config.storybookFolder), 3]);

  const servers = await Promise.all(sites.map(([site, offset]) => listen(site, config, offset)));
  process.send?.({ ready: true, coop: at(1), council: at(2), storybook: at(3) });

  const stop = () => {
    for (const server of servers) server.close();
    if (process.connected) process.disconnect();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Whoever started them is gone: nobody is left to stop them later.
  process.once('disconnect', stop);
}

function listen(site: Hono, config: { host: string; port: number }, offset: number) {
  const port = config.port + offset;
  return new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({ fetch: site.fetch, hostname: config.host, port }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use. Stop what uses it, or set PORT to another number.`)
          : error,
      ),
    );
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
