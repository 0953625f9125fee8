import type { Access, Member } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { chevron } from '../base/icons.js';
import { grantsView } from './grants-view.js';
import { initialsOf } from './initials.js';
import type { MemberScene } from './member-scene.js';
import type { TeamMessages } from './team.messages.en.js';

/** One member: who they are, what they may see; opened, each permission with its reason. */
export function memberView(member: Member, scene: MemberScene): TemplateResult {
  const { words, changes } = scene;
  const hasMore = member.access.length > 0 && member.relationship !== 'owner';
  if (!hasMore) {
    return html`<li class="member" part="member">
      <div class="summary">${summaryView(member, words)}</div>
    </li>`;
  }
  const open = changes.isOpen(member);
  const region = `more-${member.id}`;
  return html`<li class="member" part="member">
    <button
      class="summary"
      type="button"
      aria-expanded=${open}
      aria-controls=${region}
      @click=${() => changes.toggleOpen(member)}
    >
      ${summaryView(member, words)}<span class="turn">${chevron()}</span>
    </button>
    <div class="more" id=${region} ?hidden=${!open}>${open ? grantsView(member, scene) : nothing}</div>
  </li>`;
}

function summaryView(member: Member, words: TeamMessages): TemplateResult {
  const { person, relationship, places, you } = member;
  const isOwner = relationship === 'owner';
  const roles = [
    ...places.map((place) => words.relationships[place.relationship ?? 'unknown']),
    ...places.flatMap(({ hats }) => hats.map((hat) => words.hats[hat])),
  ];
  const paused = places.every(({ status }) => status === 'paused');
  return html`<span class="avatar ${isOwner ? 'owner' : ''}" aria-hidden="true">
      ${initialsOf(person.name)}
    </span>
    <span class="who">
      <span class="name">
        <span>${person.name}</span>
        ${person.pronouns ? html`<span class="muted pronouns">${person.pronouns}</span>` : nothing}
        ${you ? html`<span class="badge">${words.you}</span>` : nothing}
        ${paused ? html`<span class="badge">${words.paused}</span>` : nothing}
      </span>
      <span class="roles">${roles.join(' · ')}</span>
      <span class="muted">${isOwner ? words.inCharge : abilities(member.access, words)}</span>
      ${member.hasAccount ? nothing : html`<span class="muted">${words.noAccount}</span>`}
    </span>`;
}

/**
 * `Can see: rota, notes`; then what they may do besides. Only what differs between people: everyone
 * in a team knows who is in it, and everyone who gives care writes notes.
 */
function abilities(access: readonly Access[], words: TeamMessages): string {
  if (access.length === 0) return '';
  const has = (name: Access['capability']) =>
    access.find(({ capability, allowed, inKith }) => capability === name && allowed && inKith);
  const seen = (['see_rota', 'see_notes', 'see_money'] as const)
    .filter(has)
    .map((name) => (has(name)?.scope === 'own' ? words.ownMoney : words.short[name]));
  const done = (['arrange_visits', 'invite_others'] as const)
    .filter(has)
    .map((name) => words.short[name]);
  if (seen.length === 0 && has('see_members')) seen.push(words.short.see_members);
  const unknown = access.some(({ capability, allowed }) => allowed && capability === 'unknown');
  const parts: string[] = [];
  if (seen.length > 0) parts.push(words.canSee(seen.join(', ')));
  else if (!unknown) parts.push(words.seesNothing);
  if (done.length > 0) parts.push(words.can(done.join(', ')));
  if (unknown) parts.push(words.seesUnknown);
  return parts.join(' · ');
}
