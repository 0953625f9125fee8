import type { Access, Member } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { confirmView } from '../base/confirm-view.js';
import { lock } from '../base/icons.js';
import { firstNameOf } from './initials.js';
import type { MemberScene } from './member-scene.js';
import { type Place, placeName } from './place.js';
import type { TeamMessages } from './team.messages.en.js';

/** Each permission of a member as its sentence, with a switch where the Owner decides. */
export function grantsView(member: Member, scene: MemberScene): TemplateResult {
  const { words, dayOf } = scene;
  const since = member.places[0]?.since ?? member.since;
  return html`<p class="muted">${words.since(dayOf(since))}</p>
    ${keptView(member, scene)}
    <ul class="grants" part="permissions">
      ${member.access.map((access) => grantView(member, access, scene))}
    </ul>
    ${placesView(member, scene)}`;
}

function grantView(member: Member, access: Access, scene: MemberScene): TemplateResult {
  const { words, changes } = scene;
  const id = `${member.id}-${access.capability}`;
  const failure = changes.failureOf(member, access);
  return html`<li class="grant">
    <div class="grant-words">
      <span class="grant-label" id="label-${id}">${access.inKith ? access.label : words.notYet(access.label)}</span>
      <span id="why-${id}">${access.sentence}</span>
      ${failure ? html`<span class="wrong">${failure.sentence ?? words.changeFailed}</span>` : nothing}
    </div>
    ${controlView(member, access, scene, id)}
  </li>`;
}

function controlView(member: Member, access: Access, scene: MemberScene, id: string) {
  const { words, changes, preview } = scene;
  const { fixed, switchable } = access;
  // What is their own they have in any case: the switch is for the rest.
  const allowed = access.allowed && (fixed || access.scope === 'all');
  const mayChange = !preview && member.mayChange.grants && switchable;
  if (fixed) {
    const [on, off] = isForNow(access)
      ? [words.onForNow, words.offForNow]
      : [words.alwaysOn, words.alwaysOff];
    const state = allowed ? on : off;
    return html`<span class="state">${lock()} ${state}</span>`;
  }
  if (!mayChange) {
    return html`<span class="state">${allowed ? words.on : words.off}</span>`;
  }
  const changing = changes.isChanging(member, access);
  return html`<button
    class="switch"
    type="button"
    role="switch"
    aria-checked=${allowed}
    aria-labelledby="label-${id}"
    aria-describedby="why-${id}"
    aria-disabled=${changing}
    @click=${() => changes.change(member, access, !allowed)}
  >
    <span class="track" aria-hidden="true"></span>
    <span class="switch-word">${changing ? words.changing : allowed ? words.on : words.off}</span>
  </button>`;
}

/** What nobody switches and yet changes: with a visit, or in an emergency. */
const passing: readonly string[] = [
  'during_visit',
  'only_around_visits',
  'opened_in_emergency',
  'emergency_only',
];
const isForNow = ({ code }: Access) => passing.includes(code);

function keptView(member: Member, { words, changes }: MemberScene) {
  const kept = changes.keptFor(member);
  const access = kept && member.access.find(({ capability }) => capability === kept.capability);
  if (!kept || !access) return nothing;
  return html`<div class="notice caution" part="changed">
    <p>
      ${words.changedMeanwhile(firstNameOf(member.person.name))}
      <strong>${words.keptChoice(kept.label, kept.allowed)}</strong>
    </p>
    <div class="actions">
      ${buttonView(words.makeChange, () => changes.change(member, access, kept.allowed))}
      ${buttonView(words.leaveIt, () => changes.leaveAsItIs(), { look: 'quiet', escape: true })}
    </div>
  </div>`;
}

/** Each place of a member is ended by itself; the last of them is the end of their time in the team. */
function placesView(member: Member, scene: MemberScene) {
  const { words, dayOf, preview } = scene;
  const { places } = member;
  const mayEnd = !preview && member.mayChange.end;
  if (places.length === 1)
    return mayEnd ? places.map((place) => endView(member, place, scene)) : nothing;
  return html`<ul class="plain-list" part="places">
    ${places.map(
      (place) =>
        html`<li>
          <p>${words.placeSince(placeName(place, words), dayOf(place.since))}</p>
          ${mayEnd ? endView(member, place, scene) : nothing}
        </li>`,
    )}
  </ul>`;
}

function endView(member: Member, place: Place, { words, changes }: MemberScene): TemplateResult {
  const name = firstNameOf(member.person.name);
  const said = endWords(member, place, words);
  if (!changes.isAskedToEnd(place)) {
    return html`<div class="actions">
      ${buttonView(said.end, () => changes.askToEnd(place), {
        look: 'plain',
        id: `end-${place.id}`,
      })}
    </div>`;
  }
  const busy = changes.isEnding(place);
  const failure = changes.endFailure(place);
  return confirmView({
    question: said.consequence(name),
    tone: 'bad',
    wrong: failure && (failure.sentence ?? words.endFailed),
    busy,
    yes: busy ? words.changing : words.endYes,
    no: words.endNo,
    act: () => changes.end(member, place),
    keep: () => changes.keep(place),
  });
}

function endWords(member: Member, place: Place, words: TeamMessages) {
  const name = firstNameOf(member.person.name);
  if (member.places.length === 1) {
    return member.you
      ? { end: words.leave, consequence: () => words.leaveConsequence }
      : { end: words.end(name), consequence: words.endConsequence };
  }
  const which = placeName(place, words);
  return member.you
    ? { end: words.leavePlace(which), consequence: () => words.leavePlaceConsequence }
    : { end: words.endPlace(name, which), consequence: words.endPlaceConsequence };
}
