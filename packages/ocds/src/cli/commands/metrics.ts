import type { MetricStage } from '../../metrics/index.js';
import {
  CubeContents,
  type DimensionSummary,
  type Fact,
  factsOf,
  filterCube,
  groupCube,
  type MetricSummary,
} from '../../metrics/index.js';
import { usageError } from '../arguments.js';
import type { Call, Command, ExitCode } from '../command.js';
import { compiledProcesses } from '../compiled-processes.js';
import { aboutCube, cubeFilter, cubeOptions } from '../cube-options.js';
import { daysText, numberText, ownerText, sliceText } from '../cube-text.js';
import { JsonList } from '../json-list.js';
import { aboutNumbers, numberOptions } from '../merge-options.js';
import { tableWidth, textTable } from '../text-table.js';

const stages: readonly MetricStage[] = ['forecast', 'target', 'agreed', 'result'];

const accepted = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(stages);

/** Everything promised and reported, as a cube to filter. */
export const metrics: Command = {
  name: 'metrics',
  usage: '[--metric ID]… [--dimension NAME[=VALUE]]… [--stage STAGE]… [OPTION…] [FILE…]',
  summary: 'List the commitments and results found, by metric and dimension',
  options: { ...cubeOptions, ...numberOptions, stage: { type: 'string', multiple: true } },
  about: {
    ...aboutCube,
    ...aboutNumbers,
    stage: `Only ${accepted}`,
  },
  examples: [
    { line: 'kith-ocds metrics releases.jsonl', does: 'All metrics, contract by contract' },
    {
      line: 'kith-ocds metrics --metric visitsOnTime --dimension area=north --stage result -',
      does: 'One metric for one area',
    },
  ],
  async run(call) {
    const filter = { ...cubeFilter(call.values), ...stageFilter(call.values.stage) };
    const contents = new CubeContents();
    const titles = new Titles();
    const list = new JsonList(call, 'facts');
    let problems = 0;
    const report = (fault: Parameters<Call['report']>[0]) => {
      problems += 1;
      call.report(fault);
    };
    for await (const release of compiledProcesses(call, report)) {
      const facts = filterCube(factsOf(release), filter);
      contents.add(facts);
      titles.add(facts);
      if (call.json) for (const fact of facts) await list.add(withoutObservation(fact));
      else await writeFacts(call, facts);
    }
    const found = { metrics: contents.metrics(), dimensions: contents.dimensions() };
    if (call.json) await list.end(found);
    else await writeContents(call, titles.of(found.metrics), found.dimensions);
    return (problems > 0 ? 1 : 0) satisfies ExitCode;
  },
};

function stageFilter(given: unknown): { stage?: MetricStage[] } {
  if (!Array.isArray(given) || given.length === 0) return {};
  const stage = given.map((word) => {
    const known = stages.find((each) => each === word);
    if (!known) throw usageError(`--stage is "${String(word)}". ${accepted} is accepted.`);
    return known;
  });
  return { stage };
}

/** Publishers that number their metrics use one id for as many things as they have contracts. */
class Titles {
  private readonly first = new Map<string, string>();
  private readonly differing = new Set<string>();

  add(facts: readonly Fact[]): void {
    for (const { metric, title } of facts) {
      const first = this.first.get(metric);
      if (first === undefined) this.first.set(metric, title);
      else if (first !== title) this.differing.add(metric);
    }
  }

  of(found: readonly MetricSummary[]): MetricSummary[] {
    return found.map((each) =>
      this.differing.has(each.id) ? { ...each, title: '(several titles)' } : each,
    );
  }
}

function withoutObservation({ observation: _observation, ...fact }: Fact) {
  return fact;
}

async function writeFacts(call: Call, facts: readonly Fact[]): Promise<void> {
  for (const { members } of groupCube(facts, ['contract', 'award'])) {
    const [first] = members;
    if (!first) continue;
    const rows = members.map((fact) => [
      fact.metric,
      fact.title,
      fact.stage,
      daysText(fact.days),
      sliceText(fact.dimensions),
      saidText(fact),
    ]);
    const head = ['Metric', 'Title', 'Stage', 'Period', 'Dimensions', 'Value'];
    const width = tableWidth(call.streams.stdout);
    await call.write(`${ownerText(first)}\n${textTable(rows, head, width)}\n`);
  }
}

function saidText({ said, base }: Fact): string {
  if (said.kind === 'nothing') return 'no number';
  if (said.kind !== 'number') return said.kind === 'text' ? said.text : 'withheld';
  const number = numberText(said.value, said.unit);
  return base === undefined ? number : `${number} (of ${String(base)})`;
}

async function writeContents(
  call: Call,
  found: readonly MetricSummary[],
  dimensions: readonly DimensionSummary[],
): Promise<void> {
  if (found.length === 0) {
    await call.write('No metrics were found.\n');
    return;
  }
  const head = ['Metric', 'Title', ...stages, 'Dimensions'];
  const rows = found.map(({ id, title, stages: counts, dimensions: names }) => [
    id,
    title,
    ...stages.map((stage) => String(counts[stage] ?? 0)),
    names.join(' '),
  ]);
  const width = tableWidth(call.streams.stdout);
  await call.write(`Metrics\n${textTable(rows, head, width)}`);
  if (dimensions.length === 0) return;
  const values = dimensions.flatMap(({ name, values: each, notSet }) => [
    ...each.map(({ value, count }) => [name, value, String(count)]),
    [name, '(not set)', String(notSet)],
  ]);
  await call.write(`\nDimensions\n${textTable(values, ['Name', 'Value', 'Count'], width)}`);
}
