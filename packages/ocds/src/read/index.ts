export type { InputKind, LineResult, Linked, Problem, ProblemCode, ReadResult } from './types.js';
