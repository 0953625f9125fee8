/** Anything that stops a record or a package from being made. */
export class RecordError extends Error {
  /** Stable snake_case, for programs. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Whole releases stand beside links to releases; a record holds either. */
export class MixedReleasesError extends RecordError {
  override readonly name = 'MixedReleasesError';
}

/** Releases of several processes, or of none, were given for one record. */
export class MixedProcessesError extends RecordError {
  override readonly name = 'MixedProcessesError';
}

/** A release has no address: its id or its package's address cannot be part of one. */
export class UnlinkableReleaseError extends RecordError {
  override readonly name = 'UnlinkableReleaseError';
}

/** Two records of one package have the same ocid. */
export class DuplicateRecordError extends RecordError {
  override readonly name = 'DuplicateRecordError';
}

/** Release packages and record packages, or something else, were given together. */
export class MixedPackagesError extends RecordError {
  override readonly name = 'MixedPackagesError';
}

/** Packages contradict each other where they must agree. */
export class ConflictingMetadataError extends RecordError {
  override readonly name = 'ConflictingMetadataError';
  readonly field: string;
  readonly values: readonly unknown[];

  constructor(field: string, values: readonly unknown[]) {
    const list = values.map((value) => JSON.stringify(value)).join(' and ');
    super(
      'conflicting_metadata',
      `The packages have different values for ${field}: ${list}. One of them is accepted, and it must be chosen.`,
    );
    this.field = field;
    this.values = values;
  }
}
