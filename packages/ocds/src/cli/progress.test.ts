import { describe, expect, it } from 'vitest';
import { gather } from '../testing/cli.js';
import { Progress } from './progress.js';

function onTerminal(columns = 40) {
  const { stream, text } = gather();
  return { terminal: Object.assign(stream, { isTTY: true, columns }), text };
}

describe('progress on a terminal', () => {
  it('is shown at most five times a second and cleared at the end', () => {
    const { terminal, text } = onTerminal();
    let time = 0;
    const progress = new Progress(terminal, false, () => time);
    for (; time < 1000; time += 10) progress.show('Reading', time, 1000);
    progress.clear();
    expect(text().split('\r\u001B[2K').slice(1)).toEqual([
      ...['Reading 0%', 'Reading 20%', 'Reading 40%', 'Reading 60%', 'Reading 80%'],
      '',
    ]);
  });

  it('counts where the end is not known, and fits on one line', () => {
    const { terminal, text } = onTerminal(16);
    new Progress(terminal, false, () => 0).show('Releases read:', 12_345);
    expect(text()).toBe('\r\u001B[2KReleases read: ');
  });

  it('uses no colour', () => {
    const { terminal, text } = onTerminal();
    new Progress(terminal, false, () => 0).show('Releases', 12_345);
    expect(text()).toBe('\r\u001B[2KReleases 12,345');
  });

  it('is silent when asked to be, and where there is no terminal', () => {
    const { terminal, text } = onTerminal();
    new Progress(terminal, true).show('Reading', 1, 2);
    const { stream, text: piped } = gather();
    new Progress(stream, false).show('Reading', 1, 2);
    expect(text() + piped()).toBe('');
  });
});
