/** A list of codes. Facts of the standard; the titles are ours. */
export interface Codelist<Code extends string = string> {
  name: string;
  /** Whether publishers may use codes of their own. */
  open: boolean;
  /** Each code with a short title. */
  codes: Readonly<Record<Code, string>>;
  /** Codes that 1.1 asks publishers to leave behind. */
  deprecated?: readonly Code[];
}

/** Keeps the codes as a type of their own. */
// @__NO_SIDE_EFFECTS__
export function closed<Code extends string>(
  name: string,
  codes: Readonly<Record<Code, string>>,
): Codelist<Code> {
  return { name, open: false, codes };
}

// @__NO_SIDE_EFFECTS__
export function open<Code extends string>(
  name: string,
  codes: Readonly<Record<Code, string>>,
  deprecated?: readonly NoInfer<Code>[],
): Codelist<Code> {
  return deprecated ? { name, open: true, codes, deprecated } : { name, open: true, codes };
}
