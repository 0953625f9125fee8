/** All that our own pages say, in English. */
export const pageWordsEn = {
  home: 'Kith server',
  what: 'This is a Kith server. Care Teams, their rotas and open contracting data live here; people use them on the websites of their co-op and their council.',
  signIn: 'Sign in',
  signedIn: (name: string) => `You are signed in as ${name}.`,
  signOut: 'Sign out',
  whyEverywhere: 'Lost a phone, or used a computer that is not yours? Sign out of Kith there too.',
  signOutEverywhere: 'Sign out everywhere',
  toStart: 'Back to the start',

  emailLabel: 'Your e-mail address',
  emailWrong: 'Write your whole e-mail address, such as ravi@example.org.',
  checkThis: 'Something needs a look',
  errorIn: (title: string) => `Error: ${title}`,
  sendLink: 'Send me a link',
  linkIs: {
    people: {
      title: 'Look in your e-mail',
      text: 'If we know this address, a letter with a link is on its way. The link works once, for 15 minutes.',
    },
    terminal: {
      title: 'Look in the terminal',
      text: 'This is the demonstration, and it sends no e-mail. If we know this address, the link is shown in the terminal.',
    },
    nobody: {
      title: 'Ask for a link',
      text: 'This website cannot send e-mail. The people who run it can give you a link.',
    },
  },
  anotherAddress: 'Use another address',
  welcome: 'Welcome',
  signMeIn: 'Sign me in',
  linkOver: 'This link does not work any more',
  whyLinkOver: 'It has been used, or it is too old. That is quickly put right.',
  newLink: 'Ask for a new link',

  invitedYou: (name: string, team: string) => `${name} has invited you to join ${team}`,
  youWouldBe: (relationship: string) => `You would be: ${relationship}.`,
  about: (name: string) => `About ${name}`,
  messageFor: 'A message for you',
  wouldSee: 'What you could see and do',
  wouldSeeNothing: 'You would see nothing at first. The Team Owner can change that later.',
  answerBy: (day: string) => `This invitation ends on ${day}.`,
  accept: 'Yes, join the team',
  decline: 'No thanks',
  noReason: "You don't have to say why.",
  joined: (team: string) => `You are now in ${team}`,
  joinedText: 'You can see the team on the website of your co-op.',
  toSite: 'Go to the website of your co-op',
  declined: 'You said no thanks',
  declinedText: (name: string) => `${name} will see that, and no more.`,
  answeredBefore: 'You have answered this invitation already.',
  noLongerOpen: 'This invitation is not open any more',
  noLongerOpenText: (name: string) =>
    `It was taken back, or it is too old. If you still want to join, ask ${name} to invite you again.`,
  invitations: 'Invitations for you',
  noInvitation: 'This invitation is not for you',
  noInvitationText: (name: string) =>
    `You are signed in as ${name}. If it was sent to you, sign out, and follow the link in the letter again.`,
  signInFirst: 'To read an invitation, sign in with the address that it was sent to.',

  pastVisits: 'Your past visits',
  whyPastVisits:
    'The visits you had, in teams that you have left too. Times are by the clock where the team is.',
  pastVisitAt: (day: string, from: string, to: string) => `${day}, ${from} to ${to}`,
  nobodySaid: 'Nobody has written down what happened.',
  noPastVisits: 'You have had no visit yet that is over.',
  olderVisits: 'Older visits',

  desk: 'Your desk',
  whyDesk:
    'What needs somebody in your teams. This page counts visits and invitations. It does not say whose they are.',
  needsNobody: 'Nothing in your teams needs somebody just now.',
  noTeams: 'There is no team here yet.',
  teamNeedsNobody: 'Nothing needs somebody just now.',
  moreTeams: 'More teams',
  allTeams: 'Show all your teams',
  teamsNeeding: 'Show only the teams that need somebody',
  noDesk: 'You have no desk',
  noDeskText: 'A desk is for coordinators of the co-op and for coaches of teams.',

  notFound: 'There is no such page',
  notFoundText: 'The address may be mistyped, or the page has gone.',
  notAllowed: 'This cannot be done from here',
  notAllowedText: 'Go back to the page that you came from, and try again there.',
  away: 'Please come back in a moment',
  awayText: 'Kith cannot reach its data just now. Nothing that was saved is lost.',
  failed: 'Something went wrong',
  failedText: 'That is our fault. Nothing that was saved is lost. Try again.',
  failedReference: (reference: string) =>
    `If it happens again, tell the people who run this website: ${reference}`,
  tooMany: 'Please wait a little',
};

export type PageWords = typeof pageWordsEn;
