import { html, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { formatDate } from '../format/day.js';
import { sourceInWords } from '../messages/contract-words.js';
import { licenceView } from '../open-data/licence-view.js';
import { publicationOf } from '../open-data/publication.js';
import type { Outcomes } from './load-outcomes.js';
import { outcomesMessages } from './outcomes.messages.js';

/** Who published this and when, where the data is, and what of it is not shown. */
export function sourceView(
  { metadata, others, refused }: Outcomes,
  { language, src }: { language: Language; src: string },
): TemplateResult {
  const words = outcomesMessages(language);
  const { publishedDate } = metadata;
  const publication = publicationOf(metadata);
  const on = publication.keeper ? words.copied : words.published;
  const said = [
    others > 0 && words.others(others),
    refused > 0 && words.refused(refused),
    sourceInWords(publication, language),
    isDate(publishedDate) && on(formatDate(publishedDate, language, { year: true })),
  ].filter(Boolean);
  return html`<p class="source muted" part="source">
    ${said.join(' ')} ${licenceView(publication.license, language)} ${src && html`<a href=${src}>${words.data}</a>`}
  </p>`;
}

function isDate(date: unknown): date is string {
  return typeof date === 'string' && !Number.isNaN(Date.parse(date.slice(0, 10)));
}
