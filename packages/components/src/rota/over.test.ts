import type { Kith } from '@kith/sdk';
import { expect } from 'chai';
import { NextTurn } from '../base/next-turn.js';
import { givenTeam, itIs, larkmoor } from '../testing/given.js';
import { reaches, rootOf, says, textOf, within } from '../testing/settle.js';
import './rota.define.js';

/** Wednesday evening: what was planned for the day is over, and the night is to come. */
const wednesdayEvening = '2026-08-05T18:00:00Z';

async function shown(client: Kith, teamId: string, { week, lang = 'en' }: Seen = {}) {
  const element = document.createElement('kith-rota');
  element.lang = lang;
  Object.assign(element, { client, teamId, ...(week && { week }) });
  document.body.append(element);
  await reaches(element, week === undefined ? 'complete' : 'empty');
  return element;
}

interface Seen {
  week?: string;
  lang?: 'en' | 'cy';
}

const team = () =>
  givenTeam({
    name: "Ann's team",
    owner: { name: 'Ann Lark' },
    now: '2026-08-03T06:00:00Z',
    members: [{ name: 'Bea Lund' }, { name: 'Gwen Parry', relationship: 'coach' }],
    visits: ['Breakfast', 'Lunch', 'Tea', 'Supper', 'Bedtime'].map((title, nth) => ({
      title,
      startsOn: '2026-08-05',
      startTime: ['08:30', '12:30', '15:00', '17:00', '21:00'][nth] ?? '',
    })),
  });

describe('a visit that is over', () => {
  const { spread } = NextTurn;
  before(() => (NextTurn.spread = 0));
  after(() => (NextTurn.spread = spread));
  afterEach(() => document.querySelectorAll('kith-rota').forEach((element) => element.remove()));

  async function told(lang: 'en' | 'cy') {
    const { as, teamId, memberCalled } = await team();
    const { visits } = await as('Bea Lund').rota.week(teamId);
    const [breakfast, lunch, tea, supper, bedtime] = visits;
    const slotOf = (visit: typeof breakfast) => visit?.slots[0]?.id ?? '';
    for (const visit of [lunch, supper]) await as('Bea Lund').rota.accept(slotOf(visit));
    await as('Bea Lund').rota.release(slotOf(lunch));
    const { person } = await memberCalled('Bea Lund');
    const told = { onBehalfOf: person.id, method: 'phone' } as const;
    await as('Gwen Parry').rota.accept(slotOf(tea), told);
    await itIs(wednesdayEvening);
    const element = await shown(as('Ann Lark', { language: lang }), teamId, { lang });
    await says(element, lang === 'cy' ? 'Neb eto' : 'Nobody yet');
    const of = (visit: typeof breakfast) =>
      within(element, `#visit-${visit?.id} .holder`).textContent.replace(/\s+/g, ' ').trim();
    return { element, holders: [breakfast, lunch, tea, supper, bedtime].map(of) };
  }

  it('says of whom it was, and not who may still come', async () => {
    const { element, holders } = await told('en');
    expect(holders).to.deep.equal([
      'Nobody said yes',
      'Given back, and nobody else said yes',
      'Bea Lund was put down for this',
      'Bea Lund said yes',
      'Nobody yet',
    ]);
    const cancels = [...rootOf(element).querySelectorAll<HTMLElement>('.about > .button.plain')];
    expect(cancels.map(({ textContent }) => textContent.split(':')[0])).to.deep.equal([
      'Say that it was cancelled',
      'Say that it was cancelled',
      'Say that it was cancelled',
      'Say that it was cancelled',
      'Cancel this visit',
    ]);
  });

  it('says so in Welsh', async () => {
    const { holders } = await told('cy');
    expect(holders).to.deep.equal([
      'Chytunodd neb',
      'Wedi’i roi yn ôl, a chytunodd neb arall',
      'Bea Lund wedi’i roi i lawr ar gyfer hyn ar y pryd',
      'Bea Lund wedi cytuno',
      'Neb eto',
    ]);
  });

  it('says so by itself on a page that stands open while it ends, and asks for nothing else', async () => {
    const { as, teamId } = await givenTeam({
      name: "Ann's team",
      owner: { name: 'Ann Lark' },
      now: '2026-08-05T07:59:59Z',
      visits: [{ title: 'Breakfast', startsOn: '2026-08-05', startTime: '08:30', minutes: 30 }],
    });
    const began = performance.now();
    let asked = 0;
    const counting: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      if (request.url.includes('/rota')) asked += 1;
      return fetch(request);
    };
    const element = await shown(as('Ann Lark', { fetch: counting }), teamId);
    await says(element, 'Nobody yet');
    await itIs('2026-08-05T08:00:01Z');
    await says(element, 'Nobody said yes');
    // Once more, and once for each second for which it was told, while the clock there stood still.
    expect(asked).to.be.within(2, 2 + (performance.now() - began) / 1000);
  });

  it('says of a night whose nobody it was, and that the clocks changed', async () => {
    const { as, teamId } = await givenTeam({
      name: "Ann's team",
      owner: { name: 'Ann Lark' },
      now: '2026-03-29T12:00:00Z',
      visits: [
        { title: 'Night check', startsOn: '2026-03-29', startTime: '01:30' },
        { title: 'Night', startsOn: '2026-03-28', startTime: '22:00', minutes: 540 },
      ],
    });
    const element = await shown(as('Ann Lark'), teamId);
    const said = textOf(element).replace(/\s+/g, ' ');
    expect(said).to.contain('The clocks changed that night, so this visit started at another time');
    expect(said).to.contain('since 10:00pm the day before Nobody said yes');
    expect(said).not.to.contain('Nobody yet');
  });

  it('is told so in a week that is over and had none', async () => {
    const { edie, teamId } = await larkmoor();
    const element = await shown(edie, teamId, { week: '2026-07-20' });
    expect(textOf(element)).to.contain('No visits were planned in this week.');
    expect(textOf(element)).not.to.contain('can say yes to it');
  });
});
