import { isExact, isSum, type Knowledge, rangeIn } from './knowledge.js';

/** `coefficients` times the counts that are not known exactly add up to `constant`. */
interface Equation {
  coefficients: Map<string, bigint>;
  constant: bigint;
}

/**
 * Every count that follows from the others by adding and subtracting, with its
 * value: exact Gauss-Jordan elimination in whole numbers of any size. A count
 * follows just when its unit vector lies in the row space of what is known.
 */
export function derivedBySubtraction(knowledge: Knowledge): Map<string, number> {
  const solved = new Map<string, Equation>();
  for (const equation of equations(knowledge)) {
    for (const [name, pivot] of solved) eliminate(equation, name, pivot);
    const [name] = equation.coefficients.keys();
    // Nothing left of it: it said only what the others say.
    if (name === undefined) continue;
    for (const other of solved.values()) eliminate(other, name, equation);
    solved.set(name, equation);
  }
  const derived = new Map<string, number>();
  for (const [name, { coefficients, constant }] of solved) {
    const coefficient = coefficients.get(name);
    if (coefficients.size === 1 && coefficient)
      derived.set(name, Number(constant) / Number(coefficient));
  }
  return derived;
}

function equations(knowledge: Knowledge): Equation[] {
  return knowledge.bonds.filter(isSum).map(({ total, parts }) => {
    const equation: Equation = { coefficients: new Map(), constant: 0n };
    add(equation, total, -1n, knowledge);
    for (const part of parts) add(equation, part, 1n, knowledge);
    return equation;
  });
}

function add(equation: Equation, name: string, times: bigint, knowledge: Knowledge): void {
  const range = rangeIn(knowledge, name);
  if (isExact(range)) equation.constant -= times * BigInt(range.lower);
  else put(equation.coefficients, name, (equation.coefficients.get(name) ?? 0n) + times);
}

/** Takes `name` out of an equation by means of one that holds it. */
function eliminate(equation: Equation, name: string, pivot: Equation): void {
  const ours = equation.coefficients.get(name);
  const theirs = pivot.coefficients.get(name);
  if (!ours || !theirs) return;
  const names = new Set([...equation.coefficients.keys(), ...pivot.coefficients.keys()]);
  for (const each of names) {
    const one = equation.coefficients.get(each) ?? 0n;
    put(equation.coefficients, each, one * theirs - (pivot.coefficients.get(each) ?? 0n) * ours);
  }
  equation.constant = equation.constant * theirs - pivot.constant * ours;
  shorten(equation);
}

function put(coefficients: Map<string, bigint>, name: string, value: bigint): void {
  if (value === 0n) coefficients.delete(name);
  else coefficients.set(name, value);
}

/** Numbers would otherwise grow with every step. */
function shorten(equation: Equation): void {
  let divisor = equation.constant;
  for (const coefficient of equation.coefficients.values())
    divisor = greatestCommonDivisor(divisor, coefficient);
  if (divisor === 0n) return;
  equation.constant /= divisor;
  for (const [name, coefficient] of equation.coefficients)
    equation.coefficients.set(name, coefficient / divisor);
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? (one < 0n ? -one : one) : greatestCommonDivisor(other, one % other);
}
