import { html } from 'hono/html';
import type { PublishedRecord } from './figures.js';
import type { CouncilWords } from './words.js';

/** Who published a record, or that its notices do not say so, who keeps the copy, and its licence. */
export function sourceOf(
  { publisher, keptBy, license = '' }: PublishedRecord,
  words: CouncilWords,
) {
  const keeper = keptBy?.name;
  const name = publisher?.name === keeper ? undefined : publisher?.name;
  const published = name ? words.publishedBy(name) : words.publisherNotNamed;
  return html`<p>${published}${keeper ? ` ${words.keptBy(keeper)}` : ''}${
    /^https?:/.test(license)
      ? html` ${words.licence} <a href="${license}">${licenceName(license)}</a>.`
      : ''
  }</p>`;
}

function licenceName(license: string): string {
  return /open-government-licence\/version\/3/.test(license)
    ? 'Open Government Licence v3.0'
    : license;
}
