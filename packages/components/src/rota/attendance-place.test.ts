import type { Kith } from '@kith/sdk';
import { oneEvent } from '@open-wc/testing-helpers';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { misfitsOf } from '../testing/fit.js';
import { givenTeam, itIs, larkmoor } from '../testing/given.js';
import { buttonCalled, drawn, eventually, reaches, rootOf, within } from '../testing/settle.js';
import './rota.define.js';

/** Thursday noon: of the days before, and of the morning, it may be said what happened. */
const thursdayNoon = '2026-08-06T11:00:00Z';

async function shown(client: Kith, teamId: string, place: HTMLElement) {
  const element = document.createElement('kith-rota');
  Object.assign(element, { client, teamId });
  place.append(element);
  await reaches(element, 'complete');
  return element;
}

async function open(element: HTMLElement, button: string) {
  const pressed = buttonCalled(element, button);
  pressed.closest('details')?.setAttribute('open', '');
  pressed.focus();
  // At the foot of the screen, as it may stand on a phone.
  pressed.scrollIntoView({ block: 'end' });
  pressed.click();
  await eventually(
    () => rootOf(element).querySelector('.attendance-heading') !== null,
    'the form never opened',
  );
  await drawn(element);
}

async function choose(element: HTMLElement, selector: string, value: string) {
  const field = within<HTMLSelectElement | HTMLInputElement>(element, selector);
  if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = true;
  else field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  await drawn(element);
}

async function chooseByName(element: HTMLElement, selector: string, name: string) {
  const { options } = within<HTMLSelectElement>(element, selector);
  const option = [...options].find(({ text }) => text === name);
  if (!option) throw new Error(`${name} cannot be chosen`);
  await choose(element, selector, option.value);
}

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(async () => {
  place.remove();
  await setViewport({ width: 800, height: 600 });
});

describe('the form that says what happened', () => {
  for (const width of [320, 390, 1280]) {
    it(`opens at the visit that it is about, and closes there, at ${width} pixels`, async () => {
      await setViewport({ width, height: 844 });
      const { edie, teamId } = await larkmoor({ now: thursdayNoon });
      const element = await shown(edie, teamId, place);
      for (const button of ['What happened?: Getting up, Wednesday', 'What happened?: Lunch']) {
        await open(element, button);
        const heading = within(element, '.attendance-heading');
        expect(rootOf(element).activeElement).to.equal(heading);
        const visit = heading.closest('.visit');
        expect(visit?.querySelector('h4')?.textContent).to.equal(/: ([\w ]+)/.exec(button)?.[1]);
        const { top, bottom } = within(element, '.slot .form').getBoundingClientRect();
        expect(top).to.be.within(-1, 844);
        expect(bottom <= 845 || top < 1, `stands from ${top} to ${bottom}`).to.equal(true);
        await sendKeys({ press: 'Escape' });
        await drawn(element);
        expect(rootOf(element).querySelector('.attendance-heading')).to.equal(null);
        expect(rootOf(element).activeElement?.id).to.match(/^record-/);
        expect(rootOf(element).activeElement?.closest('.visit')).to.equal(visit);
      }
    });
  }

  it('has room beside the other days, in letters of any size', async () => {
    await setViewport({ width: 1280, height: 900 });
    const { as, teamId } = await larkmoor({ now: thursdayNoon });
    const element = await shown(as('Dylan Price'), teamId, place);
    await open(element, 'What happened?: Lunch');
    await chooseByName(element, '#whose', 'Edie Marsh');
    for (const width of [900, 1100, 1280]) {
      place.style.width = `${width}px`;
      const days = [...rootOf(element).querySelectorAll<HTMLElement>('.day')];
      const tops = new Set(days.map((day) => Math.round(day.getBoundingClientRect().top)));
      expect(tops.size, `${width}px`).to.equal(1);
      expect(within(element, '.slot .form').clientWidth, `${width}px`).to.be.greaterThan(180);
      const [sideways] = days.filter((day) => day.scrollWidth > day.clientWidth + 1);
      expect(sideways, `${width}px`).to.equal(undefined);
    }
    place.style.width = '';
    expect(misfitsOf(element, place)).to.deep.equal([]);
  });
});

