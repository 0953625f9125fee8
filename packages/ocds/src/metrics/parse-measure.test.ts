import { describe, expect, it } from 'vitest';
import { parseMeasure, parseTarget } from './parse-measure.js';
import { currencyUnit, percent, unitNamed } from './unit.js';

describe('reading a number from text', () => {
  it.each([
    ['99.7%', 99.7, percent],
    ['100 per cent', 100, percent],
    [' "75%" ', 75, percent],
    ['-3.5%', -3.5, percent],
    ['95 in 100', 95, percent],
    ['9 out of every 10', 90, percent],
    ['2 out of 3', 66.6666666667, percent],
    ['£1,200', 1200, currencyUnit('GBP')],
    ['£18.80', 18.8, currencyUnit('GBP')],
    ['−£1.2m', -1_200_000, currencyUnit('GBP')],
    ['€3 million', 3_000_000, currencyUnit('EUR')],
    ['2 days', 2, unitNamed('day')],
    ['1 hour', 1, unitNamed('hours')],
    ['1500', 1500, undefined],
    ['12,345.6', 12345.6, undefined],
    ['0', 0, undefined],
  ])('reads %s', (text, value, unit) => {
    expect(parseMeasure(text)).toEqual({ kind: 'number', value, ...(unit && { unit }) });
  });

  it.each([
    'within 2 days',
    '100%- 3 rounds of feedback',
    '100% - to agreed live date',
    'about 95%',
    '95-98%',
    '1,5',
    '12,34',
    '1.2.3',
    '$5',
    '3/4',
    '12 out of 10',
    'Delivered placement',
    '10/08/2026',
    '1e9',
    '',
  ])('leaves %s alone, because the number is not certain', (text) => {
    expect(parseMeasure(text)).toEqual({ kind: 'text', text });
  });
});

describe('reading a target', () => {
  it.each([
    ['at least 95%', 95, 'higher'],
    ['97% or above', 97, 'higher'],
    ['≥ 12', 12, 'higher'],
    ['no more than 3', 3, 'lower'],
    ['2 days or less', 2, 'lower'],
  ])('takes %s as a bound that says which way is better', (text, value, direction) => {
    expect(parseTarget(text)).toMatchObject({ measure: { kind: 'number', value }, direction });
  });

  it('leaves a bound on something else alone', () => {
    const text = '97% or above for both connections';
    expect(parseTarget(text)).toEqual({ measure: { kind: 'text', text } });
  });
});

describe('a measure of very many marks', () => {
  it('is read as the text that it is, in one look', () => {
    const text = `${'.'.repeat(400_000)}x`;
    expect(parseMeasure(text)).toEqual({ kind: 'text', text });
  });
});
