import { parseMeasure } from '../metrics/parse-measure.js';
import { periodDays } from '../metrics/period-days.js';
import type { Days } from '../metrics/types.js';
import { isObject, type JsonObject, objects } from '../shared/objects.js';
import { own, setOwn } from './own.js';
import { releaseKey } from './releases.js';

/**
 * Every observation of a release as one row: a tidy table, as pivot tables and
 * statistics programs want it. Days are the publisher's own, `number` is the
 * measure read where that is certain, and everything else is as published.
 * Versioned releases give none: their fields are lists of versions.
 */
export function* metricRows(release: unknown): Iterable<JsonObject> {
  if (!isObject(release)) return;
  const buyer = plain(part(release, 'buyer'), ['name']);
  const days = daysOnce();
  for (const { about, metrics } of stages(release))
    for (const metric of objects<JsonObject>(asList(metrics)))
      for (const observation of objects<JsonObject>(asList(own(metric, 'observations')))) {
        const facts = observed(observation, days);
        if (Object.keys(facts).length > 0)
          yield defined({
            ocid: scalar(own(release, 'ocid')),
            release: releaseKey(release)?.id,
            buyer,
            ...about,
            metric: plain(metric, ['id', 'title', 'direction']),
            observation: plain(observation, ['id']),
            ...facts,
          });
      }
}

interface Stage {
  about: JsonObject;
  metrics: unknown;
}

function* stages(release: JsonObject): Iterable<Stage> {
  const planning = part(release, 'planning');
  const tender = part(release, 'tender');
  yield { about: { stage: 'planning' }, metrics: own(planning, 'forecasts') };
  yield { about: { stage: 'tender' }, metrics: own(tender, 'targets') };
  for (const award of objects<JsonObject>(asList(own(release, 'awards'))))
    yield {
      about: { stage: 'award', award: plain(award, ['id', 'title']) },
      metrics: own(award, 'agreedMetrics'),
    };
  for (const contract of objects<JsonObject>(asList(own(release, 'contracts')))) {
    const ids = {
      contract: plain(contract, ['id', 'title']),
      award: plain({ id: own(contract, 'awardID') }, ['id']),
    };
    yield { about: { stage: 'contract', ...ids }, metrics: own(contract, 'agreedMetrics') };
    const metrics = own(part(contract, 'implementation'), 'metrics');
    yield { about: { stage: 'implementation', ...ids }, metrics };
  }
}

/** A release repeats few periods many times. */
function daysOnce(): (period: JsonObject) => Days {
  const known = new Map<string, Days>();
  return (period) => {
    const key = `${String(period.startDate)} ${String(period.endDate)}`;
    const days = known.get(key) ?? periodDays(period);
    known.set(key, days);
    return days;
  };
}

function observed(observation: JsonObject, daysOf: (period: JsonObject) => Days): JsonObject {
  const period = part(observation, 'period');
  const { start, end } = daysOf(period);
  const suppression = part(observation, 'suppression');
  // A number that was left in is hidden all the same, with what would give it away.
  const hidden = suppression.status === 'withheld' || suppression.status === 'suppressed';
  const measure = hidden ? undefined : scalar(own(observation, 'measure'));
  const value = hidden ? {} : part(observation, 'value');
  const dimensions = part(observation, 'dimensions');
  return defined({
    period: plain({ ...period, startDate: start, endDate: end }, [
      'startDate',
      'endDate',
      'durationInMonths',
    ]),
    measure,
    number: numberIn(measure),
    value: plain(value, ['amount', 'currency']),
    unit: plain(part(observation, 'unit'), ['name', 'scheme', 'id']),
    dimensions: plain(dimensions, Object.keys(dimensions)),
    base: hidden ? undefined : scalar(own(observation, 'base')),
    interval: hidden ? undefined : plain(part(observation, 'interval'), ['lower', 'upper']),
    suppression: plain(suppression, ['status', 'rule']),
    measureClassification: plain(part(observation, 'measureClassification'), ['id', 'description']),
    notes: scalar(own(observation, 'notes')),
  });
}

function numberIn(measure: unknown): number | undefined {
  if (typeof measure === 'number') return measure;
  const read = typeof measure === 'string' ? parseMeasure(measure) : undefined;
  return read?.kind === 'number' ? read.value : undefined;
}

function part(object: JsonObject, name: string): JsonObject {
  const value = own(object, name);
  return isObject(value) ? value : {};
}

/** The named fields of an object that hold a plain value; nothing where none does. */
function plain(object: JsonObject, names: readonly string[]): JsonObject | undefined {
  let kept: JsonObject | undefined;
  for (const name of names) {
    const value = scalar(own(object, name));
    if (value === undefined) continue;
    kept ??= {};
    setOwn(kept, name, value);
  }
  return kept;
}

/** What tables hold in one cell as it is; null is as good as absent here. */
function scalar(value: unknown): unknown {
  return typeof value === 'object' ? undefined : value;
}

function asList(value: unknown): JsonObject[] | undefined {
  return Array.isArray(value) ? (value as JsonObject[]) : undefined;
}

function defined(fields: JsonObject): JsonObject {
  const kept: JsonObject = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = value;
  return kept;
}
