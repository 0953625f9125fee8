import { html, nothing, type TemplateResult } from 'lit';

export interface ButtonLook {
  /** Left out: the main action of its place. */
  look?: 'quiet' | 'plain' | 'grave' | undefined;
  /** It is under way: it stays in its place and in the focus, and does nothing more. */
  busy?: boolean;
  id?: string;
  /** Escape presses it too: it closes what was opened. */
  escape?: boolean;
  /**
   * Words to hear after those on the button, such as what it is about. In its name, not in an
   * element of its own: a week would have hundreds that are laid out for nobody's eyes.
   */
  about?: string;
}

/** A button. `submit` sends the form around it. */
export function buttonView(
  words: string,
  act: 'submit' | (() => unknown),
  { look, busy = false, id, escape = false, about }: ButtonLook = {},
): TemplateResult {
  return html`<button
    class="button ${look ?? ''}"
    type=${act === 'submit' ? act : 'button'}
    id=${id ?? nothing}
    aria-label=${about === undefined ? nothing : `${words}: ${about}`}
    aria-disabled=${busy}
    ?data-escape=${escape}
    @click=${busy || act === 'submit' ? nothing : act}
  >${words}</button>`;
}
