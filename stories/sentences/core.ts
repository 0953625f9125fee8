import type { Behind } from './behind.js';

const core = 'packages/core/src';
const server = 'apps/server/src';
const matrix = `${core}/access/matrix.test.ts`;
const permissions = `${core}/access/permissions.test.ts`;
const slots = `${core}/rota/slots.test.ts`;
const rotaTest = `${server}/rota/rota.test.ts`;
const attendance = `${server}/rota/attendance.test.ts`;
const noteRules = `${core}/notes/notes.test.ts`;
const members = `${server}/teams/members.test.ts`;
const emergency = `${server}/emergencies/in-an-emergency.test.ts`;
const nothing = { names: '', asks: '', does: {} };

/** What people are told that they may and may not do. */
export const capabilities: Behind = {
  ...nothing,
  shown: {
    [`${server}/access/said-and-done.test.ts: is what they can do`]: `see_members see_basic_profile
      see_rota see_notes write_notes invite_others arrange_visits accept_visits record_attendance change_grants end_membership
      see_access_log`,
    [`${core}/access/sentence.test.ts: says so of whatever Kith cannot do yet`]: `
      see_money
    `,
  },
};

/** Why they may. */
export const reasons: Behind = {
  ...nothing,
  shown: {
    [`${matrix}: answers \${letter} when \${relationship} asks to \${capability}, and says why`]: `owner_right
      visitors_must_know teammates_must_know personal_care_needs_it carers_must_record own_choice
      starter_needs_it coach_needs_it usual not_shared never during_visit only_around_visits
      own_items_only own_contract_only not_for_visits`,
    [`${core}/access/sentence.test.ts: says how it is decided, and no more, of what Kith cannot do yet`]:
      'safety_stop_only safety_stop',
    [`${emergency}: can do what they are told that they can: see the notes, which are closed to them otherwise`]:
      'emergency_only opened_in_emergency',
    [`${core}/access/grants.property.test.ts: nobody is told that they can say yes to visits who does not see which there are`]:
      'rota_not_seen',
    [`${matrix}: wakes no place that is paused or ended`]: 'membership_ended membership_paused',
    [`${members}: get and lose a permission at the Owner’s word, and every decision is kept`]:
      'granted refused',
    [`${matrix}: lets exactly those plan visits whose cell names the hat`]: 'wears_hat needs_hat',
    [`${matrix}: sees both with both, each by the one that covers it`]: 'legal_authority',
    [`${matrix}: stands where an advocate stands while no authority is live`]:
      'authority_does_not_cover',
  },
};

/** Why something can be switched for somebody or not, or written down for them or not. */
export const permissionReasons: Behind = {
  ...nothing,
  shown: {
    [`${permissions}: leaves out what duty, law, a hat or a visit decides`]: `owner_decides
      fixed_by_owner_right fixed_by_law fixed_by_duty fixed_by_ceiling fixed_by_hat
      fixed_to_own_items fixed_to_visits fixed_to_emergencies fixed_no_visits`,
    [`${permissions}: is for team starters and coaches, for anyone`]: 'helps_team',
    [`${permissions}: is for the Owner where the person has no account`]:
      'person_has_no_account person_can_record',
    [`${permissions}: is for a legal representative, for the Owner, while their authority is live`]:
      'represents_owner authority_not_live',
    [`${permissions}: is for nobody else, and for nobody whose place is paused or ended`]:
      'not_for_others recorder_not_active',
    [`${server}/teams/teams.test.ts: gives nobody anything: a coach cannot write down that they may see the money`]:
      'own_place',
    [`${server}/teams/several-places.test.ts: who is paid and represents the Owner by law decides nothing about herself`]:
      'not_for_oneself',
  },
};

/** Why a visit can or cannot be taken, given back or marked as done. */
export const visits: Behind = {
  ...nothing,
  shown: {
    [`${rotaTest}: lets a member take a visit and give it back, with nothing lost from the record`]:
      'may_accept may_release slot_already_yours',
    [`${rotaTest}: takes nothing once the visit has started, and marks done only then`]:
      'may_mark_done visit_already_started visit_not_started slot_already_done',
    [`${slots}: is not for a slot that somebody has, or that is done or cancelled`]:
      'slot_taken visit_cancelled',
    [`${slots}: is for the person who has it, also when it is told late`]:
      'slot_not_yours may_release_late',
    [`${slots}: is for the person who has it, from its start`]: 'slot_not_taken',
    [`${slots}: is not for someone who may not take visits in this team`]: 'visits_not_open',
    [`${rotaTest}: says beforehand that a visit would overlap another, even of another team`]:
      'visit_overlaps',
    [`${server}/rota/second-place.test.ts: says of the second place of a visit that somebody has the first, and not another visit`]:
      'person_already_in_visit',
    [`${rotaTest}: tells an Owner who writes it down nothing of what that person does for other teams`]:
      'person_not_free',
    [`${attendance}: is never put right by whoever gives care once another side has spoken`]:
      'attendance_settled may_correct_attendance',
    [`apps/server/src/rota/told.test.ts: is written by a team starter as the word of others, and never as their own`]:
      'may_record_what_others_say',
    [`${attendance}: is of nobody but oneself for whoever gives care`]: 'attendance_of_others',
    [`${attendance}: is confirmed by the other side without being put right`]:
      'attendance_repeated',
    [`${attendance}: is not for whoever did it to write in the name of the Owner`]:
      'attendance_of_ones_own',
    [`${attendance}: is of somebody who did visits in the team then, also when they have left`]:
      'attendance_not_by_carer',
    [`${attendance}: is that nobody came, and the history says of whom`]: 'attendance_recorded',
    [`${core}/rota/attendance.test.ts: is for visits that have started and were not cancelled`]:
      'may_record_attendance',
  },
};

