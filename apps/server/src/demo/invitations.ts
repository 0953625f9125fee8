import type { GrantableCapability, Relationship } from '@kith/core/access';
import type { InvitationState } from '../invitations/tables.js';

export interface DemoInvitation {
  team: string;
  from: string;
  /** Somebody of the co-op; or a name and an address to which a letter went. */
  to: { person: string; byLetter?: true } | { name: string; email: string };
  relationship: Exclude<Relationship, 'owner'>;
  grants: Partial<Record<GrantableCapability, boolean>>;
  message: string | null;
  snippet: string | null;
  state: InvitationState;
  /** Days ago. */
  sent: number;
  /** Days ago. */
  seen?: number;
  /** Days ago. */
  answered?: number;
}

/** Edie lets people read this before they answer. */
const aboutEdie = 'I am Edie. I live at home near the old bus depot and I like company at lunch.';

/** Invitations in every state, to people of the co-op and by letter. */
export const invitations: readonly DemoInvitation[] = [
  {
    team: 'edie',
    from: 'edie-marsh',
    to: { person: 'ravi-thirunathan' },
    relationship: 'support_worker',
    grants: { see_rota: true, see_notes: false },
    message: 'Bea says you can cook. Would you do some of my lunches?',
    snippet: aboutEdie,
    state: 'sent',
    sent: 2,
  },
  {
    team: 'edie',
    from: 'edie-marsh',
    to: { name: 'Doris Entwick', email: 'doris.entwick@example.org' },
    relationship: 'family_or_friend',
    grants: { see_rota: true },
    message: 'Come and be in my team, Doris, and bring the photographs.',
    snippet: aboutEdie,
    state: 'expired',
    sent: 33,
  },
  {
    team: 'edie',
    from: 'edie-marsh',
    to: { person: 'jo-pell' },
    relationship: 'family_or_friend',
    grants: { see_rota: true },
    message: 'You are in and out anyway, so let us write you down.',
    snippet: aboutEdie,
    state: 'accepted',
    sent: 383,
    seen: 382,
    answered: 380,
  },
  {
    team: 'leanne',
    from: 'leanne-gaskarth',
    to: { person: 'meena-solankar' },
    relationship: 'volunteer',
    grants: { see_rota: true },
    message: 'Will you teach me to sew?',
    snippet: 'I am Leanne. I have a yellow door.',
    state: 'seen',
    sent: 6,
    seen: 4,
  },
  {
    team: 'leanne',
    from: 'leanne-gaskarth',
    to: { person: 'hannah-wetherill' },
    relationship: 'support_worker',
    grants: { see_rota: true, see_notes: true },
    message: 'I liked it when you came instead of Zofia.',
    snippet: 'I am Leanne. I have a yellow door.',
    state: 'accepted',
    sent: 47,
    seen: 46,
    answered: 44,
  },
  {
    team: 'peggy',
    from: 'peggy-maughan',
    to: { person: 'agnieszka-bielawska' },
    relationship: 'personal_care_worker',
    grants: {},
    message: null,
    snippet: 'I am 93 and I am staying in my own place.',
    state: 'declined',
    sent: 52,
    seen: 51,
    answered: 50,
  },
  {
    team: 'peggy',
    from: 'peggy-maughan',
    to: { person: 'neil-maughan' },
    relationship: 'family_or_friend',
    grants: { see_rota: false, see_notes: false },
    message: null,
    snippet: null,
    state: 'withdrawn',
    sent: 30,
    answered: 28,
  },
  {
    team: 'tomasz',
    from: 'piotr-zdunek',
    to: { person: 'winston-barrowclough' },
    relationship: 'back_up',
    grants: {},
    message: 'Could you be our back-up for sleep-ins?',
    snippet: 'Tomasz’s team needs somebody who does not mind a late start.',
    state: 'seen',
    sent: 5,
    seen: 5,
  },
  {
    team: 'dilys',
    from: 'non-prosser',
    to: { name: 'Aled Tegfan', email: 'aled.tegfan@example.org' },
    relationship: 'family_or_friend',
    grants: { see_rota: true },
    message: 'Wncwl Emrys says you are back. Come on the post round with Mam?',
    snippet: 'Dilys walks her old post round at three every day.',
    state: 'sent',
    sent: 3,
  },
  {
    team: 'callum',
    from: 'callum-thackray',
    to: { name: 'Donna Heyhurst', email: 'donna.heyhurst@example.org' },
    relationship: 'family_or_friend',
    grants: { see_rota: true, see_notes: false },
    message: 'You are my cousin so you can see my week.',
    snippet: 'I am Callum. I work at the garden centre.',
    state: 'seen',
    sent: 8,
    seen: 7,
  },
  {
    team: 'tunde',
    from: 'folake-fashoro',
    to: { name: 'Pastor Gbenga Alawode', email: 'gbenga.alawode@example.org' },
    relationship: 'volunteer',
    grants: {},
    message: 'Tunde would like to read with you on Sundays.',
    snippet: 'Tunde is getting his words back.',
    state: 'declined',
    sent: 20,
    seen: 19,
    answered: 18,
  },
  {
    team: 'nerys',
    from: 'nerys-gwyther',
    to: { name: 'Elin Rhosier', email: 'elin.rhosier@example.org' },
    relationship: 'volunteer',
    grants: { see_rota: true },
    message: 'Côr nos Fawrth?',
    snippet: 'Nerys taught music for thirty years.',
    state: 'withdrawn',
    sent: 15,
    answered: 14,
  },
  {
    team: 'kit',
    from: 'kit-brannigan',
    to: { person: 'robyn-brannigan', byLetter: true },
    relationship: 'family_or_friend',
    grants: { see_rota: true, see_notes: true },
    message: 'Sis. Read the bit about grants.',
    snippet: 'I draw comics about a heron.',
    state: 'accepted',
    sent: 90,
    seen: 88,
    answered: 84,
  },
];

/** People who are only a name and an address so far. */
export const invitedByLetter = invitations.flatMap(({ to, from, sent, state }) =>
  'email' in to ? [{ ...to, from, sent, isOpen: state === 'sent' || state === 'seen' }] : [],
);

/** The name by which the person who was invited is known to the generator. */
export function inviteeKey({ to }: DemoInvitation): string {
  return 'email' in to ? to.email : to.person;
}
