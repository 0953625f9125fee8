import { describe, expect, it } from 'vitest';
import { emailOf } from './build/people-rows.js';
import { generateDemonstration } from './generate.js';
import { demonstrationReleases } from './publish.js';

/** Full names that belong to somebody many people know of, near to the mix that ours come from. */
const known = new Set(
  `Aneurin Bevan, Benjamin Zephaniah, Bryn Terfel, Catherine Zeta-Jones, Charlotte Church,
  Chimamanda Adichie, Chinua Achebe, Clare Balding, Daniel Craig, David Attenborough,
  David Beckham, David Lammy, Delroy Lindo, Diane Abbott, Dylan Thomas, Eluned Morgan, Emma Watson,
  Floella Benjamin, Gareth Bale, Gareth Southgate, Gethin Jones, Gok Wan, Grayson Perry,
  Gurinder Chadha, Gwyneth Lewis, Huw Edwards, Idris Elba, Ian McKellen, Imran Khan, Jamie Oliver,
  Jo Brand, Jo Cox, Joanna Lumley, John Boyega, Judi Dench, Keir Starmer, Lech Wałęsa,
  Lenny Henry, Liam Neeson, Malala Yousafzai, Malorie Blackman, Marcus Rashford, Marek Hamsik,
  Mark Drakeford, Mary Beard, Maya Jama, Mel B, Meera Syal, Mick Jagger, Mo Farah, Mo Salah,
  Nadiya Hussain, Nadine Coyle, Nicola Sturgeon, Nye Bevan, Paddy Doherty, Patience Agbabi,
  Paul Mescal, Prue Leith, Rhian Wilkinson, Ravi Shankar, Rishi Sunak, Robert Lewandowski,
  Ruth Jones, Sadiq Khan, Saoirse Ronan, Shirley Bassey, Siân Phillips, Siobhan McSweeney,
  Stephen Fry, Steve McQueen, Tom Jones, Tracey Emin, Trevor McDonald, Tyson Fury, Wole Soyinka,
  Winston Churchill, Wisława Szymborska, Yusuf Islam, Zadie Smith, Zofia Nałkowska`
    .split(',')
    .map((name) => name.trim().toLowerCase()),
);

const { people, contactPoints, invitations } = generateDemonstration({
  seed: 1,
  today: '2026-08-03',
});
const everything = JSON.stringify([people, contactPoints, invitations, demonstrationReleases]);

describe('everything in the demonstration is invented', () => {
  it('has nobody with the name of somebody known', () => {
    const names = people.map(({ preferredName }) => preferredName.toLowerCase());

    expect(names.filter((name) => known.has(name))).toEqual([]);
  });

  it('writes only to addresses that can never belong to anybody', () => {
    const addresses = everything.match(/[\w.+-]+@[\w.-]+/g) ?? [];

    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !address.endsWith('@example.org'))).toEqual([]);
    expect(emailOf('sam-okoro')).toBe('sam.okoro@example.org');
  });

  it('has only telephone numbers that are kept for films', () => {
    const numbers = contactPoints.filter(({ kind }) => kind === 'phone').map(({ value }) => value);

    expect(numbers).toHaveLength(62);
    expect(new Set(numbers).size).toBe(62);
    expect(numbers.filter((number) => !/^(07700 900|01632 960)\d{3}$/.test(number))).toEqual([]);
  });

  it('has only postcodes of an area that does not exist', () => {
    const postcodes = everything.match(/\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b/g) ?? [];

    expect(postcodes.length).toBeGreaterThan(0);
    expect(postcodes.filter((postcode) => !postcode.startsWith('QZ'))).toEqual([]);
  });

  it('publishes under the prefix of the standard’s own examples', () => {
    expect(
      demonstrationReleases.filter(({ ocid }) => !ocid.startsWith('ocds-213czf-demo-')),
    ).toEqual([]);
  });
});
