import autocannon from 'autocannon';

export interface Load {
  address: string;
  connections: number;
  /** Asks for so long… */
  seconds?: number | undefined;
  /** …or so many times in all. */
  times?: number;
  /** What each connection asks, one after the other and then again. */
  requests(connection: number): autocannon.Request[];
}

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  refused: number;
}

/** Real requests over sockets that are kept open. */
export async function measured({ address, connections, seconds, times, requests }: Load) {
  let connection = 0;
  const result = await autocannon({
    url: address,
    connections,
    // On a busy machine an answer that is late is still an answer.
    timeout: 120,
    ...(times === undefined ? { duration: seconds ?? 5 } : { amount: times }),
    setupClient: (client) => {
      client.setRequests(requests(connection));
      connection += 1;
    },
  });
  const { latency, non2xx, errors, '2xx': answered } = result;
  const elapsed = (result.finish.getTime() - result.start.getTime()) / 1000;
  return {
    perSecond: answered / elapsed,
    p50: latency.p50,
    p99: latency.p99,
    refused: non2xx + errors,
  } satisfies Measured;
}
