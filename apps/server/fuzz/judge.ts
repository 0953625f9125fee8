import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { Contract } from '../src/http/documentation/contract.js';
import { operationAt, operationsOf } from './contract.js';
import { ownPageAt } from './forms.js';
import { marker } from './hostile.js';
import type { Wanted } from './requests.js';
import type { Answer } from './send.js';
import type { World } from './world.js';

/** What is wrong with an answer, in words that are the same each time the same is wrong. */
export type Judge = (wanted: Wanted, answer: Answer, world: World) => string[];

/** Of an address or a method that the contract does not have. */
const withoutOperation: Record<string, number[]> = {
  OPTIONS: [204, 403, 404, 405],
  other: [400, 404, 405, 413, 415],
};
const withoutBody = [204, 304];

export function judgeBy(contract: Contract): Judge {
  const operations = operationsOf(contract);
  const fits = validatorOf(contract);

  return (wanted, answer, world) => {
    const { status, body, headers } = answer;
    const operation = operationAt(operations, wanted.method, answer.pathname);
    const page = ownPageAt(wanted.method, answer.pathname);
    const where = `${wanted.method} ${operation?.operationId ?? page?.name ?? 'nothing'}`;
    const faults: string[] = [];
    const require = (holds: boolean, otherwise: string) => {
      if (!holds) faults.push(`${where} ${status}: ${otherwise}`);
    };

    const declared = operation ? Object.keys(operation.answers).map(Number) : page?.statuses;
    const expected = declared ?? withoutOperation[wanted.method] ?? withoutOperation['other'] ?? [];
    require(status < 500, 'the server failed');
    require(expected.includes(status), 'this status is not declared');
    require(/^[0-9a-f-]{36}$/.test(headers.get('x-request-id') ?? ''), 'no X-Request-Id');
    require(headers.get('x-content-type-options') === 'nosniff', 'no nosniff');
    const setCookie = headers.get('set-cookie') ?? '';
    require(setCookie === '' || setCookie.includes('HttpOnly'), 'a cookie that scripts can read');
    require(![...world.tokens].some((token) => body.includes(token)), 'it says a token');

    if (wanted.method === 'HEAD' || withoutBody.includes(status)) {
      require(body === '', 'a body where there is none');
      return faults;
    }
    const media = headers.get('content-type') ?? '';
    if (page !== undefined && media !== 'application/problem+json') {
      // To the beginning, to where they are, or to an invitation: nowhere else.
      const to = headers.get('location') ?? '';
      const stays =
        status !== 303 || to === '/' || to === '/sign-in' || /^\/invitations\/[\w-]+$/.test(to);
      require(stays, 'it sends the person elsewhere');
      require(status === 303 || /^text\/(html|css)/.test(media), `it is ${media}, not a page`);
      require(!/<script|onerror=/i.test(body), 'it lets markup through');
      require(status === 200 || !body.includes(marker), 'it repeats the value');
      require(!world.addresses.some((address) => body.includes(address)), 'it says an address');
      return faults;
    }
    if (status >= 400) {
      require(media === 'application/problem+json', `it is ${media}, not a problem`);
      require(headers.get('cache-control') === 'no-store', 'a refusal may be kept');
      require(!body.includes(marker), 'it repeats the value');
      require(!world.addresses.some((address) => body.includes(address)), 'it says an address');
      const problem = parsed(body) as { status?: unknown; requestId?: unknown } | undefined;
      require(problem?.status === status, 'the problem says another status');
      require(problem?.requestId === headers.get('x-request-id'), 'it says another request');
      require(fits('#/components/schemas/Problem', problem) ===
        undefined, 'not a well-formed problem');
      return faults;
    }
    const place = operation?.answers[status]?.[media];
    require(operation === undefined || place !== undefined, `${media} is not declared`);
    if (place !== undefined && media === 'application/json') {
      const wrong = fits(place, parsed(body));
      require(wrong === undefined, `its body is not as declared: ${wrong}`);
    }
    return faults;
  };
}

function validatorOf(contract: Contract) {
  const ajv = new Ajv2020({ strict: false, validateFormats: true, validateSchema: false });
  (addFormatsModule as unknown as { default: (of: Ajv2020) => void }).default(ajv);
  ajv.addSchema({ ...contract, $id: 'https://kith.example/contract' });
  const known = new Map<string, ReturnType<typeof ajv.compile>>();
  return (place: string, value: unknown): string | undefined => {
    const validate =
      known.get(place) ?? ajv.compile({ $ref: `https://kith.example/contract${place}` });
    known.set(place, validate);
    if (validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    return `${(error?.instancePath ?? '').replaceAll(/\/\d+/g, '/n')} ${error?.message ?? ''}`;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
