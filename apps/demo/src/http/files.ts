import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

const publicFolder = fileURLToPath(new URL('../public', import.meta.url));
const embedFolder = fileURLToPath(
  new URL('.', import.meta.resolve('@kith/components/embed/kith.js')),
);

/** Serves a site's own files under /assets/ and Kith's built elements under /kith/. */
export function serveFiles(site: Hono, folder: 'coop' | 'council'): void {
  site.use('/assets/*', fromFolder('/assets', `${publicFolder}/${folder}`));
  site.use('/kith/*', fromFolder('/kith', embedFolder));
}

/** Serves `folder` under `path`. */
export function fromFolder(path: string, folder: string) {
  return serveStatic({
    root: folder,
    rewriteRequestPath: (requested) => requested.slice(path.length) || '/',
  });
}
