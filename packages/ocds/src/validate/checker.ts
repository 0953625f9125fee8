import { isObject, type JsonObject } from '../shared/objects.js';
import { checkRecord } from './checks/record.js';
import { checkRelease } from './checks/release.js';
import { Counter } from './counter.js';
import { DateOrder } from './date-order.js';
import type { Findings } from './findings.js';
import { Fingerprints } from './fingerprints.js';
import { Ledger, nameOf } from './ledger.js';
import { foundValue } from './messages.js';
import type { Trail } from './place.js';
import type { PackageScope } from './scope.js';
import type { Part } from './standard.js';
import { walk } from './walk.js';

const ocdsPrefix = /^ocds-[a-z0-9]{6}/;

/** Checks one release or record after another; what it remembers between them is small. */
export class Checker {
  readonly counter = new Counter();
  readonly ledger = new Ledger();
  readonly #findings: Findings;
  readonly #seen = new Fingerprints();
  readonly #order = new DateOrder();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** A part against its schema: its structure first, then its rules. */
  part(part: Part, value: unknown, trail: Trail, { standard, version }: PackageScope): boolean {
    const findings = this.#findings;
    const sound = walk(value, standard.tree(part), { trail, findings, version });
    if (sound)
      for (const violation of standard.violations(part, value))
        findings.violation(violation, trail);
    return sound;
  }

  release(value: unknown, trail: Trail, scope: PackageScope): void {
    if (!this.#isObject(value, trail)) return;
    this.#findRepeated('release', [value.ocid, value.id], trail, scope);
    this.#findTurned(value, trail);
    this.#anyRelease(value, trail, scope);
    this.counter.count.releases += 1;
  }

  record(record: unknown, trail: Trail, scope: PackageScope): void {
    if (!this.#isObject(record, trail)) return;
    this.counter.count.records += 1;
    this.#findRepeated('record', [record.ocid], trail, scope);
    this.#ocid(record.ocid, trail);
    const { releases, compiledRelease, versionedRelease, ...rest } = record;
    const apart = { ...rest, ...(releases === undefined ? {} : { releases: namesOnly(releases) }) };
    this.part('record', apart, trail, scope);
    if (Array.isArray(releases)) this.#releasesOf(releases, trail, scope);
    if (compiledRelease !== undefined)
      trail.at(['compiledRelease'], () => {
        if (!this.#isObject(compiledRelease, trail)) return;
        this.counter.count.compiledReleases += 1;
        this.#anyRelease(compiledRelease, trail, scope);
      });
    if (versionedRelease !== undefined)
      trail.at(['versionedRelease'], () => {
        if (!this.#isObject(versionedRelease, trail)) return;
        this.counter.count.versionedReleases += 1;
        this.part('versioned-release', versionedRelease, trail, scope);
      });
    checkRecord(record, trail, this.#findings);
  }

  /** Releases with an id are embedded, those without are linked; a list may not mix them. */
  #releasesOf(releases: unknown[], trail: Trail, scope: PackageScope): void {
    const embedded = releases.filter((item) => isObject(item) && item.id !== undefined).length;
    const mixed = embedded > 0 && embedded < releases.length;
    if (mixed)
      trail.at(['releases'], () =>
        this.#findings.errors.add('mixed', trail, () => ({
          code: 'releases_both_embedded_and_linked',
          type: 'oneOf',
          message:
            'Some of these releases are embedded, with an id, and some are links, without. A record gives either all of them whole or all as links.',
        })),
      );
    releases.forEach((release, index) => {
      trail.at(['releases', index], () => {
        if (!this.#isObject(release, trail)) return;
        if (release.id !== undefined) {
          this.counter.count.releases += 1;
          this.#findTurned(release, trail);
          this.#anyRelease(release, trail, scope);
        } else {
          this.counter.count.linkedReleases += 1;
          this.part('linked-release', release, trail, scope);
        }
      });
    });
  }

  #anyRelease(release: JsonObject, trail: Trail, scope: PackageScope): void {
    this.#ocid(release.ocid, trail);
    if (!this.part('release', release, trail, scope)) return;
    const ocid = typeof release.ocid === 'string' ? release.ocid : '';
    const { version } = scope;
    checkRelease({ release, ocid, trail, findings: this.#findings, ledger: this.ledger, version });
  }

  /** Merging sorts dates by their text. */
  #findTurned({ ocid, date }: JsonObject, trail: Trail): void {
    if (typeof ocid !== 'string' || typeof date !== 'string') return;
    if (!this.#order.isTurned(ocid, date)) return;
    trail.at(['date'], () =>
      this.#findings.check(
        'mixed_offsets',
        'Releases of this process give their dates with different offsets, and the order of their text, in which they are merged, is not their order in time. Dates in UTC, with Z, are accepted.',
        trail,
        foundValue(date),
      ),
    );
  }

  #ocid(ocid: unknown, trail: Trail): void {
    this.counter.ocid(ocid);
    if (typeof ocid !== 'string' || ocdsPrefix.test(ocid)) return;
    trail.at(['ocid'], () =>
      this.#findings.badPrefixes.add('', trail, () => ({
        code: 'bad_ocid_prefix',
        message:
          'This ocid does not begin with a registered prefix. One such as ocds-213czf, then a hyphen and your own identifier, is accepted.',
        value: String(foundValue(ocid)),
      })),
    );
  }

  #isObject(value: unknown, trail: Trail): value is JsonObject {
    if (isObject(value)) return true;
    this.#findings.violation({ keyword: 'type', at: [], value, demands: 'object' }, trail);
    return false;
  }

  /** The schema's own rule within a package; outside one, a list or file is held to it too. */
  #findRepeated(
    what: 'release' | 'record',
    names: unknown[],
    trail: Trail,
    { number }: PackageScope,
  ): void {
    if (!names.every((name) => typeof name === 'string' || typeof name === 'number')) return;
    if (this.#seen.add(nameOf(what, number, ...names))) return;
    const code = `${what}_repeated`;
    const message =
      what === 'release'
        ? 'A release before it has this ocid and id. Each release of a process needs an id of its own.'
        : 'A record before it has this ocid. A package gives each process one record.';
    const value = foundValue(names.at(-1));
    this.#findings.errors.add(code, trail, () => ({
      code,
      type: 'uniqueItems',
      message,
      ...(value === undefined ? {} : { value }),
    }));
  }
}

/** A record's list as its own schema sees it: how long it is, and not what it holds. */
function namesOnly(releases: unknown): unknown {
  return Array.isArray(releases) ? releases.map(() => true) : releases;
}
