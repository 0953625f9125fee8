import type { Decorator, StoryObj } from '@storybook/web-components-vite';
import { hostileHost } from '../decorators/hostile-host.js';
import { dark, forcedColours, inWelsh, narrow, rightToLeft } from '../decorators/pages.js';
import { labelled, states } from './names.js';

export type Play = StoryObj['play'];

/** A story of a kind, named and tagged as that kind is. */
export function state<Kind extends keyof typeof states>(
  kind: Kind,
  name: keyof (typeof states)[Kind] & string,
  story: StoryObj,
): StoryObj {
  return { ...labelled(name, states[kind][name] as string | undefined), ...story };
}

/** Shows an element as all kinds of readers and pages do. `play` brings it to what they see. */
export function looks(play: Play, welsh: Pick<StoryObj, 'parameters'> = {}) {
  const look = (name: keyof (typeof states)['client'], decorator: Decorator, more = {}) =>
    state('client', name, { decorators: [decorator], ...(play && { play }), ...more });
  return {
    Narrow: look('Narrow', narrow),
    RightToLeft: look('RightToLeft', rightToLeft),
    Dark: look('Dark', dark),
    ForcedColours: look('ForcedColours', forcedColours),
    HostileHost: look('HostileHost', hostileHost),
    Welsh: look('Welsh', inWelsh, welsh),
  };
}
