import type { Behind } from './behind.js';

const server = 'apps/server/src';
const pagesTest = `${server}/pages/pages.test.ts`;
const invitationTest = `${server}/pages/invitation-pages.test.ts`;
const deskTest = `${server}/desk/desk.test.ts`;
const pastVisitsTest = `${server}/pages/past-visits-page.test.ts`;

/** What the server's own pages say. */
export const pages: Behind = {
  names: `home emailLabel checkThis errorIn welcome youWouldBe about messageFor wouldSee invitations
    noInvitation pastVisits pastVisitAt olderVisits desk noDesk notFound notAllowed away failed tooMany`,
  asks: 'moreTeams allTeams teamsNeeding toStart emailWrong anotherAddress newLink toSite signInFirst notAllowedText failedReference',
  does: {
    createSignInLink: 'sendLink',
    createSession: 'signIn signMeIn signedIn',
    endSession: 'signOut',
    endAllSessions: 'signOutEverywhere',
    acceptInvitation: 'accept joined',
    declineInvitation: 'decline declined',
  },
  shown: {
    [`${pagesTest}: say what this server is, and run no script`]: 'what joinedText',
    [`${pagesTest}: sign a person out everywhere, in their language`]: 'whyEverywhere',
    [`${server}/identity/identity.test.ts: refuses a link after a quarter of an hour`]: 'linkIs.*',
    [`${server}/identity/identity.test.ts: lets exactly one of twenty simultaneous uses of a link through`]:
      'linkOver whyLinkOver',
    [`${invitationTest}: is where the link of its letter leads, and says who asks, for what, and what it allows`]:
      'invitedYou wouldSeeNothing',
    [`${server}/invitations/invitations.test.ts: expires after 14 days, whether or not the job has been by`]:
      'answerBy',
    [`${invitationTest}: is declined by a button, without a reason`]: 'noReason declinedText',
    [`${invitationTest}: that was taken back meanwhile says so, and is not accepted`]:
      'answeredBefore noLongerOpen noLongerOpenText',
    [`${invitationTest}: is shown to nobody else, and answered by nobody else`]: 'noInvitationText',
    [`${pagesTest}: tell a person in words what is not there, and a program as a problem`]:
      'notFoundText',
    [`${pastVisitsTest}: are read by whoever has left, in their language`]:
      'whyPastVisits nobodySaid',
    [`${pastVisitsTest}: are none for whoever had none, and for nobody who is not signed in`]:
      'noPastVisits',
    [`${deskTest}: is a page of the server, in the reader’s language, to which the first page leads`]:
      'whyDesk needsNobody noTeams teamNeedsNobody noDeskText',
    [`${server}/http/away.test.ts: says that it is away, and when to come back`]:
      'awayText failedText',
  },
};
