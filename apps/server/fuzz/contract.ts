import {
  type Content,
  type Contract,
  type Located,
  operationsOf as locatedOperations,
  type Parameter,
  type Schema,
} from '../src/http/documentation/contract.js';

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: Schema | undefined;
  /** By status: the kinds of content and where in the contract the schema of each is. */
  answers: Record<string, Record<string, string>>;
}

export const operationsOf = (contract: Contract): Operation[] =>
  locatedOperations(contract).map(operationOf).sort(literalFirst);

function operationOf(located: Located): Operation {
  const { operationId, method, path, parameters = [], requestBody } = located;
  const place = ['paths', path, method, 'responses'];
  return {
    operationId,
    method: method.toUpperCase(),
    path,
    parameters,
    body: requestBody?.content['application/json']?.schema,
    answers: answersOf(located.responses, place),
  };
}

function answersOf(responses: Record<string, { content?: Content }>, place: string[]) {
  return Object.fromEntries(
    Object.entries(responses).map(([status, { content = {} }]) => [
      status,
      Object.fromEntries(
        Object.keys(content).map((media) => [
          media,
          pointer([...place, status, 'content', media, 'schema']),
        ]),
      ),
    ]),
  );
}

const pointer = (parts: string[]) =>
  `#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/** `/v1/people/me` is nobody's id. */
const literalFirst = (one: Operation, other: Operation) =>
  Number(one.path.includes('{')) - Number(other.path.includes('{'));

/** The operation that an address leads to, whatever it was made for. */
export function operationAt(operations: Operation[], method: string, pathname: string) {
  const segments = pathname.split('/');
  const asked = method === 'HEAD' ? 'GET' : method;
  return operations.find((each) => {
    const wanted = each.path.split('/');
    return (
      each.method === asked &&
      wanted.length === segments.length &&
      wanted.every((part, index) =>
        part.startsWith('{') ? segments[index] !== '' : part === segments[index],
      )
    );
  });
}
