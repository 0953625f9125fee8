/** A server that refuses some requests with a status and answers the others. */
export function refusing(
  server: typeof fetch,
  status: number,
  which: (request: Request) => boolean,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    return which(request) ? Response.json({ code: 'refused' }, { status }) : server(request);
  };
}
