import type { Figure } from '../metrics/answers/types.js';

/** What numbers are about: the answers people give, or the services they get. */
export type Subject = 'survey' | 'service';

export interface SubjectRules {
  /** The least base or count that is shown; 0 is shown too. */
  smallest: number;
  /**
   * The least number of people for and against that a percentage may rest on,
   * besides nobody. 1 shows every percentage whose base is large enough.
   */
  smallestPart: number;
  /**
   * Counts are rounded to the nearest multiple; percentages and rates are
   * worked out from rounded counts. 1 leaves them as counted.
   */
  roundTo: number;
}

export interface DisclosureRules {
  survey: SubjectRules;
  service: SubjectRules;
  /**
   * In every row and column whose total is shown, at least this many cells are
   * withheld, or none; fewer only where all others are empty or published already.
   */
  leastWithheldInLine: number;
  /**
   * A number once published that would change by a small count is withheld:
   * the difference is about those few.
   */
  withholdSmallCorrections: boolean;
}

/**
 * Bases of surveys under 10 and counts of services from 1 to 7 are withheld,
 * and so is a percentage with 1 to 7 people for or against; counts of services
 * are rounded to 5. After NHS Digital's rule for hospital statistics, the
 * thresholds of the ONS and UK LLC for research, and GSS guidance on margins.
 */
export const defaultRules: DisclosureRules = {
  survey: { smallest: 10, smallestPart: 8, roundTo: 1 },
  service: { smallest: 8, smallestPart: 8, roundTo: 5 },
  leastWithheldInLine: 2,
  withholdSmallCorrections: true,
};

/** Rules of which some are changed. */
export type RuleChanges = Partial<Omit<DisclosureRules, Subject>> & {
  survey?: Partial<SubjectRules>;
  service?: Partial<SubjectRules>;
};

/** The default rules with some of them changed. Throws RangeError for a number that is no rule. */
export function rulesWith(changes: RuleChanges = {}): DisclosureRules {
  const rules = {
    ...defaultRules,
    ...changes,
    survey: { ...defaultRules.survey, ...changes.survey },
    service: { ...defaultRules.service, ...changes.service },
  };
  for (const subject of ['survey', 'service'] as const)
    for (const [name, value] of Object.entries(rules[subject])) check(`${subject}.${name}`, value);
  check('leastWithheldInLine', rules.leastWithheldInLine);
  return rules;
}

function check(name: string, value: unknown): void {
  if (!Number.isSafeInteger(value) || Number(value) < 1)
    throw new RangeError(`The rule ${name} must be a whole number from 1.`);
}

/** Counts and rates are taken for services, all else for answers. */
export function usualSubject({ statistic }: Pick<Figure, 'statistic'>): Subject {
  return statistic === 'count' || statistic === 'rate' ? 'service' : 'survey';
}
