export type BuildCode =
  | 'bad_ocid'
  | 'bad_release_id'
  | 'bad_date'
  | 'date_not_later'
  | 'other_process'
  | 'repeated_release'
  | 'repeated_id'
  | 'not_json'
  | 'empty'
  | 'number_out_of_range'
  | 'character_not_allowed'
  | 'too_deep'
  | 'null_not_allowed'
  | 'not_valid'
  | 'bad_tag'
  | 'nothing_changed'
  | 'unpinned_extension'
  | 'item_deleted'
  | 'field_not_removable'
  | 'type_changed';

/**
 * Why nothing was built. `pointer` is the JSON Pointer of what is wrong and
 * `reason` a plain sentence; the message is both.
 */
export class BuildError extends Error {
  override readonly name: string = 'BuildError';

  constructor(
    readonly code: BuildCode,
    readonly pointer: string,
    readonly reason: string,
  ) {
    super(pointer ? `${pointer}: ${reason}` : reason);
  }
}

/** Merging never takes an item out of a list whose items have ids. */
export class ItemDeletedError extends BuildError {
  override readonly name = 'ItemDeletedError';

  constructor(pointer: string, why = 'A release cannot take an item out of this list.') {
    super('item_deleted', pointer, `${why} Keep it, and say in its status that it ended.`);
  }
}

/** The standard lets no null stand here, and null is the only way to remove a field. */
export class FieldNotRemovableError extends BuildError {
  override readonly name = 'FieldNotRemovableError';

  constructor(pointer: string) {
    const message = 'A release cannot remove this field, for the standard allows no null here.';
    super('field_not_removable', pointer, message);
  }
}

/** A field that was a block, a list or a plain value cannot become another of them. */
export class TypeChangedError extends BuildError {
  override readonly name = 'TypeChangedError';

  constructor(pointer: string, before: string, after: string) {
    super('type_changed', pointer, `This was ${before}. It cannot become ${after}.`);
  }
}