describe('what somebody said on the telephone', () => {
  const anns = ({ now = '2026-08-06T12:00:00Z' } = {}) =>
    givenTeam({
      name: "Ann's team",
      owner: { name: 'Ann Lark' },
      now,
      members: [
        { name: 'Bea Lund' },
        { name: 'Gwen Parry', relationship: 'coach' },
        { name: 'Tilly Moss', relationship: 'team_starter' },
      ],
      visits: [{ title: 'Breakfast', startsOn: '2026-08-04', startTime: '08:30' }],
    });

  it('is written down as of when it was said, where that was yesterday', async () => {
    const { as, teamId } = await anns();
    const element = await shown(as('Gwen Parry'), teamId, place);
    await open(element, 'What happened?: Breakfast');
    await chooseByName(element, '#whose', 'Ann Lark');
    await chooseByName(element, '#told', 'By telephone');
    await choose(element, "input[value='missed']", 'missed');
    await choose(element, '#saidOn', '2026-08-05');
    buttonCalled(element, 'Write this down').click();
    await drawn(element);
    expect(within(element, '#fault-saidOn').textContent).to.contain('or leave both empty');
    await choose(element, '#saidTime', '08:00');
    await choose(element, '#saidOn', '2026-08-04');
    buttonCalled(element, 'Write this down').click();
    await eventually(
      () =>
        /after the visit began/.test(
          rootOf(element).querySelector('.form-faults')?.textContent ?? '',
        ),
      'it was not said that it was before the visit',
    );
    await choose(element, '#saidOn', '2026-08-05');
    setTimeout(() => buttonCalled(element, 'Write this down').click());
    await oneEvent(element, 'kith-visit-recorded');
    await drawn(element);
    const [visit] = (await as('Ann Lark').rota.week(teamId)).visits;
    expect(visit?.slots[0]?.attendance).to.include({
      saidAt: '2026-08-05T07:00:00Z',
      sentence: 'Nobody came. You said so on 5 August. Gwen wrote it down, by telephone.',
    });
  });

  it('is a visit given back in time, where it was told before it began', async () => {
    const { as, teamId } = await anns({ now: '2026-08-03T12:00:00Z' });
    const [coming] = (await as('Bea Lund').rota.week(teamId)).visits;
    await as('Bea Lund').rota.accept(coming?.slots[0]?.id ?? '');
    await itIs('2026-08-06T12:00:00Z');
    const element = await shown(as('Gwen Parry'), teamId, place);
    await open(element, 'What happened?: Breakfast');
    await chooseByName(element, '#whose', 'Bea Lund');
    await chooseByName(element, '#told', 'By telephone');
    await choose(element, "input[value='missed']", 'missed');
    await choose(element, '#saidTime', '19:00');
    await choose(element, '#saidOn', '2020-08-03');
    buttonCalled(element, 'Write this down').click();
    await eventually(
      () => /after the visit was planned/.test(rootOf(element).textContent),
      'it was not said that it was before the visit was planned',
    );
    await choose(element, '#saidOn', '2026-08-03');
    setTimeout(() => buttonCalled(element, 'Write this down').click());
    await oneEvent(element, 'kith-visit-released');
    const { items } = await as('Ann Lark').teams.history(teamId);
    expect(items[0]?.sentence)
      .to.match(/^Bea gave back the visit/)
      .and.not.contain('after it had');
  });

  it('is written down by a team starter, who says nothing of their own', async () => {
    const { as, teamId } = await anns();
    const element = await shown(as('Tilly Moss'), teamId, place);
    await open(element, 'What happened?: Breakfast');
    const whose = within<HTMLSelectElement>(element, '#whose');
    expect([...whose.options].map(({ text }) => text)).to.deep.equal([
      'Choose',
      'Ann Lark',
      'Bea Lund',
      'Gwen Parry',
    ]);
    expect(rootOf(element).querySelector('#happened')).to.equal(null);
    buttonCalled(element, 'Write this down').click();
    await drawn(element);
    expect(within(element, '#fault-whose').textContent).to.equal('Choose who says so.');
    await chooseByName(element, '#whose', 'Ann Lark');
    await chooseByName(element, '#told', 'In person');
    await choose(element, "input[value='done']", 'done');
    await chooseByName(element, '#who', 'Bea Lund');
    setTimeout(() => buttonCalled(element, 'Write this down').click());
    await oneEvent(element, 'kith-visit-recorded');
    await drawn(element);
    expect(rootOf(element).textContent).to.contain(
      'Bea did this visit. Ann said so on 6 August. You wrote it down.',
    );
  });
});
