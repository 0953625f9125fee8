import { createKith, type Kith } from '@kith/sdk';
import { ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { adoptStyles } from '../base/adopt-styles.js';
import { clientContext } from '../base/client-context.js';
import { define } from '../base/define.js';
import { LanguageController } from '../base/language-controller.js';
import { version } from '../base/version.js';
import { InvitationAnsweredEvent } from '../team/team.events.js';
import { askForSession, SessionAddressError } from './ask-for-session.js';
import { sessionStyles } from './session.styles.js';

/**
 * Gives the elements inside it a client of the Kith API, for the person who is signed in on the
 * host's own site. Shows nothing of its own and keeps no token in the page's storage.
 *
 * @slot - The elements that share this session.
 */
export class KithSession extends LitElement {
  static readonly version: string = version;
  static override styles = sessionStyles;

  /** Public address of the Kith server, as it says itself: `https://kith.larkmoor.example`. */
  @property({ attribute: 'base-url' }) baseUrl = '';

  /**
   * Address on the host's own site that answers a POST with `{ token, expiresAt, server }` for the
   * person who is signed in there. No redirect is followed. Left out: read without a session.
   */
  @property({ attribute: 'session-url' }) sessionUrl = '';

  /** The team the session is for; sent to `session-url`. */
  @property({ attribute: 'team-id' }) teamId = '';

  /** A client made by the page itself; used instead of the addresses. */
  @property({ attribute: false }) client: Kith | undefined;

  readonly #language = new LanguageController(this);
  readonly #provider = new ContextProvider(this, { context: clientContext });
  #made: string | undefined;

  /** Registers this class under a tag, once. */
  static define(tag: string): void {
    define(tag, this);
  }

  /** The client in use: that of the page, or the one made from the addresses. */
  get kith(): Kith | undefined {
    return this.#provider.value;
  }

  constructor() {
    super();
    // Whoever has just joined may see more than their session said: every element asks anew.
    this.addEventListener(InvitationAnsweredEvent.type, () => this.#renew());
  }

  /**
   * Signs the person out: all elements of theirs are cleared at once, in all tabs of the site, and
   * the session ends at the server. The host's own site must sign them out too.
   */
  async signOut(): Promise<void> {
    await this.kith?.signOut();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.client !== undefined) {
      this.#made = undefined;
      if (changed.has('client')) this.#provider.setValue(this.client);
      return;
    }
    const wanted = JSON.stringify([this.baseUrl, this.sessionUrl, this.teamId]);
    if (wanted === this.#made) return;
    this.#made = wanted;
    this.#provider.setValue(this.baseUrl === '' ? undefined : this.#make());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.#comeBack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.#comeBack);
  }

  /**
   * A page that was left and is shown again as it stood has heard nothing meanwhile. Whoever looks at
   * it now may be somebody else, so nothing stays on it before the host has said who is signed in.
   */
  #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#provider.setValue(this.kith?.renewed());
  };

  /** @internal */
  adoptedCallback(): void {
    adoptStyles(this);
  }

  #renew(): void {
    if (this.client === undefined) this.#provider.setValue(this.kith?.renewed());
  }

  #make(): Kith {
    const { baseUrl, sessionUrl, teamId } = this;
    const here = this.ownerDocument.baseURI;
    if (!URL.canParse(baseUrl, here)) {
      const fault = new SessionAddressError(`base-url is no address: ${baseUrl}`);
      return createKith({ baseUrl: here, fetchSession: () => Promise.reject(fault) });
    }
    return createKith({
      baseUrl: new URL(baseUrl, here).href,
      language: () => this.#language.language,
      ...(sessionUrl !== '' && {
        fetchSession: async ({ signal }) =>
          askForSession(new URL(sessionUrl, this.ownerDocument.baseURI), { teamId, signal }),
      }),
    });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
