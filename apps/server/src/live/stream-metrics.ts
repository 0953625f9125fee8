import { Counter, Gauge, type Registry } from 'prom-client';

/** What event streams cost, in numbers of them: nothing of whom or of which team. */
export interface StreamMeasures {
  open: Gauge;
  hearings: Gauge;
  waiting: Gauge;
  changes: Counter;
  coalesced: Counter;
  decisions: Counter;
  shed: Counter;
}

export function measureStreams(registry: Registry): StreamMeasures {
  const registers = [registry];
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const counter = (name: string, help: string) => new Counter({ name, help, registers });
  return {
    open: gauge('kith_event_streams', 'Event streams that are open.'),
    hearings: gauge(
      'kith_event_hearings',
      'For how many people and teams they decide: streams of one person on one team share.',
    ),
    waiting: gauge('kith_event_decisions_waiting', 'Decisions that wait for their turn.'),
    changes: counter('kith_event_changes_total', 'Changes heard, once for each hearing.'),
    coalesced: counter(
      'kith_event_changes_coalesced_total',
      'Those of them that were told together with an earlier one.',
    ),
    decisions: counter(
      'kith_event_decisions_total',
      'How often it was decided whether somebody still may hear.',
    ),
    shed: counter(
      'kith_event_streams_shed_total',
      'Event streams ended because their reader took nothing.',
    ),
  };
}
