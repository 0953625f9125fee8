import type { Behind } from './behind.js';

const test = 'packages/components/src/team/team.test.ts';
const written = 'packages/components/src/team/written-down.test.ts';
const server = 'apps/server/src';

export const team: Behind = {
  names: `relationships.* hats.* short.* ownMoney members you paused canSee can since on off changing
    keptChoice viewAs invited invitedOn finding found pick email theirName grants snippet message
    sending invitedYou toJoin youWouldBe ownerSays messageFor answering withdrawWho search
    someoneKnown someoneByEmail placeSince toBeMore`,
  asks: `choose makeChange leaveIt endNo withdrawNo inviteWho searchHint relationship
    chooseRelationship snippetHint checkForm needPerson needEmail needRelationship cancel`,
  does: {
    updateMember: 'allowed notAllowed',
    endMembership: `end leave endYes ended left endPlace leavePlace placeEnded placeLeft`,
    listMembers: 'show viewAsHint',
    withdrawInvitation: 'withdraw withdrawYes withdrawn',
    findPeople: 'find',
    createInvitation: 'invite send',
    acceptInvitation: 'accept joined acceptMore joinedMore',
    declineInvitation: 'decline',
    getTeam: 'seeTeam',
    undoHappening: 'undo undone',
  },
  shown: {
    [`${server}/access/said-and-done.test.ts: is what they can do`]: 'inCharge',
    [`${server}/teams/members.test.ts: are shown to the Owner with all that each may do, and why`]:
      'notYet alwaysOn alwaysOff',
    'packages/components/src/team/opened.test.ts: is told to the Owner as it is opened, with until when and why':
      'opened openedOn onForNow offForNow',
    [`${server}/rota/rota.test.ts: lets the Owner record by phone what a worker without an account can do`]:
      'noAccount',
    [`${test}: sees who is in it, what they wear and what they can see`]:
      'seesNothing empty wouldSee',
    'packages/components/src/base/unknown-words.test.ts: says of somebody who may do what it does not know that they may do something':
      'seesUnknown',
    [`${test}: is told when somebody else was faster, sees it as it is, and keeps the choice`]:
      'changeFailed changedMeanwhile',
    [`${server}/teams/members.test.ts: leave by themselves: grants end and taken visits need someone again, in one go`]:
      'endConsequence leaveConsequence endFailed',
    [`${test}: is told why when they may not see the team at all`]: 'hiddenMembers',
    [`${server}/invitations/invitations.test.ts: expires after 14 days, whether or not the job has been by`]:
      'states.* answerBy emailHint',
    [`${test}: says what became of the letter, and promises none where no e-mail is sent`]:
      'letters.* sent sentHere sentNowhere',
    [`${test}: takes an invitation back after asking once`]: 'withdrawSure withdrawFailed',
    [`${test}: finds a person of the co-op and sends what the Owner chose`]: 'foundNobody',
    [`${test}: shows what can be switched for such a place, as it usually is, and keeps to it`]:
      'grantsHint wouldSeeNothing',
    [`${test}: loses nothing that was written when it cannot be sent`]: 'findFailed sendFailed',
    'packages/components/src/team/invited.test.ts: says no without being asked why':
      'noReason declined answerFailed',
    [`${server}/teams/several-places.test.ts: keeps the visits they said yes to, unless they were paid for them and are no more`]:
      'endPlaceConsequence leavePlaceConsequence',
    [`${written}: stands with who wrote it and how, and is undone with one word`]:
      'writtenDown writtenDownOn',
    [`${written}: stays as it was where it cannot be undone, and says so`]: 'undoFailed',
  },
};
