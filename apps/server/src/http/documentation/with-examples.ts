import { type Answer, type Contract, methods } from './contract.js';
import { exampleOf } from './example.js';

/**
 * The contract with an example beside each answer that is no refusal: made of the examples of its
 * members, so that a test of somebody else's may be given a whole answer without writing one.
 */
export function withExamples<Document extends object>(document: Document): Document {
  const contract = document as unknown as Contract;
  const paths = Object.fromEntries(
    Object.entries(contract.paths).map(([path, item]) => {
      const copy = { ...item };
      for (const method of methods) {
        const operation = copy[method];
        if (operation === undefined) continue;
        const responses = Object.fromEntries(
          Object.entries(operation.responses).map(([status, answer]) => [
            status,
            status.startsWith('2') ? withExample(contract, answer) : answer,
          ]),
        );
        copy[method] = { ...operation, responses };
      }
      return [path, copy];
    }),
  );
  return { ...document, paths };
}

function withExample(contract: Contract, answer: Answer): Answer {
  if (answer.content === undefined) return answer;
  const content = Object.fromEntries(
    Object.entries(answer.content).map(([media, { schema, ...rest }]) => [
      media,
      { ...rest, schema, example: exampleOf(contract, schema) },
    ]),
  );
  return { ...answer, content };
}
