type Kept<T> = { [Name in keyof T as undefined extends T[Name] ? never : Name]: T[Name] };
type Perhaps<T> = {
  [Name in keyof T as undefined extends T[Name] ? Name : never]?: Exclude<T[Name], undefined>;
};

/** Leaves out fields that are undefined, so that an absent fact is an absent field. */
export function present<T extends object>(fields: T): Kept<T> & Perhaps<T> {
  const told: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const value = fields[name as keyof T];
    if (value !== undefined) told[name] = value;
  }
  return told as Kept<T> & Perhaps<T>;
}
