import type { Actor } from '../actor.js';
import { standingOf } from '../db/database.js';
import type { Deps } from '../deps.js';
import { traceOf } from '../trace-of.js';
import { DecisionQueue, lanesFor } from './decision-queue.js';
import { sessionsThatMayHear } from './may-hear.js';
import { Openings, openingsFor } from './openings.js';
import { type Listener, SharedHearing } from './shared-hearing.js';
import type { StreamMeasures } from './stream-metrics.js';

/** All that is heard in this process: one hearing for each standing in each team. */
export class Hearings {
  readonly #open = new Map<string, SharedHearing>();
  readonly #queue = new DecisionQueue(() => lanesFor(this.#connections()));
  readonly openings = new Openings(() => openingsFor(this.#connections()));

  constructor(
    private readonly deps: Deps,
    readonly measures: StreamMeasures,
  ) {}

  /** Tells a stream what changes in a team for as long as it may be told. Returns what ends it. */
  join(actor: Actor, teamId: string, listener: Listener): () => void {
    const key = JSON.stringify([standingOf(actor), teamId]);
    const hearing = this.#open.get(key) ?? this.#begin(key, actor, teamId);
    return hearing.join(listener);
  }

  #begin(key: string, actor: Actor, teamId: string): SharedHearing {
    const { deps, measures } = this;
    const team = { coopId: actor.coopId, teamId };
    const hearing = new SharedHearing({
      team: `${team.coopId}/${teamId}`,
      decide: (sessions) => sessionsThatMayHear(deps, { actor, teamId }, sessions),
      subscribe: (hear) => deps.live.subscribe(team, hear),
      onEmpty: () => {
        this.#open.delete(key);
        measures.hearings.dec();
      },
      onFailure: (error) => deps.log.error(traceOf(error), 'event streams were ended'),
      queue: this.#queue,
      measures,
    });
    this.#open.set(key, hearing);
    measures.hearings.inc();
    return hearing;
  }

  /** The embedded database has one, whatever the settings say. */
  #connections(): number {
    const { db, config } = this.deps;
    return db.engine.kind === 'pglite' ? 1 : config.databaseLimits.connections;
  }
}
