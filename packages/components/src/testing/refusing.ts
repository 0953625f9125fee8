/** A line to a server on which some requests are refused with a status and the others go through. */
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
