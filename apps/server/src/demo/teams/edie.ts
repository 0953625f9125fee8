import {
  carer,
  coach,
  type DemoTeam,
  daily,
  family,
  health,
  on,
  once,
  professional,
  representative,
  social,
  support,
  two,
  usually,
} from './team.js';

const everyEveningButSunday = [1, 2, 3, 4, 5, 6] as const;

/** The team shown first: small, settled, and run by an Owner who likes to decide. */
export const edie: DemoTeam = {
  key: 'edie',
  owner: 'edie-marsh',
  name: 'Edie’s team',
  state: 'self_managing',
  weeklyHours: 24.5,
  formed: 412,
  funding: 'Westmere, under the contract',
  members: [
    support('sam-okoro', 410, {
      hats: ['rota_holder'],
      grants: { see_rota: [true, 92], see_notes: [true, 92], invite_others: [true, 40] },
    }),
    carer('bea-holroyd', 398, { hats: ['mar_holder'], grants: { see_rota: [true, 92] } }),
    support('winston-barrowclough', 61, { grants: { see_rota: [true, 60] } }),
    family('jo-pell', 380, {
      noVisits: false,
      grants: { see_rota: [true, 121], see_notes: [false, 121], see_money: [false, 121] },
    }),
    representative('linda-haigh', 405, { authority: 'health_and_welfare' }),
    professional('maggie-tordoff', 150, {
      grants: { see_notes: [true, 30], see_rota: [true, 30] },
    }),
    coach('gwen-adeyanju', 411),
    support('mick-sugden', 300, { ended: 97, grants: { see_rota: [true, 290] } }),
  ],
  visits: [
    daily('Getting up', '08:30', 45, {
      usual: usually([[1, 2, 3, 4, 5], 'sam-okoro'], [[6, 7], 'bea-holroyd']),
      fates: { 0: ['kept'], 1: ['kept'] },
    }),
    daily('Lunch', '13:00', 30, {
      usual: usually([[1, 3, 5], 'bea-holroyd'], [[2, 4], 'sam-okoro'], [[6, 7], 'jo-pell']),
      fates: { 0: ['open'], 2: ['released'] },
    }),
    daily('Bedtime', '21:00', 60, {
      ...two,
      usual: usually(
        [everyEveningButSunday, 'sam-okoro', 'bea-holroyd'],
        [[7], 'winston-barrowclough', 'bea-holroyd'],
      ),
      fates: { 0: ['kept', 'open'], 1: ['kept', 'kept'] },
    }),
    on([3], 'A walk to the library', '14:30', 105, { ...social, usual: usually([[3], 'jo-pell']) }),
    once(6, 'Hearing clinic', '10:15', 120, health),
  ],
};
