export type { Entry } from './entries.js';
export { CannotOpen } from './errors.js';
export type { Form } from './form.js';
export { type Input, openInput } from './open-input.js';
export type { Member } from './shape.js';
