import { expect } from 'chai';
import { formatPeriod } from './period.js';

describe('how a period is written', () => {
  it('by its months when they are whole', () => {
    expect(formatPeriod({ start: '2026-04-01', end: '2026-06-30' }, 'en')).to.equal(
      'April to June 2026',
    );
    expect(formatPeriod({ start: '2028-02-01', end: '2028-02-29' }, 'en')).to.equal(
      'February 2028',
    );
    expect(formatPeriod({ start: '2026-04-01', end: '2027-03-31' }, 'cy')).to.equal(
      'Ebrill 2026 – Mawrth 2027',
    );
  });

  it('by its days when they are not', () => {
    expect(formatPeriod({ start: '2026-08-03', end: '2026-08-09' }, 'en')).to.equal(
      '3 to 9 August 2026',
    );
    expect(formatPeriod({ start: '2026-02-01', end: '2026-03-02' }, 'en')).to.equal(
      '1 February to 2 March 2026',
    );
    expect(formatPeriod({ start: '2025-12-28', end: '2026-01-03' }, 'en')).to.equal(
      '28 December 2025 to 3 January 2026',
    );
    expect(formatPeriod({ start: '2026-08-03', end: '2026-08-03' }, 'en')).to.equal(
      '3 August 2026',
    );
  });

  it('by the one end that is known', () => {
    expect(formatPeriod({ start: '2026-08-03' }, 'en')).to.equal('from 3 August 2026');
    expect(formatPeriod({ end: '2026-08-03' }, 'cy')).to.equal('hyd at 3 Awst 2026');
    expect(formatPeriod({}, 'en')).to.equal('');
  });
});
