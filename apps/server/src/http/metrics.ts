import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Deps } from '../deps.js';
import { measureStreams, type StreamMeasures } from '../live/stream-metrics.js';
import { measureWork } from './work-metrics.js';

interface Labels {
  method: string;
  route: string;
  status: number;
}

export interface Metrics {
  count(labels: Labels, seconds: number): void;
  streams: StreamMeasures;
  /** All metrics in the text format of Prometheus. */
  text(): Promise<string>;
  contentType: string;
}

/** What another room counts. Returns what reads it anew, where nobody tells it. */
export type Measure = (registry: Registry, deps: Deps) => (() => Promise<void>) | undefined;

/** A registry of its own for each server, so that two in one process do not collide. */
export function createMetrics(deps: Deps, measures: readonly Measure[] = []): Metrics {
  const registers = [new Registry()];
  const registry = registers[0] as Registry;
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({
    name: 'kith_http_requests_total',
    help: 'Requests answered, by route template.',
    labelNames,
    registers,
  });
  const duration = new Histogram({
    name: 'kith_http_request_duration_seconds',
    help: 'Time from request to answer, by route template.',
    labelNames,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  collectDefaultMetrics({ register: registry });
  const reads = [measureWork, ...measures].map((measure) => measure(registry, deps));
  return {
    streams: measureStreams(registry),
    count({ method, route, status }, seconds) {
      const labels = { method: knownMethods.has(method) ? method : 'OTHER', route, status };
      requests.inc(labels);
      duration.observe(labels, seconds);
    },
    async text() {
      for (const read of reads) await read?.();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** A method is free text to an attacker; a label for each would fill the memory. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
