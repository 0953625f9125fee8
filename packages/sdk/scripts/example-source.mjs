/** The source of `src/generated/examples.ts`: how each call is made, and the contract's example of its answer. */
export function exampleSource(document) {
  const entries = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, { operationId, responses }]) => {
      const [status] = Object.keys(responses).filter((each) => each.startsWith('2'));
      const [[media, { example }]] = Object.entries(responses[status].content);
      const call = `method: '${method.toUpperCase()}', path: '${template}'`;
      const answer = `status: ${status}, media: '${media}', example: ${JSON.stringify(example)}`;
      return `  ${operationId}: { ${call}, ${answer} },\n`;
    }),
  );
  return `
/** Each operation of the contract by name. */
export const examples = {
${entries.join('')}};
`;
}