/** Why somebody can or cannot read a note. */
export const noteReaders: Behind = {
  ...nothing,
  shown: {
    [`${noteRules}: is the Owner, whomever it is for, and whoever decides for them by law`]:
      'owner acts_by_law',
    [`${noteRules}: is for the whole team whoever can see the notes, and for some of them those who are meant`]: `
      in_team wears_hat named wears_no_hat not_named kept_to_author_and_owner`,
    [`${noteRules}: is its author for as long as they may write, also where they see no other note`]:
      'author',
    [`${noteRules}: is a back-up around their visits, and not at other times`]: 'around_visits',
    [`${noteRules}: is nobody who cannot see the notes, also where they are named or wear the hat`]:
      'cannot_see_notes',
  },
};

/** What happened in a team: each is written by what did it. */
export const history: Behind = {
  ...nothing,
  does: {
    createTeam: 'team.formed',
    updateTeam: 'team.renamed',
    acceptInvitation: 'member.joined member.place_taken invitation.accepted',
    endMembership: 'member.left member.place_ended',
    updateMember: 'member.roles_changed grant.allowed grant.refused',
    createInvitation: 'invitation.sent',
    markInvitationSeen: 'invitation.seen',
    declineInvitation: 'invitation.declined',
    withdrawInvitation: 'invitation.withdrawn',
    createVisit: 'visit.arranged',
    cancelVisit: 'visit.cancelled',
    acceptSlot: 'slot.accepted',
    releaseSlot: 'slot.released',
    writeNote: 'note.written',
    amendNote: 'note.amended',
    withdrawNote: 'note.withdrawn',
    changeNoteReadership: 'note.readership_changed',
    openInEmergency: 'emergency.opened',
    closeEmergencyAccess: 'emergency.ended',
    markSlotDone: 'slot.done',
    recordAttendance: 'slot.missed slot.no_access',
  },
  shown: {
    [`${server}/invitations/invitations.test.ts: expires after 14 days`]: 'invitation.expired',
    [`${server}/invitations/invitation-links.test.ts: is tried for days, and then said to have failed while the invitation stands`]:
      'invitation.letter_sent invitation.letter_failed',
    [`${rotaTest}: is carried on by a job as the weeks come within reach, each visit once`]:
      'visit.made_ahead',
  },
};

/** Who looked at what. */
export const looks: Behind = {
  ...nothing,
  shown: {
    [`${server}/access-log/access-log.test.ts: has everything that shows others, each with the right it was shown by`]: `
      members permissions profile rota history invitations
      notes
      access_log
    `,
    [`${server}/notes/search-notes.test.ts: are told to the Owner as a search, found or not, and are themselves kept nowhere`]:
      'notes_search',
    [`${server}/access-log/commands-that-look.test.ts: is in the log of each team of the co-op, told to whoever is in it`]: `
      people_list
    `,
    [`${server}/access-log/every-reading.test.ts: says what of others it shows`]: 'emergencies',
  },
};

/** What letters say, each file of them. */
export const letters: Behind = {
  ...nothing,
  shown: {
    [`${server}/identity/identity.test.ts: refuses a link after a quarter of an hour`]:
      'identity/sign-in-letter.ts',
    [`${server}/teams/teams.test.ts: is told to whoever has an account: once for a call, and nothing of what it is`]:
      'access/spoken-for-letter.ts',
    [`${emergency}: is told to the Owner at once: where they look, in the history and by a letter`]:
      'emergencies/emergency-letter.ts',
    [`${server}/invitations/invitations.test.ts: sends a letter that says nothing of the team, with a link that opens the invitation`]:
      'invitations/letter-words.ts',
  },
};

/** What refuses, in words of its own, wherever in the server that stands. */
export const refusals: Behind = {
  ...nothing,
  shown: {
    [`${server}/limits/limiter.test.ts: fills again steadily, and says when it is worth asking`]:
      'limits/sentences.ts',
    [`${server}/access/view-as.test.ts: is for its Owner alone, and only of who is in it`]:
      'access/view-as.ts',
    [`${server}/http/session-reach.test.ts: is refused by every operation that it was not made for, whoever its person is`]:
      'access/session-scope.ts',
    [`${server}/desk/desk.test.ts: says of each team how many visits need somebody, and how many nobody wrote down`]:
      'desk/need-sentence.ts',
  },
};
