/** Anything that stops releases from being merged. */
export class MergeError extends Error {
  /** Where in the release, as field names joined by dots, without array positions. */
  readonly path: string;

  constructor(message: string, path = '') {
    super(message);
    this.path = path;
  }
}

/** A field holds an object in one release and a list or a plain value in another. */
export class InconsistentTypeError extends MergeError {
  override readonly name = 'InconsistentTypeError';
}

/** One of several releases has no `date`, so they cannot be put in order. */
export class MissingDateKeyError extends MergeError {
  override readonly name = 'MissingDateKeyError';
}

export class NullDateValueError extends MergeError {
  override readonly name = 'NullDateValueError';
}

export class NonStringDateValueError extends MergeError {
  override readonly name = 'NonStringDateValueError';
}

/** Something in the list is not a JSON object. */
export class NonObjectReleaseError extends MergeError {
  override readonly name = 'NonObjectReleaseError';
}

/** A release is older than the one before it, where they must come oldest first. */
export class OutOfOrderError extends MergeError {
  override readonly name = 'OutOfOrderError';
}
