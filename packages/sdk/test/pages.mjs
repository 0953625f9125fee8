const person = {
  id: '0198a000-0000-7000-8000-000000000001',
  name: 'Edie Marsh',
  pronouns: null,
  introduction: null,
  communicationNeeds: null,
  language: 'en',
};

/** A server behind the test page: each address below `/behind/` answers in one way. */
export function answers() {
  const keys = [];
  return async (context, next) => {
    const { path } = context;
    if (path.startsWith('/behind/busy-once/')) {
      keys.push(context.get('idempotency-key'));
      context.status = keys.length % 2 === 1 ? 503 : 409;
      context.body = { keys };
    } else if (path.startsWith('/behind/fine/v1/people/')) {
      context.body = person;
    } else if (path.startsWith('/behind/moved/')) {
      context.redirect(path.replace('moved', 'fine'));
    } else if (path.startsWith('/behind/never/')) {
      await new Promise((resolve) => context.res.once('close', resolve));
    } else if (path.endsWith('/events')) {
      context.type = 'text/event-stream';
      context.body = ': listening\n\nevent: rota.changed\ndata: {}\n\n';
    } else {
      await next();
    }
  };
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const script = `
import { createKith } from '/packages/sdk/src/index.ts';
import { createTestKith } from '/packages/sdk/src/testing/index.ts';

const violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(event.violatedDirective + ' ' + event.blockedURI);
});
await createTestKith().teams.members('${person.id}').list();
const kith = createKith({ baseUrl: new URL('/behind/fine', location.href) });
const { name } = await kith.people.get('${person.id}');
await new Promise((resolve) => setTimeout(resolve));
parent.postMessage({ name, violations }, '*');
`;

/** A host page under the policy that every part of Kith must live under. */
export const strictPage = {
  name: 'strict-page',
  serve({ path }) {
    if (path === '/strict.js') return { body: script, type: 'js' };
    if (path !== '/strict.html') return undefined;
    return {
      body: '<!doctype html><html lang="en"><title>Strict</title><script type="module" src="/strict.js"></script>',
      type: 'html',
      headers: { 'content-security-policy': policy },
    };
  },
};
