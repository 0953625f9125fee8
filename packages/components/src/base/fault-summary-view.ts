import { html, nothing, type TemplateResult } from 'lit';

export interface FaultSummaryOptions<Field extends string> {
  /** What is the matter with the whole, said first. */
  sentence: string;
  /** What is wrong, by field. */
  faults: Readonly<Partial<Record<Field, string>>>;
  /** The fields as they stand in the form, each with the id of what is written in. */
  fields: ReadonlyArray<readonly [field: Field, id: string]>;
}

/**
 * What must be put right, above the form: each fault leads to its field. Takes the focus as
 * `.form-faults`.
 */
export function faultSummaryView<Field extends string>({
  sentence,
  faults,
  fields,
}: FaultSummaryOptions<Field>): TemplateResult {
  const wrong = fields.filter(([field]) => faults[field] !== undefined);
  return html`<div class="notice bad form-faults" tabindex="-1">
    <p>${sentence}</p>
    ${
      wrong.length === 0
        ? nothing
        : html`<ul class="fault-list" role="list">
            ${wrong.map(
              ([field, id]) => html`<li><a href="#${id}" @click=${goTo}>${faults[field]}</a></li>`,
            )}
          </ul>`
    }
  </div>`;
}

/** By hand: an address of the page does not reach into a shadow root. */
function goTo(event: MouseEvent): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const field = (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1));
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
