import type { Behind } from './behind.js';

const test = 'packages/components/src/rota/rota.test.ts';
const over = 'packages/components/src/rota/over.test.ts';
const formAtVisit = 'packages/components/src/rota/attendance-place.test.ts';
const attendance = 'packages/components/src/rota/attendance.test.ts';
const written = 'apps/server/src/rota/attendance.test.ts';

export const rota: Behind = {
  names: `rota week previous next today thisWeek weeks visits noVisits kinds.* togetherWith since until
    nextDay methods.* you yours saving title day time minutes repeats once weekly people accepting
    told.* toldTime choose`,
  asks: `titleHint checkForm needTitle needDay needTime needMinutes releaseNo cancelNo cancel
    whatHappened somethingElse putRight attendanceOf whoSays howTold whoDid whoCame checkRecord
    needHappened needWho needTold needWhose needSaid whenTold whenToldHint cancelThenNo`,
  does: {
    acceptSlot: 'accept accepted',
    releaseSlot: 'release releaseSure releaseYes released happened.you.missed happened.them.missed',
    markSlotDone: 'markDone markedDone',
    recordAttendance: `record recorded happened.you.done happened.you.no_access happened.them.done
      happened.them.no_access happened.anyone.*`,
    cancelVisit: 'cancelVisit cancelYes cancelledNow cancelThen cancelThenYes',
    createVisit: 'add save added',
  },
  shown: {
    [`${test}: sees a visit that somebody else takes, without doing anything, and hears of it`]:
      'changed',
    [`${test}: says as far as when visits that repeat are planned, where a week is beyond`]:
      'empty plannedUntil',
    'apps/server/src/access/said-and-done.test.ts: is what they can do': 'emptyArrange',
    [`${test}: says so, and does not ask whether the address is wrong`]: 'notFound',
    [`${test}: says that a visit is moved because the clocks change, in the zone of the team`]:
      'movedByClock',
    [`${test}: is told day by day, with who comes and what still needs somebody`]:
      'cancelled nobody confirmed done',
    [`${test}: gives a visit back after one question`]: 'givenBack',
    [`${test}: reads beside a visit who wrote down that they said yes, and how they said it`]:
      'writtenDown putDown',
    'packages/components/src/base/unknown-words.test.ts: says of a place whose state it does not know that it does not know it':
      'unknownState',
    [`${test}: is told in plain words that somebody else was first, and sees who`]:
      'acceptFailed tooLate',
    [`${test}: is told beside each field what is missing`]: 'addFailed',
    [`${test}: cancels a visit after one question; it stays on the screen as cancelled`]:
      'cancelSure cancelThenSure',
    [`${over}: says of whom it was, and not who may still come`]:
      'nobodyThen givenBackThen confirmedThen putDownThen',
    [`${over}: says of a night whose nobody it was, and that the clocks changed`]:
      'movedByClockThen',
    [`${over}: is told so in a week that is over and had none`]: 'emptyThen',
    [`${formAtVisit}: is written down as of when it was said, where that was yesterday`]:
      'saidOutside',
    [`${formAtVisit}: is a visit given back in time, where it was told before it began`]:
      'saidOutsideBack',
    [`${attendance}: says that nobody came, and everybody reads whose word it is`]: 'missed',
    [`${written}: is that somebody came and it could not take place, and counts as their time`]:
      'noAccess',
    [`${attendance}: may choose somebody who does no visits here, where it was done, and not where it was not`]:
      'somebodyElse',
    [`${attendance}: keeps what was chosen where somebody else was first, and shows what they said`]:
      'recordChanged',
    [`${attendance}: keeps what was chosen where it cannot be written down, and says so`]:
      'recordFailed',
  },
};
