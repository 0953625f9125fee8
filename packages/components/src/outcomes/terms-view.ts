import { html, nothing, type TemplateResult } from 'lit';

/** Language of what a publisher wrote, for a `lang` attribute; `nothing` where it is not known. */
export type Published = string | typeof nothing;

export type Terms = readonly (readonly [name: string, said: string | undefined | null])[];

/** Names and what is said of them; a name of which nothing is said is left out. */
export function termsView(
  terms: Terms,
  published: Published = nothing,
  kind = 'written',
): TemplateResult | typeof nothing {
  const told = terms.filter(([, said]) => said);
  if (told.length === 0) return nothing;
  return html`<dl class=${kind} part=${kind}>
    ${told.map(
      ([name, said]) => html`<div>
        <dt>${name}</dt>
        <dd lang=${published}>${said}</dd>
      </div>`,
    )}
  </dl>`;
}
