import { optionsFor } from './callers.js';
import type { Contract, Located } from './contract.js';
import { exampleRequest } from './example.js';
import { asJson } from './words.js';

/** The request of the example as a line for a shell, ready to be copied. */
export function curlOf(contract: Contract, operation: Located): string {
  const { method, address, headers, body } = exampleRequest(contract, operation);
  const streams = Object.values(operation.responses).some(
    ({ content = {} }) => 'text/event-stream' in content,
  );
  const first = ['curl', ...(streams ? ['--no-buffer'] : []), ...methodOf(method)];
  return [
    `${first.join(' ')} "$KITH${address}"`,
    ...optionsFor(contract, operation).map((option) => `  ${option}`),
    ...Object.entries(headers).map(([name, value]) => `  --header ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`  --data ${quoted(asJson(body).replaceAll('\n', '\n  '))}`]),
  ].join(' \\\n');
}

const methodOf = (method: string): string[] => (method === 'GET' ? [] : ['--request', method]);

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
