import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { contractWords } from '../messages/contract-words.js';
import { licenceName } from './publication.js';

/** Under which licence something is published; nothing where that is not said. */
export function licenceView(
  license: string | undefined,
  language: Language,
): TemplateResult | typeof nothing {
  if (!license) return nothing;
  return html`${contractWords(language).licence} <a href=${license}>${licenceName(license)}</a>.`;
}
