import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { againView } from '../base/views.js';
import { contractsMessages, written } from './contracts.messages.js';
import type { ContractList } from './read-contracts.js';

/** How much has been read while there is more, and what could not be read. */
export function progressView(
  { rows, reading, refused, failure }: ContractList,
  { language, retry }: { language: Language; retry: () => void },
): TemplateResult | typeof nothing {
  const words = contractsMessages(language);
  const count = written(rows.length);
  if (reading) return html`<p class="muted" part="progress">${words.reading(count)}</p>`;
  const left =
    refused > 0 ? html`<p class="muted">${words.refused(written(refused))}</p>` : nothing;
  if (failure === undefined) return left;
  return html`<div class="notice caution" part="progress">
      <p>${words.interrupted(count)}</p>
      ${againView(language, failure, retry)}
    </div>
    ${left}`;
}
