import { daysKey } from '../period-days.js';
import type { Days } from '../types.js';
import type { MetricStage, Place } from './place.js';

type OneOrMore<Word extends string> = Word | readonly Word[];

/** Every condition must hold. A condition that is absent holds for everything. */
export interface CubeFilter {
  metric?: OneOrMore<string>;
  ocid?: OneOrMore<string>;
  contractID?: OneOrMore<string>;
  supplier?: OneOrMore<string>;
  stage?: OneOrMore<MetricStage>;
  /** Just these days. */
  period?: Days;
  /** Periods that lie within these days, both included; a missing bound is open. */
  within?: Days;
  /**
   * By the name of the dimension: a value, or several of which one must be
   * equal; `true` where it must be set, `false` where it must not be.
   */
  dimensions?: Readonly<Record<string, OneOrMore<string> | boolean>>;
}

/** Those places of a cube for which every condition holds, in their order. */
export function filterCube<T extends Place>(places: readonly T[], filter: CubeFilter): T[] {
  const { metric, ocid, contractID, supplier, stage, period, within, dimensions = {} } = filter;
  return places.filter(
    (place) =>
      isOneOf(place.metric, metric) &&
      isOneOf(place.ocid, ocid) &&
      isOneOf(place.contractID, contractID) &&
      isOneOf(place.stage, stage) &&
      (supplier === undefined || place.suppliers.some((name) => isOneOf(name, supplier))) &&
      (period === undefined || daysKey(place.days) === daysKey(period)) &&
      (within === undefined || liesWithin(place.days, within)) &&
      Object.entries(dimensions).every(([name, wanted]) =>
        dimensionHolds(valueOf(place, name), wanted),
      ),
  );
}

function isOneOf(value: string | undefined, wanted: OneOrMore<string> | undefined): boolean {
  if (wanted === undefined) return true;
  return value !== undefined && (typeof wanted === 'string' ? [wanted] : wanted).includes(value);
}

function dimensionHolds(value: string | undefined, wanted: OneOrMore<string> | boolean): boolean {
  return typeof wanted === 'boolean' ? (value !== undefined) === wanted : isOneOf(value, wanted);
}

/** The value of a dimension, where it is set: publishers also send null, "" and numbers. */
export function valueOf(place: Pick<Place, 'dimensions'>, name: string): string | undefined {
  const { dimensions } = place;
  if (!dimensions || !Object.hasOwn(dimensions, name)) return undefined;
  const value: unknown = dimensions[name];
  return value === null || value === undefined || value === '' ? undefined : String(value);
}

function liesWithin({ start, end }: Days, within: Days): boolean {
  const begins = within.start === undefined || (start !== undefined && start >= within.start);
  return begins && (within.end === undefined || (end !== undefined && end <= within.end));
}
