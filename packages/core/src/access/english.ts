import type { Reason } from './decision.js';
import type { PromisingReason } from './in-kith.js';
import type { Phrasebook, Statement, Voice, WrittenDown } from './voice.js';
import type { Capability, Relationship } from './words.js';

const labels: Readonly<Record<Capability, string>> = {
  see_members: 'See who is in the team',
  see_basic_profile: 'See how to greet the Team Owner',
  see_rota: 'See the rota',
  see_notes: 'See the notes',
  write_notes: 'Write notes',
  see_money: 'See the money',
  invite_others: 'Invite people',
  arrange_visits: 'Plan and move visits',
  accept_visits: 'Say yes to visits',
  record_attendance: 'Write down what happened at visits',
  change_grants: 'Change who can do what',
  end_membership: 'End a place in the team',
  see_access_log: 'See who looked at what',
};

const relationships: Readonly<Record<Relationship, string>> = {
  owner: 'Team Owner',
  legal_representative: 'Legal representative',
  advocate: 'Advocate',
  personal_care_worker: 'Personal care worker',
  support_worker: 'Support worker',
  family_or_friend: 'Family, friend or neighbour',
  volunteer: 'Volunteer',
  professional: 'Health or social care worker',
  back_up: 'Back-up worker',
  team_starter: 'Team starter',
  coach: 'Coach',
  funder: 'Funder',
};

const oneOf: Readonly<Record<Relationship, string>> = {
  owner: 'a Team Owner',
  legal_representative: 'a legal representative',
  advocate: 'an advocate',
  personal_care_worker: 'a personal care worker',
  support_worker: 'a support worker',
  family_or_friend: 'family, a friend or a neighbour',
  volunteer: 'a volunteer',
  professional: 'a health or social care worker',
  back_up: 'a back-up worker',
  team_starter: 'a team starter',
  coach: 'a coach',
  funder: 'a funder',
};

const subject = ({ subject: name }: Voice) => name ?? 'You';
const subjectsOwn = ({ subject: name }: Voice) => (name ? `${name}'s` : 'Your');
const owner = ({ owner: name }: Voice) => name ?? 'You';
const ownerAsObject = ({ owner: name }: Voice) => name ?? 'you';
const ownersOwn = ({ owner: name }: Voice) => (name ? `${name}'s` : 'your');
/** A verb that changes after "you": `agrees(name, 'has', 'have')`. */
const agrees = (name: string | undefined, one: string, you: string) => (name ? one : you);

function deed({ capability, allowed, scope, forSafety }: Statement, voice: Voice): string {
  const whose = voice.ownTeam ? agrees(voice.subject, 'their', 'your') : ownersOwn(voice);
  const whoseOwn = agrees(voice.subject, 'their own', 'your own');
  switch (capability) {
    case 'see_members':
      return `see who is in ${whose} team`;
    case 'see_basic_profile':
      return voice.ownTeam ? `see ${whoseOwn} profile` : `see how to greet ${ownerAsObject(voice)}`;
    case 'see_rota':
      return `see ${whose} rota`;
    case 'see_notes':
      return `see ${whose} notes`;
    case 'write_notes':
      return voice.ownTeam
        ? `write in ${whose} notes`
        : `write notes about ${ownerAsObject(voice)}`;
    case 'see_money':
      return scope === 'own' ? `see ${whoseOwn} rates and invoices` : `see ${whose} money`;
    case 'invite_others':
      return `invite people to ${whose} team`;
    case 'arrange_visits':
      return `plan and move ${whose} visits`;
    case 'accept_visits':
      return allowed ? 'say yes to visits and give them back' : 'say yes to visits';
    case 'record_attendance':
      return `write down what happened at ${scope === 'own' ? whoseOwn : whose} visits`;
    case 'change_grants':
      return `change who can do what in ${whose} team`;
    case 'end_membership':
      return forSafety
        ? `stop care work in ${whose} team to keep people safe`
        : `end someone's place in ${whose} team`;
    case 'see_access_log':
      return scope === 'own'
        ? `see who looked at what is about ${agrees(voice.subject, 'them', 'you')}`
        : `see who looked at what in ${whose} team`;
  }
}

function notShared(capability: Capability, voice: Voice): string {
  const havent = `${owner(voice)} ${agrees(voice.owner, "hasn't", "haven't")}`;
  const thing = capability === 'see_notes' ? 'them' : 'it';
  if (capability === 'see_members') return `. ${havent} agreed to this.`;
  return capability.startsWith('see_')
    ? `. ${havent} shared ${thing} with ${voice.subject ?? 'you'}.`
    : `. ${havent} agreed to this.`;
}

const told = {
  ...{ self: '', in_person: '' },
  phone: ', by telephone',
  paper: ', from paper',
  import: ', from a list',
};

const writtenDown = ({ by, method }: WrittenDown) =>
  ` ${by ?? 'You'} wrote it down${told[method]}.`;

const written = ({ writtenDown: down }: Voice) => (down === undefined ? '' : writtenDown(down));

function never(relationship: Relationship, capability: Capability, voice: Voice): string {
  return capability === 'change_grants'
    ? `. Only ${ownerAsObject(voice)}, or someone with the legal power to decide for ${ownerAsObject(voice)}, can do that.`
    : `. Nobody can switch this on for ${oneOf[relationship]}.`;
}

