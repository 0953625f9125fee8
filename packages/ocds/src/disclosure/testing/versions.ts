import type { Dimensions, Observation, Period } from '../../index.js';
import { toObservation } from '../../metrics/answers/observation.js';
import type { Figure } from '../../metrics/answers/types.js';
import { sliceKey } from '../../metrics/dimensions.js';
import { protect } from '../protect.js';
import type { Subject, SubjectRules } from '../rules.js';
import { Attacker, crossOf, isPartOf, type Which } from './attacker.js';
import { figuresOf, type Leaf } from './tables.js';

export type Statistic = 'count' | 'percentage';

const quarters: Readonly<Record<string, Period>> = {
  spring: { startDate: '2026-04-01T00:00:00Z', endDate: '2026-06-30T23:59:59Z' },
  summer: { startDate: '2026-07-01T00:00:00Z', endDate: '2026-09-30T23:59:59Z' },
};
const half: Period = { startDate: '2026-04-01T00:00:00Z', endDate: '2026-09-30T23:59:59Z' };

/** The finest counts as they were known at one time: of a quarter, or of both. */
export type Known = Readonly<Partial<Record<'spring' | 'summer', readonly Leaf[]>>>;

/** What is published at one time: a quarter, or the sum of both, out of what is known then. */
export interface Release {
  known: Known;
  of: 'spring' | 'summer' | 'both';
  /** Whether slices that nobody is in are left out. */
  leavesOut?: boolean;
}

export interface Published {
  release: Release;
  figures: Figure[];
  observations: Observation[];
}

/** A count that was known before, as the library tells the publisher. */
export interface Told {
  place: string;
  isSmall: boolean;
}

const added = (one: readonly Leaf[], other: readonly Leaf[]): Leaf[] =>
  one.map((leaf, at) => ({
    ...leaf,
    met: leaf.met + (other[at]?.met ?? 0),
    unmet: leaf.unmet + (other[at]?.unmet ?? 0),
  }));

function figuresIn({ known, of, leavesOut }: Release, statistic: Statistic): Figure[] {
  const { spring = [], summer = [] } = known;
  const cells = of === 'both' ? added(spring, summer) : (known[of] ?? []);
  return figuresOf(cells, statistic)
    .filter(({ base, dimensions }) => !leavesOut || base > 0 || !dimensions)
    .map((figure) => ({ ...figure, period: of === 'both' ? half : (quarters[of] as Period) }));
}

/** Each release beside all that was published before it, unless that is forgotten. */
export function publishAll(
  releases: readonly Release[],
  statistic: Statistic,
  rules: SubjectRules,
  { remembers = true, subject = 'service' }: { remembers?: boolean; subject?: Subject } = {},
): { published: Published[]; told: Told[] } {
  const published: Published[] = [];
  const told: Told[] = [];
  for (const release of releases) {
    const figures = figuresIn(release, statistic);
    const { observations, exposedBefore } = protect(figures, {
      subject,
      rules: { [subject]: rules },
      earlier: remembers ? published.map((each) => each.observations) : [],
    });
    for (const { count, dimensions = {} } of exposedBefore) {
      const own = figures.find((each) => sliceKey(each.dimensions ?? {}) === sliceKey(dimensions));
      const { base = 0, part = 0 } = own ?? {};
      const truth = { base, part, rest: base - part }[count];
      const least = count === 'base' ? rules.smallest : rules.smallestPart;
      told.push({
        place: `${whichOf[count]} of ${sliceKey(dimensions)}`,
        isSmall: truth > 0 && truth < least,
      });
    }
    published.push({ release, figures, observations });
  }
  return { published, told };
}

const whichOf = { base: 'all', part: 'for', rest: 'against' } as const;

/** Fewer possible values than this say too much. */
const fewest = 3;

