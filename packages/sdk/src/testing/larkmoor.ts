import type { Kith } from '../create-kith.js';
import { createTestKith, type TestKith, type TestKithOptions } from './create-test-kith.js';
import { demonstrationContract } from './larkmoor/contract.js';
import { edieOwnTeam } from './larkmoor/team.js';
import type { TeamBuilder } from './team-builder.js';

export interface Larkmoor extends TestKith {
  /** Edie's team, whose rota begins on 3 August 2026. */
  readonly team: TeamBuilder;
  readonly teamId: string;
  /** The OCID of the demonstration contract. */
  readonly ocid: string;
  /** The client of the Team Owner, Edie Marsh. */
  readonly edie: Kith;
  /** The client of a support worker, Sam Okoro. */
  readonly sam: Kith;
  /** The client of a neighbour, Jo Pell. */
  readonly jo: Kith;
  /** The client of an invited volunteer, Ravi Anand. */
  readonly ravi: Kith;
}

/**
 * The invented Larkmoor Care Co-op: Edie's team of six, two invitations, a week of visits with gaps,
 * and a contract with promises and results. The same each time.
 */
export function larkmoor(options: TestKithOptions = {}): Larkmoor {
  const server = createTestKith({ as: 'Edie Marsh', ...options });
  const team = edieOwnTeam(server.given);
  const { contract, record, release } = demonstrationContract();
  server.world.contracts.push(contract);
  server.world.records.push(record);
  server.world.releases.push(release);
  return {
    ...server,
    team,
    teamId: team.id,
    ocid: contract.ocid,
    edie: server.as('Edie Marsh'),
    sam: server.as('Sam Okoro'),
    jo: server.as('Jo Pell'),
    ravi: server.as('Ravi Anand'),
  };
}
