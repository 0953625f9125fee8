export type { EventKind, EventType, Topic } from './event-types.js';
export { eventKinds, eventTypes, toldTypes, topics } from './event-types.js';
export type { EventToTell, Named } from './sentence.js';
export { eventSentence } from './sentence.js';
export type { SinceThen, UndoCode, UndoQuestion } from './undo.js';
export { mayUndo, rightToUndo, undoCodes, undoSentence } from './undo.js';
