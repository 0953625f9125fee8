const session = { token: 'kes_a-secret', expiresAt: '2099-01-01T00:00:00Z' };
const json = (context, body) => {
  context.type = 'json';
  context.body = JSON.stringify(body);
};

/** Whom the host's site would say is signed in, as a test has told it; undefined: nobody. */
let signedIn;

async function bodyOf(context) {
  let text = '';
  for await (const piece of context.req) text += piece;
  return text === '' ? undefined : JSON.parse(text);
}

/** What an address of a host's site may answer to `session-url`. */
const addresses = {
  '/host/session': (context, server) => json(context, { ...session, server }),
  '/host/unnamed': (context) => json(context, session),
  '/host/another-server': (context) => json(context, { ...session, server: 'https://other.test' }),
  '/host/signs-in': async (context) => {
    signedIn = await bodyOf(context);
    json(context, {});
  },
  '/host/signed-in': (context) => {
    json(context, signedIn ?? {});
    if (signedIn === undefined) context.status = 401;
  },
  '/host/moved': (context) => context.redirect('/host/session'),
  '/host/moved-for-good': (context) => {
    context.redirect('/host/session');
    context.status = 308;
  },
  '/host/sign-in-page': (context) => {
    context.type = 'html';
    context.body = '<h1>Sign in, kes_a-secret</h1>';
  },
  '/host/broken-json': (context) => {
    context.type = 'json';
    context.body = '{"token":"kes_a-secret"';
  },
  '/host/no-end': (context, server) => json(context, { ...session, server, expiresAt: 'soon' }),
  '/host/nothing': (context) => json(context, null),
  // Not 404: a question that outlives its test gets that one, and a sentence is told only once.
  '/host/gone': (context) => {
    context.status = 410;
    context.body = 'Not here any more';
  },
  '/host/broken': (context) => {
    context.status = 500;
    context.body = 'kes_a-secret';
  },
};

/** The host's own addresses, which keep count of how often each was asked; `kith` is whom it asks. */
export function hostPages(kith) {
  const asked = new Map();
  return async (context, next) => {
    if (context.path === '/host/asked') return json(context, Object.fromEntries(asked));
    const answer = addresses[context.path];
    if (!answer) return next();
    asked.set(context.path, (asked.get(context.path) ?? 0) + 1);
    await answer(context, await kith.address());
    context.status ||= 200;
  };
}
