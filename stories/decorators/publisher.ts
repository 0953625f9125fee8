/** The site that publishes the data. There is none: a story answers in its place. */
export const publisherUrl = 'https://data.larkmoor.example/v1/open-data/releases';

/** What answers in a story: `parameters: { publisher: () => publisherOf([…]) }`. */
export interface PublisherParameters {
  publisher: () => typeof fetch;
}

/** Stands in for the publisher while a story is open; other addresses are asked as usual. */
export function fromPublisher({ parameters }: { parameters: object }): () => void {
  const answer = (parameters as PublisherParameters).publisher();
  const { fetch: pageFetch } = window;
  const { origin } = new URL(publisherUrl);
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    return new URL(request.url).origin === origin ? answer(request) : pageFetch(request);
  };
  return () => {
    window.fetch = pageFetch;
  };
}
