import type { Capability } from '../../resources/teams.js';
import type { Outcome } from './decide.js';
import type { Phrasebook, Voice } from './phrasebook.js';

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
  change_grants: 'Change who can do what',
  end_membership: 'End a place in the team',
};

function deed(capability: Capability, scope: Outcome['scope'], voice: Voice): string {
  const your = voice.owner ? `${voice.owner}'s` : 'your';
  const you = voice.owner ?? 'you';
  const deeds: Record<Capability, string> = {
    see_members: `see who is in ${your} team`,
    see_basic_profile: `see how to greet ${you}`,
    see_rota: `see ${your} rota`,
    see_notes: `see ${your} notes`,
    write_notes: `write notes about ${you}`,
    see_money: scope === 'own' ? 'see their own rates and invoices' : `see ${your} money`,
    invite_others: `invite people to ${your} team`,
    arrange_visits: `plan and move ${your} visits`,
    accept_visits: 'say yes to visits and give them back',
    change_grants: `change who can do what in ${your} team`,
    end_membership: `end someone's place in ${your} team`,
  };
  const said = deeds[capability];
  return voice.member ? said : said.replace('their own', 'your own');
}

const reasons: Record<string, (voice: Voice) => string> = {
  owner_right: ({ owner }) =>
    `It is ${owner ? `${owner}'s` : 'your'} team, so nobody can switch this off.`,
  visitors_must_know: () => 'Everyone who visits must know it.',
  teammates_must_know: () => 'People who work together must know each other.',
  personal_care_needs_it: () => 'Nobody can give personal care safely without them.',
  carers_must_record: () => 'Everyone who gives care must write down what happened.',
  own_choice: ({ member }) => `That is always for ${member ?? 'you'} to choose.`,
  starter_needs_it: () => 'A team starter needs this to set the team up.',
  coach_needs_it: () => 'A coach needs this to keep the team safe.',
  usual: ({ owner }) => `This is usual, and ${owner ?? 'you'} can switch it off.`,
  granted: ({ owner, date }) => `${owner ?? 'You'} decided this on ${date}.`,
  refused: ({ owner, date }) => `${owner ?? 'You'} decided this on ${date}.`,
  not_shared: ({ owner }) => `${owner ? `${owner} hasn't` : "You haven't"} agreed to this.`,
  during_visit: () => 'There is a visit around now.',
  only_around_visits: () => 'This opens 2 hours before a visit and closes 12 hours after it.',
  own_items_only: () => 'The rest of the money stays private.',
  own_contract_only: () => 'The rest of the money stays private.',
  emergency_only: () => 'Only in an emergency, and then a coach must write down why.',
  wears_hat: () => 'That comes with the Rota Holder hat.',
  needs_hat: () => 'That comes with the Rota Holder hat.',
  not_for_visits: () => 'Visits are done by the people who give support.',
  authority_does_not_cover: () => 'We have no record of the legal power to decide this.',
  membership_ended: () => 'This place in the team has ended.',
  membership_paused: () => 'This place in the team is paused.',
  safety_stop_only: () => 'A coach may only stop care work, and only to keep people safe.',
};

export const english: Phrasebook = {
  labels,
  sentence({ capability, allowed, scope, code }, voice) {
    const can = `${voice.member ?? 'You'} ${allowed ? 'can' : "can't"}`;
    const why = reasons[code]?.(voice) ?? 'Nobody can switch this on.';
    return `${can} ${deed(capability, scope, voice)}. ${why}`;
  },
};
