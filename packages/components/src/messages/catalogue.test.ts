import { expect } from 'chai';
import { catalogue, fetchWords } from './catalogue.js';

describe('the words of an element', () => {
  it('speak English until Welsh is asked for, and then both', async () => {
    let asked = 0;
    const words = catalogue({
      en: { today: 'Today' },
      cy: async () => {
        asked += 1;
        return { today: 'Heddiw' };
      },
    });
    expect(fetchWords('en')).to.equal(undefined);
    expect(asked).to.equal(0);
    await fetchWords('cy');
    expect(words('cy').today).to.equal('Heddiw');
    expect(words('en').today).to.equal('Today');
    expect(asked).to.equal(1);
  });

  it('need no second fetch', async () => {
    catalogue({ en: { yes: 'Yes' }, cy: async () => ({ yes: 'Iawn' }) });
    await fetchWords('cy');
    expect(fetchWords('cy')).to.equal(undefined);
  });

  it('stay English where Welsh cannot be fetched', async () => {
    const words = catalogue({ en: { no: 'No' }, cy: () => Promise.reject(new Error('offline')) });
    await fetchWords('cy')?.catch(() => undefined);
    expect(words('cy').no).to.equal('No');
  });
});
