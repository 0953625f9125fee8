import { expect } from 'chai';

const sources = (await (await fetch('/sources.json')).json()) as Record<string, string>;
const element = sources['base/kith-element.ts'] ?? '';
const styles = Object.entries(sources).filter(([file]) => file.endsWith('.styles.ts'));

function namesIn(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map((found) => found[1] ?? ''));
}

const all = styles.map(([, text]) => text).join('\n');

describe('the tokens', () => {
  it('are documented, every one that is used, and used, every one that is documented', () => {
    const used = namesIn(all, /(?<=[^\w-])(--kith-[\w-]+)/g);
    const documented = namesIn(element, /@cssproperty \[(--kith-[\w-]+)=/g);
    expect([...used].sort()).to.deep.equal([...documented].sort());
  });

  it('have inside the elements one definition for each use, and one use for each definition', () => {
    const used = namesIn(all, /var\((--_[\w-]+)/g);
    const defined = namesIn(all, /(?<=[\s{;])(--_[\w-]+):/g);
    expect([...used].sort()).to.deep.equal([...defined].sort());
  });

  it('say the same default in the documentation and in the styles', () => {
    const documented = [...element.matchAll(/@cssproperty \[(--kith-[\w-]+)=([^\]]+)\]/g)];
    expect(documented.length).to.be.greaterThan(10);
    for (const [, name, value] of documented) {
      expect(all, name).to.contain(`var(${name}, ${value})`);
    }
  });
});

describe('the source of the elements', () => {
  for (const [file, text] of Object.entries(sources)) {
    if (file.startsWith('testing/')) continue;
    it(`${file} writes no rem, no style attribute and no innerHTML`, () => {
      expect(text).not.to.match(/\d(rem)\b/);
      expect(text).not.to.match(/style="/);
      expect(text).not.to.match(/innerHTML|insertAdjacentHTML|unsafeHTML/);
    });
  }
});
