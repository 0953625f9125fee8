import type { Kith } from '@kith/sdk';
import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { describeActions } from '../testing/actions.js';
import { givenTeam, type Larkmoor, larkmoor } from '../testing/given.js';
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
import type { KithRota } from './rota.js';

/** Monday noon: Sam's visit of the morning has begun, and so has nothing else. */
const mondayMorning = '2026-08-03T10:00:00Z';
const begun = () => larkmoor({ now: mondayMorning });

async function shown(client: Kith, teamId: string): Promise<KithRota> {
  const element = document.createElement('kith-rota');
  Object.assign(element, { client, teamId });
  document.body.append(element);
  await reaches(element, 'complete');
  return element;
}

async function opened(client: Kith, teamId: string, button: string): Promise<KithRota> {
  const element = await shown(client, teamId);
  buttonCalled(element, button).click();
  await eventually(
    () => rootOf(element).querySelector('.attendance-heading') !== null,
    'the form never opened',
  );
  await drawn(element);
  return element;
}

async function choose(element: KithRota, selector: string, value: string): Promise<void> {
  const field = within<HTMLSelectElement | HTMLInputElement>(element, selector);
  if (field instanceof HTMLInputElement) field.checked = true;
  else field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

const happened = (element: KithRota, value: string) =>
  choose(element, `input[value='${value}']`, value);

async function chooseByName(element: KithRota, selector: string, name: string): Promise<void> {
  const { options } = within<HTMLSelectElement>(element, selector);
  const option = [...options].find(({ text }) => text === name);
  if (!option) throw new Error(`${name} cannot be chosen`);
  await choose(element, selector, option.value);
}

/** Sam's visit of Monday morning. */
const morning = async ({ edie, teamId }: Larkmoor) => {
  const { visits } = await edie.rota.week(teamId);
  const visit = visits.find(({ date, title }) => date === '2026-08-03' && title === 'Getting up');
  const [slot] = visit?.slots ?? [];
  if (!visit || !slot) throw new Error('There is no visit on Monday morning');
  return { visit, slot };
};

const visitText = (element: KithRota, id: string) =>
  within(element, `#visit-${id}`).textContent.replace(/\s+/g, ' ');

afterEach(() => document.querySelectorAll('kith-rota').forEach((element) => element.remove()));

for (const who of ['Edie Marsh', 'Sam Okoro']) {
  describeActions('kith-rota', `${who}, of a morning that has begun,`, async (element) => {
    const { as, teamId } = await begun();
    Object.assign(element, { client: as(who), teamId });
  });
}

describe('the Owner, of a visit that has begun', () => {
  it('says that nobody came, and everybody reads whose word it is', async () => {
    const team = await begun();
    const { visit } = await morning(team);
    const element = await opened(team.edie, team.teamId, 'What happened?: Getting up, Monday');
    expect(rootOf(element).activeElement?.textContent).to.contain('Getting up, Monday 3 August');
    await happened(element, 'missed');
    setTimeout(() => buttonCalled(element, 'Write this down').click());
    await oneEvent(element, 'kith-visit-recorded');
    await says(element, 'Written down, what happened at this visit: Getting up');
    expect(visitText(element, visit.id)).to.contain(
      'Nobody came Sam did not come, and nobody came instead. You said so on 3 August.',
    );
    expect(rootOf(element).activeElement?.id).to.equal(`visit-${visit.id}`);
    expect(rootOf(element).querySelector('.attendance-heading')).to.equal(null);
    const sams = await shown(team.sam, team.teamId);
    expect(visitText(sams, visit.id)).to.contain('You did not come, and nobody came instead.');
  });

  it('puts right what a carer said, and it shows that it was put right', async () => {
    const team = await begun();
    const { visit, slot } = await morning(team);
    await team.sam.rota.markDone(slot.id);
    const element = await opened(team.edie, team.teamId, 'Put this right: Getting up, Monday');
    await happened(element, 'done');
    await chooseByName(element, '#who', 'Agnieszka Nowak');
    setTimeout(() => buttonCalled(element, 'Write this down').click());
    await oneEvent(element, 'kith-visit-recorded');
    await element.updateComplete;
    expect(visitText(element, visit.id)).to.contain(
      'Agnieszka Nowak done Agnieszka did this visit in place of Sam. You said so on 3 August. This puts right what was written before.',
    );
  });

  it('may choose somebody who does no visits here, where it was done, and not where it was not', async () => {
    const team = await begun();
    const { visit } = await morning(team);
    const element = await opened(team.edie, team.teamId, 'What happened?: Getting up, Monday');
    await happened(element, 'done');
    await chooseByName(element, '#who', 'Somebody else');
    await happened(element, 'no_access');
    expect(within(element, '#who').textContent).not.to.contain('Somebody else');
    expect(within<HTMLSelectElement>(element, '#who').value).to.equal('');
    await happened(element, 'done');
    await chooseByName(element, '#who', 'Somebody else');
    setTimeout(() => buttonCalled(element, 'Write this down').click());
    await oneEvent(element, 'kith-visit-recorded');
    await element.updateComplete;
    expect(visitText(element, visit.id)).to.contain('Somebody else done');
  });

  it('is told what is missing, and each fault leads to its field', async () => {
    const { edie, teamId } = await begun();
    const element = await opened(edie, teamId, 'What happened?: Getting up, Monday');
    buttonCalled(element, 'Write this down').click();
    await drawn(element);
    expect(rootOf(element).activeElement?.className).to.contain('form-faults');
    within(element, '.fault-list a').click();
    expect(rootOf(element).activeElement?.id).to.equal('happened');
    await happened(element, 'done');
    buttonCalled(element, 'Write this down').click();
    await drawn(element);
    expect(within(element, '#fault-who').textContent).to.equal('Choose who it was.');
    buttonCalled(element, 'Cancel').click();
    await drawn(element);
    expect(rootOf(element).activeElement?.id).to.match(/^record-/);
  });

  it('keeps what was chosen where somebody else was first, and shows what they said', async () => {
    const team = await begun();
    const { slot } = await morning(team);
    const deaf = team.as('Edie Marsh', { fetch: withoutEvents });
    const element = await opened(deaf, team.teamId, 'What happened?: Getting up, Monday');
    await happened(element, 'missed');
    await team.sam.rota.markDone(slot.id);
    buttonCalled(element, 'Write this down').click();
    await says(element, 'Somebody has just written something about this visit.');
    expect(within<HTMLInputElement>(element, "input[value='missed']").checked).to.equal(true);
    await says(element, 'Sam did this visit.');
    setTimeout(() => buttonCalled(element, 'Write this down').click());
    await oneEvent(element, 'kith-visit-recorded');
  });

  it('keeps what was chosen where it cannot be written down, and says so', async () => {
    const { as, teamId } = await begun();
    const away = refusing(fetch, 503, ({ url }) => url.endsWith('/attendance'));
    const edie = as('Edie Marsh', { fetch: away });
    const element = await opened(edie, teamId, 'What happened?: Getting up, Monday');
    await happened(element, 'missed');
    buttonCalled(element, 'Write this down').click();
    await says(element, "We couldn't write that down. Nothing you chose was lost.");
    expect(within<HTMLInputElement>(element, "input[value='missed']").checked).to.equal(true);
  });
});

describe('a carer, of a visit that has begun', () => {
  it('gives back late what they could not come to', async () => {
    const team = await begun();
    const { visit } = await morning(team);
    const element = await opened(team.sam, team.teamId, 'Something else happened: Getting up');
    expect(textOf(element)).to.contain('I came, but it could not take place');
    await happened(element, 'missed');
    setTimeout(() => buttonCalled(element, 'Write this down').click());
    await oneEvent(element, 'kith-visit-released');
    await element.updateComplete;
    expect(visitText(element, visit.id)).to.contain('Given back, and nobody else said yes');
    const { items } = await team.edie.teams.history(team.teamId);
    expect(items[0]?.sentence).to.match(/^Sam gave back the visit .* after it had begun\.$/);
  });

  it('says of themselves that they did it in place of another, and of nobody else', async () => {
    const team = await begun();
    const { visit } = await morning(team);
    const beth = team.as('Beth Marsh-Llewelyn');
    const element = await opened(beth, team.teamId, 'What happened?: Getting up, Monday');
    expect(textOf(element)).not.to.contain('I could not come');
    await happened(element, 'done');
    expect(rootOf(element).querySelector('#who')).to.equal(null);
    setTimeout(() => buttonCalled(element, 'Write this down').click());
    await oneEvent(element, 'kith-visit-recorded');
    await element.updateComplete;
    expect(visitText(element, visit.id)).to.contain(
      'You done You did this visit in place of Sam. You said so on 3 August.',
    );
  });

  it('is offered nothing at a visit that has not begun, nor where another side has spoken', async () => {
    const team = await begun();
    const { visit, slot } = await morning(team);
    await team.edie.rota.recordAttendance(
      slot.id,
      { happened: 'missed' },
      { version: slot.version },
    );
    const element = await shown(team.sam, team.teamId);
    expect(textOf(element)).not.to.contain('What happened?').and.not.to.contain('Put this right');
    expect(visitText(element, visit.id)).not.to.contain('It is done');
  });
});

describe('a coach on the telephone', () => {
  it('writes down what the Owner says, and it shows who wrote it and how it was told', async () => {
    const { as, teamId } = await givenTeam({
      name: "Ann's team",
      owner: { name: 'Ann Lark' },
      now: '2026-08-04T12:00:00Z',
      members: [{ name: 'Bea Lund' }, { name: 'Gwen Parry', relationship: 'coach' }],
      visits: [{ title: 'Breakfast', startsOn: '2026-08-04', startTime: '08:30' }],
    });
    const gwen = as('Gwen Parry', { language: 'cy' });
    const element = await opened(as('Gwen Parry'), teamId, 'What happened?: Breakfast');
    await chooseByName(element, '#whose', 'Bea Lund');
    expect(textOf(element)).to.contain('They did this visit');
    await chooseByName(element, '#whose', 'Ann Lark');
    await happened(element, 'done');
    await chooseByName(element, '#who', 'Bea Lund');
    buttonCalled(element, 'Write this down').click();
    await drawn(element);
    expect(within(element, '#fault-told').textContent).to.equal('Choose how they told you.');
    await chooseByName(element, '#told', 'By telephone');
    setTimeout(() => buttonCalled(element, 'Write this down').click());
    await oneEvent(element, 'kith-visit-recorded');
    await element.updateComplete;
    expect(textOf(element)).to.contain(
      'Bea did this visit. Ann said so on 4 August. You wrote it down, by telephone.',
    );
    const [visit] = (await gwen.rota.week(teamId)).visits;
    expect(visit?.slots[0]?.attendance?.sentence).to.equal(
      'Bea wnaeth yr ymweliad hwn. Ann ddywedodd hyn ar 4 Awst. Chi ysgrifennodd hynny i lawr, dros y ffôn.',
    );
  });
});

/** A page that does not hear of changes as they happen. */
const withoutEvents: typeof fetch = (input, init) => {
  const request = new Request(input, init);
  return request.url.endsWith('/events')
    ? Promise.resolve(new Response(null, { status: 403 }))
    : fetch(request);
};
