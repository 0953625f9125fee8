type Kept<T> = { [Name in keyof T as undefined extends T[Name] ? never : Name]: T[Name] };
type Perhaps<T> = {
  [Name in keyof T as undefined extends T[Name] ? Name : never]?: Exclude<T[Name], undefined>;
};

/** Leaves out fields that are undefined, so that an absent fact is an absent field. */
export function present<T extends object>(fields: T): Kept<T> & Perhaps<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Kept<T> & Perhaps<T>;
}
