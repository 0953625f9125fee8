import { expect } from 'chai';
import { lookedAt, sentencesOf, shown } from '../testing/access-log.js';
import { itIs, larkmoor } from '../testing/given.js';
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

afterEach(() =>
  document.querySelectorAll('kith-access-log').forEach((element) => element.remove()),
);

function choose(element: Element, field: string, value: string): void {
  const control = within<HTMLInputElement>(element, field);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
}

describe('whoever reads who looked', () => {
  it('reads one sentence for all looks of a kind on a day, and each time where there were many', async () => {
    const { edie, teamId } = await lookedAt();
    const element = await shown(edie, teamId);
    const [sam] = sentencesOf(element).filter((sentence) => sentence?.startsWith('Sam'));
    expect(sam).to.contain('Sam looked at your rota 3 times between 8:50am and 5:20pm.');
    expect(textOf(element)).to.contain('8:50am, 12:00pm, 5:20pm');
    expect(textOf(element)).to.contain('What people looked at in this team');
    expect(rootOf(element).querySelector('h3')?.textContent).to.equal('Wednesday 5 August 2026');
  });

  it('reads what is about them where that is all they may read, and is not asked by whom', async () => {
    const { jo, teamId } = await lookedAt();
    const element = await shown(jo, teamId);
    expect(textOf(element)).to.contain('What others looked at about you');
    expect(rootOf(element).querySelector('#by')).to.equal(null);
  });

  it('finds by who looked, at what and when, and comes back to everything', async () => {
    const { edie, teamId, memberCalled } = await lookedAt();
    const element = await shown(edie, teamId);
    const { person } = await memberCalled('Jo Pell');
    choose(element, '#by', person.id);
    await eventually(
      () => sentencesOf(element).every((each) => each?.startsWith('Jo')),
      'not by Jo',
    );
    await says(element, '1 found.');
    choose(element, '#from', '2026-08-06');
    await says(element, 'Nothing like that was looked at.');
    buttonCalled(element, 'Show all').click();
    await eventually(() => sentencesOf(element).length > 2, 'never everything');
    await drawn(element);
    expect(rootOf(element).activeElement?.id).to.equal('kind');
    choose(element, '#from', '0002-08-06');
    await drawn(element);
    expect(sentencesOf(element).length).to.be.greaterThan(2);
  });

  it('is told that something is new, and sees it when they want to', async () => {
    const { edie, sam, as, teamId } = await larkmoor();
    await sam.rota.week(teamId);
    const element = await shown(edie, teamId);
    const before = sentencesOf(element);
    await as('Agnieszka Nowak').rota.week(teamId);
    await sam.notes.write(teamId, { text: 'A good afternoon.' });
    await says(element, '1 new: show it');
    expect(sentencesOf(element)).to.deep.equal(before);
    buttonCalled(element, '1 new: show it').click();
    await eventually(() => sentencesOf(element).length > before.length, 'it was never shown');
    expect(textOf(element)).to.contain('Agnieszka looked at your rota');
    await drawn(element);
    expect(rootOf(element).activeElement?.className).to.equal('look');
    expect(rootOf(element).querySelector('#new')).to.equal(null);
  });

  it('is told so too when they come back to the page', async () => {
    const { edie, sam, jo, teamId } = await larkmoor();
    await sam.rota.week(teamId);
    const element = await shown(edie, teamId);
    await jo.rota.week(teamId);
    document.dispatchEvent(new Event('visibilitychange'));
    await says(element, '1 new: show it');
  });

  it('reads older ones page by page, and the focus goes on with them', async () => {
    const { edie, sam, as, teamId } = await larkmoor();
    for (let day = 1; day <= 27; day += 1) {
      await itIs(`2026-09-${String(day).padStart(2, '0')}T09:00:00Z`);
      await sam.rota.week(teamId);
    }
    const isOlder = ({ url }: Request) => url.includes('cursor=');
    const cut = await shown(as('Edie Marsh', { fetch: refusing(fetch, 503, isOlder) }), teamId);
    buttonCalled(cut, 'Show older ones').click();
    await says(cut, "We couldn't read the older ones.");
    const element = await shown(edie, teamId);
    expect(sentencesOf(element)).to.have.lengthOf(25);
    buttonCalled(element, 'Show older ones').click();
    await eventually(() => sentencesOf(element).length > 25, 'the older ones never came');
    await drawn(element);
    const looks = [...rootOf(element).querySelectorAll('.look')];
    expect(rootOf(element).activeElement).to.equal(looks[25]);
    expect(textOf(element)).not.to.contain('Show older ones');
  });

  it('is told so where what they chose cannot be read', async () => {
    const { as, teamId } = await lookedAt();
    const isChosen = ({ url }: Request) => url.includes('kind=');
    const element = await shown(
      as('Edie Marsh', { fetch: refusing(fetch, 503, isChosen) }),
      teamId,
    );
    choose(element, '#kind', 'notes');
    await says(element, "We couldn't read that. Nothing was lost.");
    expect(sentencesOf(element)).to.deep.equal([]);
  });

  it('is told where there is nothing yet what will be there, and nothing in a team that is not theirs', async () => {
    const { as, person, teamId } = await larkmoor();
    await person({ name: 'Tom Reed' });
    const [nothing, stranger] = [as('Jo Pell'), as('Tom Reed')].map((client) => {
      const element = document.createElement('kith-access-log');
      Object.assign(element, { client, teamId });
      document.body.append(element);
      return element;
    });
    await reaches(nothing as HTMLElement, 'empty');
    expect(textOf(nothing as HTMLElement)).to.contain(
      'Nobody has looked at anything about you yet',
    );
    await reaches(stranger as HTMLElement, 'failed');
    expect(textOf(stranger as HTMLElement)).to.contain("You can't see who looked here.");
  });
});
