import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { larkmoor } from '../testing/given.js';
import { eventually, reaches, rootOf } from '../testing/settle.js';
import './rota.define.js';

describe('a week on paper', () => {
  afterEach(async () => {
    document.querySelectorAll('kith-rota').forEach((element) => element.remove());
    await executeServerCommand('kith-print', false);
  });

  it('is one page, with every visit of the days that are over too', async () => {
    const { edie, teamId } = await larkmoor({ now: '2026-08-06T10:00:00Z' });
    const element = document.createElement('kith-rota');
    Object.assign(element, { client: edie, teamId });
    document.body.append(element);
    await reaches(element, 'complete');
    const { pages } = await executeServerCommand<{ pages: number }, undefined>('kith-count-pages');
    expect(pages).to.equal(1);

    await executeServerCommand('kith-print', true);
    const visits = [...rootOf(element).querySelectorAll('.visit')];
    expect(visits.length).to.be.greaterThan(15);
    expect(visits.filter((visit) => visit.getBoundingClientRect().height < 20)).to.deep.equal([]);
  });

  it('has every visit of a long week, though not all are on the screen yet', async () => {
    const { edie, teamId } = await larkmoor();
    const week = await edie.rota.week(teamId);
    const again = (nth: number) => week.visits.map((it) => ({ ...it, id: `${it.id}-${nth}` }));
    const visits = Array.from({ length: 60 }, (_, nth) => again(nth)).flat();
    const client = Object.create(edie, {
      rota: { value: { week: () => Promise.resolve({ ...week, visits }) } },
    }) as typeof edie;
    const element = document.createElement('kith-rota');
    Object.assign(element, { client, teamId });
    document.body.append(element);
    const drawnNow = () => rootOf(element).querySelectorAll('[id^=visit-]').length;
    await eventually(() => element.matches(':state(complete)'), 'never became complete');
    expect(drawnNow()).to.be.below(visits.length);
    dispatchEvent(new Event('beforeprint'));
    expect(drawnNow()).to.equal(visits.length);
  });
});
