/** Where an error came from, without its message: that may quote what a person wrote. */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const at = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return {
    kind: error.name,
    code,
    constraint,
    at: at?.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: traceOf(error.cause) }),
  };
}
