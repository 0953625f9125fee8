import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Hono } from 'hono';
import type { App } from './app-type.js';

const viewerFolder = path.dirname(
  createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'),
);

/** Files of the viewer, by the name under which they are served. */
const files: Record<string, { type: string; file: string }> = {
  'viewer.js': { type: 'text/javascript', file: 'swagger-ui-bundle.js' },
  'viewer.css': { type: 'text/css', file: 'swagger-ui.css' },
};

/** Its own style element and its validator's picture are switched off by the policy and here. */
const start = `
window.addEventListener('DOMContentLoaded', () => {
  window.SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#viewer',
    deepLinking: true,
    docExpansion: 'list',
    validatorUrl: null,
    supportedSubmitMethods: [],
  });
});
`;

const frame = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>The API – Kith</title>
    <link rel="stylesheet" href="/docs/viewer.css">
    <link rel="icon" href="data:,">
    <script src="/docs/viewer.js" defer></script>
    <script src="/docs/start.js" defer></script>
  </head>
  <body>
    <div id="viewer"></div>
    <noscript>The contract itself is at <a href="/openapi.json">/openapi.json</a>.</noscript>
  </body>
</html>`;

/** The contract, to read: a viewer served from here, which asks nobody else for anything. */
export const documentation = new Hono<App>();

documentation.get('/docs', (c) => c.html(frame));
documentation.get('/docs/start.js', (c) =>
  c.body(start, 200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' }),
);
for (const [name, { type, file }] of Object.entries(files)) {
  documentation.get(`/docs/${name}`, async (c) =>
    c.body(await readFile(path.join(viewerFolder, file)), 200, {
      'content-type': type,
      'cache-control': 'max-age=86400',
    }),
  );
}
