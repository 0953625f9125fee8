import type { Team } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { faultSummaryView } from '../base/fault-summary-view.js';
import { fieldView, selectFieldView, tickView } from '../base/field-view.js';
import type { Offer } from './invite-draft.js';
import type { InviteForm } from './invite-form.js';
import { personView } from './invite-person-view.js';
import type { TeamMessages } from './team.messages.en.js';

/** The form to invite somebody: one native form with its labels and faults in one shadow root. */
export function inviteView(
  form: InviteForm,
  words: TeamMessages,
  { mayOffer, access }: Team['you'],
): TemplateResult {
  const offer = mayOffer.find(({ relationship }) => relationship === form.draft.relationship);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.send(offer);
  };
  return html`<form class="card form" part="form" novalidate @submit=${submit}>
    <h3 class="invite-heading" tabindex="-1">${words.invite}</h3>
    ${faultsView(form, words)} ${personView(form, words)}
    ${selectFieldView({
      id: 'relationship',
      label: words.relationship,
      fault: form.faults.relationship,
      value: form.draft.relationship,
      choices: [
        ['', words.chooseRelationship],
        ...mayOffer.flatMap(({ relationship }) =>
          relationship === 'unknown'
            ? []
            : [[relationship, words.relationships[relationship]] as const],
        ),
      ],
      choose: (relationship) => form.write({ relationship }),
    })}
    ${grantsView(form, words, offer, access)} ${longText(form, 'snippet', words.snippet, words.snippetHint)}
    ${longText(form, 'message', words.message)}
    <div class="actions">
      ${buttonView(form.isSending ? words.sending : words.send, 'submit', { busy: form.isSending })}
      ${buttonView(words.cancel, () => form.close(), { look: 'quiet', escape: true })}
    </div>
  </form>`;
}

const fields = [
  ['person', 'search'],
  ['email', 'email'],
  ['relationship', 'relationship'],
  ['snippet', 'snippet'],
  ['message', 'message'],
] as const;

function faultsView({ faults, sendFailure }: InviteForm, words: TeamMessages) {
  const some = Object.keys(faults).length > 0;
  if (!some && !sendFailure) return nothing;
  const sentence = sendFailure ? (sendFailure.sentence ?? words.sendFailed) : words.checkForm;
  return faultSummaryView({ sentence, faults, fields });
}

/**
 * What can be switched for such a place, as it usually is until the Owner chooses, in the server's
 * own words for each permission.
 */
function grantsView(
  form: InviteForm,
  words: TeamMessages,
  offer: Offer | undefined,
  access: Team['you']['access'],
) {
  if (offer === undefined || offer.grants.length === 0) return nothing;
  const known = new Map(access.map((each) => [each.capability, each]));
  return html`<fieldset>
    <legend>${words.grants}</legend>
    <p class="hint">${words.grantsHint}</p>
    ${offer.grants.map(({ capability, allowed }) => {
      if (capability === 'unknown') return nothing;
      const { label = capability, inKith = true } = known.get(capability) ?? {};
      return tickView({
        type: 'checkbox',
        value: capability,
        checked: form.draft.grants.get(capability) ?? allowed,
        words: inKith ? label : words.notYet(label),
        change: (checked) => form.grant(capability, checked),
      });
    })}
  </fieldset>`;
}

function longText(form: InviteForm, id: 'snippet' | 'message', label: string, hint?: string) {
  return fieldView(
    { id, label, hint, fault: form.faults[id] },
    html`<textarea
      class="input"
      id=${id}
      maxlength="2000"
      aria-describedby="hint-${id} fault-${id}"
      .value=${form.draft[id]}
      @input=${(event: Event) => form.write({ [id]: (event.target as HTMLTextAreaElement).value })}
    ></textarea>`,
  );
}
