import { html } from 'hono/html';
import type { PublishedRecord } from './figures.js';

/** Who published a record, or that its notices do not say so, who keeps the copy, and its licence. */
export function sourceOf({ publisher, keptBy, license = '' }: PublishedRecord) {
  const keeper = keptBy?.name;
  const name = publisher?.name === keeper ? undefined : publisher?.name;
  const published = name ? `Published by ${name}.` : 'The notice does not say who published it.';
  return html`<p>${published}${keeper ? ` This copy is kept by ${keeper}.` : ''}${
    /^https?:/.test(license)
      ? html` Licence: <a href="${license}">${licenceName(license)}</a>.`
      : ''
  }</p>`;
}

function licenceName(license: string): string {
  return /open-government-licence\/version\/3/.test(license)
    ? 'Open Government Licence v3.0'
    : license;
}
