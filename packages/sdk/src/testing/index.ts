export {
  type Answers,
  type AnswerTo,
  type Asked,
  answering,
  type OperationName,
} from './answers.js';
export {
  createTestKith,
  failing,
  forbidden,
  neverAnswering,
  offline,
  slow,
  type TestKithOptions,
} from './behaviours.js';
