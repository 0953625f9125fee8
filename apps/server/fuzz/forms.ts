import * as fc from 'fast-check';
import { publicUrl } from '../src/testing/test-server.js';
import { someId } from './from-schema.js';
import { hostileBody, hostileText, percentEncoded } from './hostile.js';
import { oddHeaders, rarely, type Wanted } from './requests.js';
import { callerNames } from './world.js';

/** A page of the server itself, or where a form of it goes: they are not in the contract. */
export interface OwnPage {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  /** What its form or its address has, and right values of it. */
  fields: Record<string, fc.Arbitrary<string>>;
  /** All that it may answer. */
  statuses: number[];
}

/** Of every form: not read, from another site's page, too large, not in UTF-8. */
const refusals = [400, 403, 413, 415];

const email = fc.nat({ max: 9 }).map((number) => `sam.${number}@example.org`);
const token = fc.oneof(someId('signInToken'), fc.constant('ksl_0123456789abcdef'));

const get = (path: string, fields: OwnPage['fields'] = {}): OwnPage => ({
  ...{ name: `page ${path}`, method: 'GET', path, fields, statuses: [200] },
});
const post = (path: string, statuses: number[], fields: OwnPage['fields'] = {}): OwnPage => ({
  ...{ name: `form ${path}`, method: 'POST', path, fields },
  statuses: [...statuses, ...refusals],
});

const ownPages: OwnPage[] = [
  get('/'),
  get('/page.css'),
  get('/sign-in'),
  get('/sign-in/link', { token }),
  post('/sign-in', [202, 422], { email }),
  post('/sign-in/link', [303, 410], { token }),
  post('/demo/become', [303, 404], { personId: someId('personId') }),
  { ...get('/invitations/0198a000-0000-7000-8000-000000000001'), statuses: [200, 401, 404] },
  post('/invitations/0198a000-0000-7000-8000-000000000001', [303, 409], {
    answer: fc.constantFrom('accept', 'decline'),
  }),
  { ...get('/past-visits', { cursor: hostileText }), statuses: [200, 303, 422] },
  { ...get('/desk', { cursor: hostileText, show: hostileText }), statuses: [200, 303, 403, 422] },
  post('/invitations/%0D%0A%00', [303]),
  post('/sign-out', [303]),
  post('/sign-out-everywhere', [303]),
];

/** The page or form that an address leads to. */
export function ownPageAt(method: string, pathname: string): OwnPage | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  return ownPages.find((each) => each.method === asked && each.path === pathname);
}

/** Requests for every page, and forms as a browser sends them, about half of them right. */
export const formRequests = (): Array<fc.Arbitrary<Wanted>> => ownPages.map(requestTo);

function requestTo({ method, path, fields }: OwnPage): fc.Arbitrary<Wanted> {
  const form = fc.oneof(
    { weight: 6, arbitrary: filled(fields) },
    { weight: 3, arbitrary: twisted(fields) },
    { weight: 1, arbitrary: hostileBody },
  );
  const isRead = method === 'GET';
  return fc
    .record({
      caller: fc.constantFrom(...callerNames),
      method: rarely<string>(method, fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH')),
      address: isRead
        ? fc.oneof(filled(fields), twisted(fields)).map((query) => `${path}?${query}`)
        : fc.constant(path),
      headers: fc.tuple(from, rarely({}, fc.constantFrom(...oddHeaders))),
      body: isRead ? fc.constant(undefined) : form,
      socket: fc.nat({ max: 9 }).map((number) => number === 9),
    })
    .map(({ headers: [page, odd], body, ...rest }) => {
      const carries = body !== undefined && !['HEAD', 'OPTIONS'].includes(rest.method);
      if (!carries) return { ...rest, headers: { ...page, ...odd } };
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      return { ...rest, body, headers: { ...type, ...page, ...odd } };
    });
}

/** The page that sends it: one of ours, most of the time. */
const from: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ origin: publicUrl }) },
  { weight: 1, arbitrary: fc.constant({ 'sec-fetch-site': 'same-origin' }) },
  { weight: 1, arbitrary: fc.constant({ origin: 'https://elsewhere.example' }) },
  { weight: 1, arbitrary: fc.constant({}) },
);

function filled(fields: OwnPage['fields']): fc.Arbitrary<string> {
  const pairs = Object.entries(fields).map(([name, value]) =>
    value.map((text) => `${name}=${text.startsWith('@id:') ? text : percentEncoded(text)}`),
  );
  return fc.tuple(...pairs).map((all) => all.join('&'));
}

/** With values that nobody means, fields that nobody knows, and the same field twice. */
function twisted(fields: OwnPage['fields']): fc.Arbitrary<string> {
  const names = fc.constantFrom(...Object.keys(fields), 'email', '__proto__', 'token[]', '', '%00');
  const pair = fc
    .tuple(names, hostileText)
    .map(([name, text]) => `${name}=${percentEncoded(text)}`);
  return fc
    .tuple(filled(fields), fc.array(pair, { maxLength: 3 }))
    .map(([right, wrong]) => [...wrong, right].join('&'));
}
