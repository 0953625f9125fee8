import type { ColumnType } from 'kysely';
import type { Instant } from '../db/columns.js';

interface OpenDataBatchesTable {
  id: string;
  /** The name of the file or of what made it; never a folder. */
  source: string;
  importedAt: Instant;
}

interface OpenDataReleasesTable {
  ocid: string;
  releaseId: string;
  releasedAt: Instant;
  tag: string[];
  /** Written as JSON text. Read it as text too: parsing would lose digits of long numbers. */
  release: ColumnType<unknown, string, never>;
  /** Null when what was imported did not say. */
  publisher: string | null;
  /** The address of the licence. */
  license: string;
  importedAt: Instant;
  batchId: string;
}

interface OpenDataContractsTable {
  key: string;
  ocid: string;
  releasedAt: Instant;
  /** How many were agreed, or reported on. */
  promises: number;
  summary: ColumnType<unknown, string, string>;
  /** What the row is found by; empty until it is read anew. */
  words: string;
}

export interface OpenDataTables {
  openDataBatches: OpenDataBatchesTable;
  openDataReleases: OpenDataReleasesTable;
  openDataContracts: OpenDataContractsTable;
}
