import { KnownRelease } from '../../contracts/known-release.js';
import { suppliersOf } from '../../contracts/organizations.js';
import type { Award, Contract, Metric, Observation, Period, Release, Unit } from '../../index.js';
import { idText, objects } from '../../shared/objects.js';
import { plainText } from '../../shared/plain-text.js';
import { present } from '../../shared/present.js';
import { metricId } from '../commitment.js';
import { namedDimensions } from '../dimensions.js';
import { observed } from '../observed.js';
import { parseTarget } from '../parse-measure.js';
import { periodDays } from '../period-days.js';
import { resultOf } from '../result.js';
import { type Place, type Section, sectionOf } from './place.js';

/** What an observation says, whether as a promise or as a result. */
export type Said =
  | { kind: 'number'; value: number; unit?: Unit; text?: string }
  | { kind: 'text'; text: string }
  | { kind: 'withheld'; rule?: string }
  | { kind: 'nothing' };

/** One observation in its place. A metric without observations is one fact that says nothing. */
export interface Fact extends Place {
  period: Period;
  said: Said;
  base?: number;
  /** As published; absent where the metric has none. */
  observation?: Observation;
}

/**
 * Every number a release or compiled release promises or reports, at each
 * stage: planning forecasts, tender targets, what awards and contracts agreed,
 * and results. Nothing is compared here: see `comparisonsOf`.
 */
export function factsOf(release: Release): Fact[] {
  const known = new KnownRelease(release);
  return [
    ...factsIn(release.planning?.forecasts, sectionOf(release, 'forecast')),
    ...factsIn(release.tender?.targets, sectionOf(release, 'target')),
    ...known.awards.flatMap((award) =>
      factsIn(award.agreedMetrics, sectionOf(release, 'agreed', aboutAward(known, award))),
    ),
    ...objects(release.contracts).flatMap((contract) => {
      const about = aboutContract(known, contract, known.award(contract.awardID));
      return [
        ...factsIn(contract.agreedMetrics, sectionOf(release, 'agreed', about)),
        ...factsIn(contract.implementation?.metrics, sectionOf(release, 'result', about)),
      ];
    }),
  ];
}

function aboutAward(known: KnownRelease, award: Award) {
  const suppliers = suppliersOf(known, award.suppliers).map(({ name }) => name);
  return { suppliers, ...present({ awardID: idText(award.id) || undefined }) };
}

/** A contract's id, its award's, and who supplies it. */
export function aboutContract(known: KnownRelease, contract: Contract, award: Award | undefined) {
  const suppliers = suppliersOf(known, award?.suppliers, contract).map(({ name }) => name);
  const contractID = idText(contract.id) || undefined;
  const awardID = idText(contract.awardID) || undefined;
  return { suppliers, ...present({ contractID, awardID }) };
}

function factsIn(metrics: readonly Metric[] | undefined, section: Section): Fact[] {
  return objects(metrics).flatMap((metric) => {
    const id = metricId(metric);
    const title = plainText(metric.title) || plainText(metric.description) || id;
    const place = { ...section, metric: id, title };
    const observations = objects(metric.observations);
    const facts = observations.map((each) => factOf(each, place));
    return facts.length > 0
      ? facts
      : [{ ...place, period: {}, days: {}, said: { kind: 'nothing' as const } }];
  });
}

function factOf(observation: Observation, place: Omit<Place, 'days' | 'dimensions'>): Fact {
  const said = saidBy(observation, place.stage === 'result');
  const shown = said.kind === 'number' && typeof observation.base === 'number';
  return {
    ...place,
    period: observation.period ?? {},
    days: periodDays(observation.period),
    said,
    observation,
    ...present({
      dimensions: namedDimensions(observation.dimensions),
      base: shown ? (observation.base ?? undefined) : undefined,
    }),
  };
}

function saidBy(observation: Observation, isResult: boolean): Said {
  const result = resultOf(observation, true);
  if (result.kind === 'withheld') return result;
  const said = isResult ? result : observed(observation, (text) => parseTarget(text).measure);
  return said && (said.kind === 'number' || said.kind === 'text') ? said : { kind: 'nothing' };
}
