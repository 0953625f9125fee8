export type { AnyBody, Caller, Reply } from './caller.js';
export { statusesOf } from './caller.js';
export type { Clock } from './clock.js';
export { startOfTests } from './clock.js';
export { CountedIds } from './counted-ids.js';
export type { Given, GivenCoop, GivenPerson } from './given.js';
export { hostOrigin } from './given.js';
export { publish } from './publish.js';
export { larkmoor } from './scenes/larkmoor.js';
export { type SceneDetails, TeamScene } from './scenes/team-scene.js';
export {
  type AskedByTests,
  type AskedTeam,
  type SceneForBrowsers,
  type ServerForBrowsers,
  serverForBrowsers,
} from './server-for-browsers.js';
export { createServerForTests, type ServerForTests } from './server-for-tests.js';
export { publicUrl } from './test-server.js';