/** Each version of each quarter's cells; those of which both versions are the same, once. */
function finest(published: readonly Published[]): Dimensions[] {
  const found = new Map<string, { dimensions: Dimensions; versions: string[] }>();
  published.forEach(({ release: { known } }, version) => {
    for (const quarter of ['spring', 'summer'] as const)
      for (const { dimensions, met, unmet } of known[quarter] ?? []) {
        const cell = { ...dimensions, quarter };
        const key = JSON.stringify([cell, met, unmet]);
        const own = found.get(key) ?? { dimensions: cell, versions: new Array<string>() };
        own.versions.push(String(version));
        found.set(key, own);
      }
  });
  return [...found.values()].map(({ dimensions, versions }) => ({
    ...dimensions,
    versions: ` ${versions.join(' ')} `,
  }));
}

/**
 * Each withheld count of any version of which fewer than three values are left
 * to an attacker who keeps every version, and knows which of the finest cells
 * were corrected between them: all others stayed as they were.
 */
export function leaksOf(
  published: readonly Published[],
  statistic: Statistic,
  rules: SubjectRules,
): { found: string[]; withheld: number } {
  const all = Math.max(
    ...published.map(({ figures }) => Math.max(0, ...figures.map(({ base }) => base))),
  );
  const attacker = new Attacker(
    finest(published),
    statistic,
    rules,
    all + 2 * rules.smallest + rules.roundTo,
    (cell, { versions, ...slice }) =>
      String(cell.versions).includes(` ${String(versions)} `) && isPartOf(cell, slice),
  );
  const placed = ({ of }: Release, version: number, dimensions: Dimensions = {}): Dimensions => ({
    ...dimensions,
    ...(of === 'both' ? {} : { quarter: of }),
    versions: String(version),
  });
  const withheld = published.flatMap(({ release, figures, observations }, version) => {
    const numbers = new Set(
      observations
        .filter(({ suppression }) => suppression?.status !== 'withheld')
        .map(({ id }) => id),
    );
    return figures
      .filter((figure) => !numbers.has(toObservation(figure).id))
      .map((figure) => ({ ...figure, at: placed(release, version, figure.dimensions) }));
  });
  published.forEach(({ release, figures, observations }, version) => {
    const hidden = withheld.filter(({ at }) => at.versions === String(version));
    const zeros = new Set(
      hidden
        .filter(({ base }) => base === 0)
        .map(({ dimensions }) => crossOf(placed(release, version, dimensions))),
    );
    const seen = observations.map((each) => ({
      ...each,
      dimensions: placed(release, version, each.dimensions),
    }));
    attacker.readWithheld(seen, zeros);
    attacker.read(seen);
    attacker.read(absent(release, figures, observations, version));
  });
  const found: string[] = [];
  for (const { base, part = 0, at, dimensions = {} } of withheld) {
    const counts: [Which, number][] = [['all', base]];
    if (statistic === 'percentage') counts.push(['for', part], ['against', base - part]);
    for (const [which, truth] of counts) {
      if (truth === 0) continue;
      if (attacker.canBe(at, which, truth, truth) === 'impossible')
        throw new Error(`The attacker takes something for known that is not so of ${which}.`);
      // Those near the truth are the likeliest to be found.
      const values = Array.from({ length: all + 11 }, (_, value) => value).sort(
        (one, other) => Math.abs(one - truth) - Math.abs(other - truth),
      );
      let possible = 0;
      for (const value of values)
        if (attacker.canBe(at, which, value, value) !== 'impossible' && ++possible === fewest)
          break;
      if (possible < fewest) found.push(`${which} of ${sliceKey(dimensions)}`);
    }
  }
  return { found, withheld: withheld.length };

  /** What a table leaves out, as readers take it. */
  function absent(
    release: Release,
    figures: readonly Figure[],
    observations: readonly Observation[],
    version: number,
  ): Observation[] {
    if (!release.leavesOut) return [];
    const said = new Set(observations.map(({ dimensions }) => crossOf(dimensions)));
    const given = new Set(figures.map(({ dimensions }) => sliceKey(dimensions ?? {})));
    const places = release.known.spring ?? release.known.summer ?? [];
    return figuresOf(places, 'count')
      .filter(({ dimensions }) => said.has(crossOf(dimensions)))
      .filter(({ dimensions }) => !given.has(sliceKey(dimensions ?? {})))
      .map(({ dimensions }) => ({
        dimensions: placed(release, version, dimensions),
        measure: 0,
        base: 0,
      }));
  }
}
