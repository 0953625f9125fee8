import { failing, forbidden, neverAnswering } from '@kith/sdk/testing';
import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { describeActions } from '../testing/actions.js';
import { describeElement } from '../testing/conformance.js';
import { givenTeam, type Larkmoor, larkmoor, larkmoorNames } from '../testing/given.js';
import { refusing } from '../testing/refusing.js';
import {
  buttonCalled,
  drawn,
  eventually,
  reaches,
  rootOf,
  says,
  textOf,
  within,
} from '../testing/settle.js';
import './rota.define.js';
import type { Kith } from '@kith/sdk';
import type { WeekChangedEvent } from './rota.events.js';
import type { KithRota } from './rota.js';

const someTeam = '0198a000-0000-7000-8000-000000000001';
const refusal = "You can't see Edie's rota. Edie hasn't shared it with you.";

function reading(client: () => Kith) {
  return (element: HTMLElement) => {
    Object.assign(element, { client: client(), teamId: someTeam });
  };
}

/** Only looked at, so one for all. */
let scene: Promise<Larkmoor> | undefined;

async function asEdie(element: HTMLElement): Promise<void> {
  const { edie, teamId } = await (scene ??= larkmoor());
  Object.assign(element, { client: edie, teamId });
}

describeElement('kith-rota', {
  class: new URL('./rota.ts', import.meta.url).href,
  define: new URL('./rota.define.ts', import.meta.url).href,
  states: {
    pending: reading(() => neverAnswering()),
    failed: reading(() => failing(503)),
    forbidden: reading(() => forbidden(refusal)),
    empty: async (element) => {
      const { sam, teamId } = await (scene ??= larkmoor());
      Object.assign(element, { client: sam, teamId, week: '2026-07-06' });
    },
    complete: async (element) => {
      const speaks = () => (element.closest('[lang]')?.getAttribute('lang') === 'cy' ? 'cy' : 'en');
      const { as, teamId } = await (scene ??= larkmoor());
      Object.assign(element, { client: as('Sam Okoro', { language: speaks }), teamId });
    },
  },
  opened: {
    'the form to add a visit and its faults': {
      arrange: asEdie,
      open: async (element) => {
        buttonCalled(element, 'Add a visit').click();
        await says(element, 'Add this visit');
        buttonCalled(element, 'Add this visit').click();
        await says(element, 'Say what the visit is for.');
      },
    },
    'the form that says what happened at a visit': {
      arrange: async (element) => {
        const { edie, teamId } = await larkmoor({ now: '2026-08-03T10:00:00Z' });
        Object.assign(element, { client: edie, teamId });
      },
      open: async (element) => {
        buttonCalled(element, 'What happened?: Getting up').click();
        await says(element, 'Nobody came');
        within(element, "input[value='done']").click();
        await drawn(element);
        buttonCalled(element, 'Write this down').click();
        await says(element, 'Choose who it was.');
      },
    },
    'the question before a visit is cancelled': {
      arrange: asEdie,
      open: (element) => buttonCalled(element, 'Cancel this visit').click(),
    },
  },
  data: () => [
    refusal,
    'test-1',
    ...larkmoorNames,
    ...['Getting up', 'Lunch', 'Bath and hair', 'Tea and a game of cards'],
    ...['Night visit', 'Chiropodist'],
  ],
});

for (const who of ['Edie Marsh', 'Sam Okoro']) {
  describeActions('kith-rota', who, async (element) => {
    const { as, teamId } = await larkmoor();
    Object.assign(element, { client: as(who), teamId });
  });
}

async function shown(client: Kith, teamId: string, week?: string): Promise<KithRota> {
  const element = document.createElement('kith-rota');
  Object.assign(element, { client, teamId, week: week ?? null });
  document.body.append(element);
  await reaches(element, 'complete');
  return element;
}

function dayOf(element: KithRota, name: string): HTMLElement {
  const days = [...rootOf(element).querySelectorAll<HTMLElement>('.day')];
  const found = days.find((day) => day.querySelector('h3')?.textContent.includes(name));
  if (!found) throw new Error(`${name} is not on the screen`);
  return found;
}

