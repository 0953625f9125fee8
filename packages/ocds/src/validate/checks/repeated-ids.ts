import { idText, type JsonObject } from '../../shared/objects.js';
import { foundValue } from '../messages.js';
import { blockOf, itemsOf, type Scope } from './scope.js';

type Segments = readonly (string | number)[];

/** Within a list, milestones have ids of their own; so have a metric's observations. */
export function checkRepeatedIds(scope: Scope): void {
  for (const [list, at] of milestonesOf(scope.release)) repeated(scope, 'milestone', list, at);
  for (const [list, at] of metricsOf(scope.release))
    for (const [metric, index] of itemsOf(list))
      repeated(scope, 'observation', metric.observations, [...at, index, 'observations']);
}

function* milestonesOf({
  planning,
  tender,
  contracts,
}: JsonObject): Generator<[unknown, Segments]> {
  yield [blockOf(planning).milestones, ['planning', 'milestones']];
  yield [blockOf(tender).milestones, ['tender', 'milestones']];
  for (const [contract, index] of itemsOf(contracts)) {
    const at = ['contracts', index];
    yield [contract.milestones, [...at, 'milestones']];
    const { milestones } = blockOf(contract.implementation);
    yield [milestones, [...at, 'implementation', 'milestones']];
  }
}

function* metricsOf({
  planning,
  tender,
  awards,
  contracts,
}: JsonObject): Generator<[unknown, Segments]> {
  yield [blockOf(planning).forecasts, ['planning', 'forecasts']];
  yield [blockOf(tender).targets, ['tender', 'targets']];
  for (const [award, index] of itemsOf(awards))
    yield [award.agreedMetrics, ['awards', index, 'agreedMetrics']];
  for (const [contract, index] of itemsOf(contracts)) {
    yield [contract.agreedMetrics, ['contracts', index, 'agreedMetrics']];
    const { metrics } = blockOf(contract.implementation);
    yield [metrics, ['contracts', index, 'implementation', 'metrics']];
  }
}

function repeated(
  { trail, findings }: Scope,
  what: 'milestone' | 'observation',
  list: unknown,
  at: Segments,
): void {
  const seen = new Set<string>();
  for (const [{ id }, index] of itemsOf(list)) {
    const text = idText(id);
    if (text === '') continue;
    if (seen.has(text))
      trail.at([...at, index, 'id'], () =>
        findings.check(
          `${what}_id_repeated`,
          `Another ${what} of this list has this id. Each needs an id of its own.`,
          trail,
          foundValue(id),
        ),
      );
    seen.add(text);
  }
}
