import type { Contract, Located } from './contract.js';
import { exampleRequest } from './example.js';
import { asJson } from './words.js';

/** Who calls decides what is sent along; each is a variable that the page explains. */
const credentials: Record<string, string> = {
  embedSession: '"Authorization: Bearer $KITH_SESSION"',
  apiKey: '"Authorization: Bearer $KITH_HOST_KEY"',
};

/** The request of the example as a line for a shell, ready to be copied. */
export function curlOf(contract: Contract, operation: Located): string {
  const { method, address, headers, body } = exampleRequest(contract, operation);
  const scheme = operation.security
    .flatMap((one) => Object.keys(one))
    .find((name) => credentials[name]);
  const streams = Object.values(operation.responses).some(
    ({ content = {} }) => 'text/event-stream' in content,
  );
  const first = ['curl', ...(streams ? ['--no-buffer'] : []), ...methodOf(method)];
  return [
    `${first.join(' ')} "$KITH${address}"`,
    ...(scheme === undefined ? [] : [`  --header ${credentials[scheme]}`]),
    ...Object.entries(headers).map(([name, value]) => `  --header ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`  --data ${quoted(asJson(body).replaceAll('\n', '\n  '))}`]),
  ].join(' \\\n');
}

const methodOf = (method: string): string[] => (method === 'GET' ? [] : ['--request', method]);

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
