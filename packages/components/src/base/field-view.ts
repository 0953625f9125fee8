import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface FieldOptions {
  /** Names the field in the form, and its label, hint and fault. */
  id: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
}

/** A label, a hint and what is wrong, above whatever the field is made of. */
export function fieldView(
  { id, label, hint, fault }: FieldOptions,
  control: unknown,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<span class="hint" id="hint-${id}">${hint}</span>` : nothing}
    ${fault ? html`<span class="wrong" id="fault-${id}">${fault}</span>` : nothing} ${control}
  </div>`;
}

export interface InputOptions extends FieldOptions {
  type?: string;
  value: string;
  longest?: number;
  write: (value: string) => void;
  keydown?: (event: KeyboardEvent) => void;
}

/** One line that is written in. */
export function inputView({ id, type, value, longest, write, keydown, fault }: InputOptions) {
  return html`<input
    class="input"
    id=${id}
    type=${type ?? 'text'}
    autocomplete="off"
    maxlength=${longest ?? nothing}
    aria-describedby="hint-${id} fault-${id}"
    aria-invalid=${fault !== undefined}
    .value=${value}
    @input=${(event: Event) => write((event.target as HTMLInputElement).value)}
    @keydown=${keydown ?? nothing}
  />`;
}

/** A labelled line that is written in. */
export function inputFieldView(options: InputOptions): TemplateResult {
  return fieldView(options, inputView(options));
}

export interface SelectOptions extends FieldOptions {
  value: string;
  /** Value and words of each choice. */
  choices: ReadonlyArray<readonly [value: string, words: string]>;
  choose: (value: string) => void;
}

/** A labelled choice of one among some. */
export function selectFieldView({
  value,
  choices,
  choose,
  ...field
}: SelectOptions): TemplateResult {
  return fieldView(
    field,
    html`<select
      class="input"
      id=${field.id}
      aria-describedby="fault-${field.id}"
      aria-invalid=${field.fault !== undefined}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${choices.map(
        ([choice, words]) =>
          html`<option value=${choice} ?selected=${choice === value}>${words}</option>`,
      )}
    </select>`,
  );
}

export interface TickOptions {
  type: 'checkbox' | 'radio';
  name?: string;
  value: string;
  checked: boolean;
  words: unknown;
  change: (checked: boolean) => void;
}

/** A box to tick, or one of some to choose, with its words: as it is said, whatever was clicked before. */
export function tickView({
  type,
  name,
  value,
  checked,
  words,
  change,
}: TickOptions): TemplateResult {
  return html`<label class="tick">
    <input
      type=${type}
      name=${name ?? nothing}
      value=${value}
      .checked=${live(checked)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    ${words}
  </label>`;
}
