import { expect } from 'chai';
import { define } from './define.js';

/* eslint-disable no-console -- the warning is what is tested */
/** What the console was told while something ran. */
function warningsOf(act: () => void): string[] {
  const told: string[] = [];
  const warn = console.warn;
  console.warn = (text: string) => told.push(text);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return told;
}

const ofVersion = (number: string) =>
  class extends HTMLElement {
    static readonly version = number;
  };

describe('registering an element', () => {
  it('is silent when the same version comes twice', () => {
    const told = warningsOf(() => {
      define('kith-example-same', ofVersion('1.0.0'));
      define('kith-example-same', ofVersion('1.0.0'));
    });
    expect(told).to.deep.equal([]);
  });

  it('keeps the first version and warns once when another comes', () => {
    const first = ofVersion('1.0.0');
    const told = warningsOf(() => {
      define('kith-example-other', first);
      define('kith-example-other', ofVersion('2.0.0'));
      define('kith-example-other', ofVersion('2.0.0'));
    });
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('1.0.0').and.contain('2.0.0');
    expect(document.createElement('kith-example-other')).to.be.instanceOf(first);
  });

  it('puts one class under two tags', () => {
    const element = ofVersion('1.0.0');
    define('kith-example-one', element);
    define('kith-example-two', element);
    expect(document.createElement('kith-example-two')).to.be.instanceOf(element);
  });
});
