/** The source of `src/generated/operations.ts`: what the contract says of each call besides its shapes. */
export function operationSource(document) {
  const entries = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const path = template.replaceAll(/{(.+?)}/g, ':$1');
      const traits = {
        session: operation['x-kith-session-reach'],
        idempotent: (operation.parameters ?? []).some(
          ({ name }) => name.toLowerCase() === 'idempotency-key',
        ),
      };
      return `  '${method.toUpperCase()} ${path}': ${JSON.stringify(traits)},\n`;
    }),
  );
  return `
/** What an embed session must have been made for: all of these, or any one of them. */
export type SessionReach =
  | 'every_session'
  | 'own_pages'
  | { readonly all: readonly string[] }
  | { readonly any: readonly string[] };

export const operationTraits: Readonly<
  Record<string, { readonly session?: SessionReach; readonly idempotent: boolean }>
> = {
${entries.join('')}};
`;
}
