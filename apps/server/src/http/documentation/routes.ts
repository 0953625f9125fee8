import { Hono } from 'hono';
import type { App } from '../app-type.js';
import type { Contract } from './contract.js';
import { documentationPage } from './documentation-page.js';
import { documentationStyle } from './documentation-style.js';

/** The contract, to read. It is written once, at the first visit. */
export function documentation(contract: () => Contract): Hono<App> {
  const app = new Hono<App>();
  let written: string | undefined;
  app.get('/docs', async (c) => {
    written ??= (await documentationPage(contract())).toString();
    return c.html(written);
  });
  app.get('/docs/documentation.css', (c) =>
    c.body(documentationStyle, 200, {
      'content-type': 'text/css',
      'cache-control': 'max-age=3600',
    }),
  );
  return app;
}
