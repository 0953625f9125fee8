import { describe, expect, it } from 'vitest';
import { isRecentEnough } from './require-node.mjs';

describe('the Node that Kith asks for', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.0.0', '24.1.0'])('is content with %s', (version) => {
    expect(isRecentEnough(version)).toBe(true);
  });

  it.each(['v20.18.3', 'v18.20.0', 'v8.0.0'])('refuses %s', (version) => {
    expect(isRecentEnough(version)).toBe(false);
  });
});