function ownOnly(capability: Capability, voice: Voice): string {
  if (capability === 'see_money') {
    return `. The rest of ${ownersOwn(voice)} money stays private.`;
  }
  return capability === 'record_attendance'
    ? '. Whoever did another visit says so themselves.'
    : '. Who looked at what is about others stays private.';
}

function because(reason: Reason, capability: Capability, voice: Voice): string {
  const { relationship } = reason;
  switch (reason.code) {
    case 'owner_right':
      return `. It is ${ownersOwn(voice)} team, so nobody can switch this off.`;
    case 'legal_authority':
      return `, because ${voice.subject ?? 'you'} ${agrees(voice.subject, 'has', 'have')} the legal power to decide about ${ownersOwn(voice)} ${
        reason.authority === 'health_and_welfare' ? 'health and care' : 'money and property'
      }.`;
    case 'authority_does_not_cover':
      return reason.authority
        ? `. ${subjectsOwn(voice)} legal power to decide for ${ownerAsObject(voice)} does not cover this.`
        : `. We have no record that ${voice.subject ?? 'you'} can decide for ${ownerAsObject(voice)} by law.`;
    case 'visitors_must_know':
      return ', because everyone who visits must know it.';
    case 'teammates_must_know':
      return ', because people who work together must know each other.';
    case 'personal_care_needs_it':
      return ', because nobody can give personal care safely without them.';
    case 'carers_must_record':
      return ', because everyone who gives care must write down what happened.';
    case 'own_choice':
      return `. That is always for ${voice.subject ?? 'you'} to choose.`;
    case 'starter_needs_it':
      return ', because a team starter needs this to set the team up.';
    case 'coach_needs_it':
      return ', because a coach needs this to keep the team safe.';
    case 'usual':
      return `. This is usual for ${oneOf[relationship]}, and ${ownerAsObject(voice)} can switch it off.`;
    case 'granted':
    case 'refused':
      return `. ${voice.decider ?? 'You'} decided this on ${voice.date}.${written(voice)}`;
    case 'not_shared':
      return notShared(capability, voice);
    case 'never':
      return never(relationship, capability, voice);
    case 'during_visit':
      return `, because ${voice.subject ?? 'you'} ${agrees(voice.subject, 'has', 'have')} a visit around now. This stops 12 hours after the visit.`;
    case 'only_around_visits':
      return ' now. This opens 2 hours before a visit and closes 12 hours after it.';
    case 'own_items_only':
      return ownOnly(capability, voice);
    case 'own_contract_only':
      return ` for the contract ${agrees(voice.subject, 'they pay', 'you pay')} for. The rest of ${ownersOwn(voice)} money stays private.`;
    case 'emergency_only':
      return `, except in an emergency. A coach must then write down why, and ${ownerAsObject(voice)} must be told.`;
    case 'opened_in_emergency':
      return `. ${subject(voice)} opened this in an emergency at ${voice.opened?.from}, until ${voice.opened?.until}. ${voice.opened?.why}`;
    case 'wears_hat':
      return `, because ${voice.subject ?? 'you'} ${agrees(voice.subject, 'wears', 'wear')} the Rota Holder hat.`;
    case 'needs_hat':
      return '. That comes with the Rota Holder hat.';
    case 'rota_not_seen':
      return `, because ${voice.subject ?? 'you'} ${agrees(voice.subject, "doesn't", "don't")} see the rota.${
        capability === 'accept_visits'
          ? ` Visits ${agrees(voice.subject, 'they have, they', 'you have, you')} can see and give back.`
          : ''
      }`;
    case 'not_for_visits':
      return '. Visits are done by the people who give support.';
    case 'membership_ended':
      return `. ${subjectsOwn(voice)} place in ${ownersOwn(voice)} team has ended.`;
    case 'membership_paused':
      return `. ${subjectsOwn(voice)} place in ${ownersOwn(voice)} team is paused.`;
    case 'safety_stop':
      return '. A coach must say why, and it is looked at again within 7 days.';
    case 'safety_stop_only':
      return '. A coach may only stop care work, and only to keep people safe.';
  }
}

function becauseThen({ code }: Reason, voice: Voice): string | null {
  switch (code) {
    case 'owner_right':
      return `. It is ${ownersOwn(voice)} team.`;
    case 'during_visit':
      return `, because ${voice.subject ?? 'you'} had a visit around then.`;
    case 'own_choice':
      return `, because ${voice.subject ?? 'you'} ${agrees(voice.subject, 'does', 'do')} visits there.`;
    case 'opened_in_emergency':
      return `, opened in an emergency on ${voice.opened?.day} from ${voice.opened?.from} until ${voice.opened?.until}. ${voice.opened?.why}`;
    case 'own_items_only':
      return `. Nothing was shown but what is about ${agrees(voice.subject, 'them', 'you')}.`;
    default:
      return null;
  }
}

function notInKith(what: Capability | PromisingReason): string {
  switch (what) {
    case 'see_money':
      return 'Kith has no money in it yet.';
    default:
      return 'Kith has no way to do this yet.';
  }
}

/** What is decided and cannot be done yet, they may or may not; what can be, they can or can't. */
function verb({ allowed, isInKith }: Statement): string {
  if (isInKith) return allowed ? 'can' : "can't";
  return allowed ? 'may' : 'may not';
}

export const english: Phrasebook = {
  labels,
  relationships,
  statement: (can, voice) => `${subject(voice)} ${verb(can)} ${deed(can, voice)}`,
  because,
  writtenDown,
  notInKith,
  becauseThen,
};
