import type { Problem, ProblemCode } from '../read/types.js';

/** Why something in an input was refused; also that a field stands twice in one object. */
export type ReadProblem = Problem<ProblemCode | 'repeated_name'>;