function type(element: KithRota, selector: string, value: string): void {
  const field = within<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

afterEach(() => document.querySelectorAll('kith-rota').forEach((element) => element.remove()));

describe('a week of visits', () => {
  it('is told day by day, with who comes and what still needs somebody', async () => {
    const { edie, teamId } = await larkmoor();
    const element = await shown(edie, teamId);
    const monday = dayOf(element, 'Monday').textContent.replace(/\s+/g, ' ');
    expect(monday).to.contain('Today').and.contain('8:30am Getting up');
    expect(monday).to.contain('Sam Okoro confirmed').and.contain('Nobody yet');
    expect(dayOf(element, 'Saturday').textContent).to.contain('until 7:00am');
    expect(dayOf(element, 'Thursday').textContent).to.contain('Cancelled');
  });

  it('shows who is there in the night on the day it ends too, and in the week after', async () => {
    const { as, teamId } = await givenTeam({
      name: "Ann's team",
      owner: { name: 'Ann Lark' },
      now: '2026-08-09T09:00:00Z',
      visits: [
        {
          title: 'Night',
          kind: 'sleep_in',
          startsOn: '2026-08-09',
          startTime: '22:00',
          minutes: 540,
        },
      ],
    });
    const element = await shown(as('Ann Lark'), teamId, '2026-08-10');
    const monday = dayOf(element, 'Monday').textContent.replace(/\s+/g, ' ');
    expect(monday).to.contain('until 7:00am Night since 10:00pm the day before Nobody yet');
  });

  it('says as far as when visits that repeat are planned, where a week is beyond', async () => {
    const { edie, teamId } = await larkmoor();
    const element = document.createElement('kith-rota');
    Object.assign(element, { client: edie, teamId, week: '2026-10-12' });
    document.body.append(element);
    await reaches(element, 'empty');
    await says(element, 'Visits that repeat are planned as far as Sunday 27 September.');
    expect(textOf(element)).not.to.contain('No visits are planned');
  });

  it('marks a person’s own visits in words and by a shape', async () => {
    const { sam, teamId } = await larkmoor();
    const element = await shown(sam, teamId);
    const mark = dayOf(element, 'Tuesday').querySelector('.yours .mark');
    expect(mark?.textContent).to.contain('Your visit');
    expect(mark?.querySelector('svg')).not.to.equal(null);
  });

  it('goes to the next week and back to this one, and keeps the focus', async () => {
    const { sam, teamId } = await larkmoor();
    const element = await shown(sam, teamId);
    const next = within(element, '[aria-label="Next week"]');
    next.focus();
    setTimeout(() => next.click());
    const { startsOn } = await oneEvent<WeekChangedEvent>(element, 'kith-week-changed');
    expect(startsOn).to.equal('2026-08-10');
    await says(element, '10 to 16 August');
    expect(rootOf(element).activeElement).to.equal(next);
    buttonCalled(element, 'This week').click();
    await says(element, '3 to 9 August');
  });

  it('says that a visit is moved because the clocks change, in the zone of the team', async () => {
    const { as, teamId } = await givenTeam({
      name: "Ann's team",
      owner: { name: 'Ann Lark' },
      now: '2026-03-27T09:00:00Z',
      visits: [{ title: 'Night check', startsOn: '2026-03-29', startTime: '01:30' }],
    });
    const element = await shown(as('Ann Lark'), teamId);
    expect(dayOf(element, 'Sunday').textContent).to.contain('The clocks change this night');
  });

  it('shows the wall time of the team, whatever the zone of the reader', async () => {
    const { as, teamId } = await givenTeam({
      name: "Ann's team",
      owner: { name: 'Ann Lark' },
      timeZone: 'Pacific/Auckland',
      visits: [{ startsOn: '2026-08-04', startTime: '07:15' }],
    });
    const element = await shown(as('Ann Lark'), teamId);
    expect(dayOf(element, 'Tuesday').textContent).to.contain('7:15am');
  });
});

describe('a support worker', () => {
  it('says yes to a visit and has it', async () => {
    const { sam, edie, teamId } = await larkmoor();
    const element = await shown(sam, teamId);
    setTimeout(() => buttonCalled(element, 'I can do this visit: Lunch, Tuesday 4 August').click());
    await oneEvent(element, 'kith-visit-accepted');
    await says(element, 'You have this visit now: Lunch, Tuesday 4 August, 12:30pm to 1:30pm.');
    const week = await edie.rota.week(teamId);
    const lunch = week.visits.find(({ date, title }) => date === '2026-08-04' && title === 'Lunch');
    expect(lunch?.slots[0]?.person?.name).to.equal('Sam Okoro');
  });

  it('reads beside a visit who wrote down that they said yes, and how they said it', async () => {
    const { sam, as, teamId } = await larkmoor();
    const week = await sam.rota.week(teamId);
    const lunch = week.visits.find(({ date, title }) => date === '2026-08-04' && title === 'Lunch');
    const own = week.visits.flatMap(({ slots }) => slots).find(({ yours }) => yours);
    await as('Dylan Price').rota.accept(lunch?.slots[0]?.id ?? '', {
      onBehalfOf: own?.person?.id ?? '',
      method: 'phone',
    });
    const element = await shown(sam, teamId);
    const tuesday = dayOf(element, 'Tuesday').textContent.replace(/\s+/g, ' ');
    expect(tuesday).to.contain('You put down for this Written down by Dylan Price, by telephone');
  });

  it('hears of what they did, though the rota has changed besides', async () => {
    const { sam, jo, teamId } = await larkmoor();
    const element = await shown(sam, teamId);
    const { visits } = await sam.rota.week(teamId);
    const [mine, other] = visits.filter(({ slots }) => slots[0]?.accept.allowed);
    setTimeout(() => within(element, `#act-${mine?.slots[0]?.id}`).click());
    await oneEvent(element, 'kith-visit-accepted');
    await jo.rota.accept(other?.slots[0]?.id ?? '');
    await eventually(
      () => within(element, `#visit-${other?.id}`).textContent.includes('Jo Pell'),
      'Jo never had the visit',
    );
    await element.updateComplete;
    expect(within(element, '.said').textContent).to.contain('You have this visit now');
  });

  it('gives a visit back after one question', async () => {
    const { sam, teamId } = await larkmoor();
    const element = await shown(sam, teamId);
    buttonCalled(element, "I can't any more: Getting up, Wednesday").click();
    await element.updateComplete;
    setTimeout(() => buttonCalled(element, 'Yes, give it back').click());
    await oneEvent(element, 'kith-visit-released');
    await element.updateComplete;
    expect(dayOf(element, 'Wednesday').textContent).to.contain('Given back, nobody yet');
  });

  it('is told in plain words that somebody else was first, and sees who', async () => {
    const { sam, teamId, as } = await larkmoor();
    // A page that does not hear of changes as they happen.
    const deaf = as('Sam Okoro', {
      fetch: refusing(fetch, 403, ({ url }) => url.endsWith('/events')),
    });
    const element = await shown(deaf, teamId);
    const week = await sam.rota.week(teamId);
    const lunch = week.visits.find(({ date, title }) => date === '2026-08-04' && title === 'Lunch');
    await as('Jo Pell').rota.accept(lunch?.slots[0]?.id ?? '');
    buttonCalled(element, 'I can do this visit: Lunch, Tuesday').click();
    await eventually(
      () => dayOf(element, 'Tuesday').textContent.includes('Jo Pell'),
      'Jo never had the visit',
    );
    expect(dayOf(element, 'Tuesday').querySelector('.wrong')?.textContent).to.match(
      /already taken|first/,
    );
  });

  it('has nothing taken when the page stops it', async () => {
    const { sam, teamId } = await larkmoor();
    const element = await shown(sam, teamId);
    const before = await sam.rota.week(teamId);
    element.addEventListener('kith-visit-accept-request', (event) => event.preventDefault());
    buttonCalled(element, 'I can do this visit: Lunch, Tuesday').click();
    await element.updateComplete;
    expect(await sam.rota.week(teamId)).to.deep.equal(before);
  });

  it('sees a visit that somebody else takes, without doing anything, and hears of it', async () => {
    const { sam, jo, teamId } = await larkmoor();
    const element = await shown(sam, teamId);
    const week = await sam.rota.week(teamId);
    const lunch = week.visits.find(({ date, title }) => date === '2026-08-04' && title === 'Lunch');
    await jo.rota.accept(lunch?.slots[0]?.id ?? '');
    await eventually(
      () => dayOf(element, 'Tuesday').textContent.includes('Jo Pell'),
      'Jo never had the visit',
    );
    await says(element, 'The rota has changed.');
  });
});

describe('whoever plans the rota', () => {
  it('adds a visit', async () => {
    const { edie, teamId } = await larkmoor();
    const element = await shown(edie, teamId);
    buttonCalled(element, 'Add a visit').click();
    await says(element, 'Add this visit');
    type(element, '#title', 'Bedtime');
    type(element, '#startsOn', '2026-08-05');
    type(element, '#startTime', '21:00');
    setTimeout(() => buttonCalled(element, 'Add this visit').click());
    await oneEvent(element, 'kith-visit-arranged');
    await eventually(
      () => dayOf(element, 'Wednesday').textContent.includes('Bedtime'),
      'the visit never appeared',
    );
    expect(dayOf(element, 'Wednesday').textContent).to.contain('9:00pm');
  });

  it('is told beside each field what is missing', async () => {
    const { edie, teamId } = await larkmoor();
    const element = await shown(edie, teamId);
    buttonCalled(element, 'Add a visit').click();
    await says(element, 'Add this visit');
    type(element, '#minutes', '2');
    buttonCalled(element, 'Add this visit').click();
    await element.updateComplete;
    expect(within(element, '#fault-title').textContent).to.contain('Say what the visit is for.');
    expect(within(element, '#fault-minutes').textContent).to.contain('from 5 to 1440');
  });

  it('cancels a visit after one question; it stays on the screen as cancelled', async () => {
    const { edie, teamId } = await larkmoor();
    const element = await shown(edie, teamId);
    buttonCalled(element, 'Cancel this visit: Tea and a game of cards').click();
    await element.updateComplete;
    setTimeout(() => buttonCalled(element, 'Yes, cancel it').click());
    await oneEvent(element, 'kith-visit-cancelled');
    await element.updateComplete;
    expect(dayOf(element, 'Friday').textContent).to.contain('Cancelled');
  });

  it('is not offered to somebody who only does visits', async () => {
    const { jo, teamId } = await larkmoor();
    const element = await shown(jo, teamId);
    expect(textOf(element)).not.to.contain('Add a visit').and.not.to.contain('Cancel this visit');
  });
});

describe('a week that is partly over', () => {
  it('folds the days that are over and leaves today and the days to come open', async () => {
    const { sam, teamId } = await larkmoor({ now: '2026-08-05T10:00:00Z' });
    const element = await shown(sam, teamId);
    const foldedDays = [...rootOf(element).querySelectorAll('.day')].map((day) =>
      Boolean(day.querySelector('details:not([open])')),
    );
    expect(foldedDays).to.deep.equal([true, true, false, false, false, false, false]);
    expect(dayOf(element, 'Monday').textContent).to.match(/\d visits?/);
    element.remove();
  });

  it('folds nothing in another week', async () => {
    const { sam, teamId } = await larkmoor({ now: '2026-08-12T10:00:00Z' });
    const element = await shown(sam, teamId, '2026-08-03');
    expect(rootOf(element).querySelector('details')).to.equal(null);
    element.remove();
  });
});

describe('a rota of a team one is not in', () => {
  it('says so, and does not ask whether the address is wrong', async () => {
    const element = document.createElement('kith-rota');
    Object.assign(element, { client: failing(404, 'team_not_found'), teamId: someTeam });
    document.body.append(element);
    await reaches(element, 'failed');
    expect(textOf(element)).to.contain('They are shown to people in the team.');
    element.remove();
  });
});
