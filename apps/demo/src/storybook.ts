import { Hono } from 'hono';
import { fromFolder } from './http/files.js';

/** The built Storybook, as plain files. */
export function storybookSite(folder: string): Hono {
  const site = new Hono();
  site.use('/*', fromFolder('', folder));
  return site;
}
