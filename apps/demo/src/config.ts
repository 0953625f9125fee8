/** Where the two sites listen and which Kith they embed. */
export interface SitesConfig {
  host: string;
  /** The port of Kith itself; the sites take the three after it. */
  port: number;
  /** Kith's address as a browser reaches it. */
  kithUrl: string;
  /** The co-op's secret key. Only ever on this server. */
  hostKey: string;
  /** The built Storybook; undefined where it is not to be served. */
  storybookFolder: string | undefined;
}

/** Reads the environment. Throws an Error whose message names the variable and what it accepts. */
export function readConfig(env: Record<string, string | undefined>): SitesConfig {
  const port = Number(env.PORT ?? '4100');
  if (!Number.isInteger(port) || port < 1 || port > 65_532) {
    throw new Error(`PORT is "${env.PORT}", but must be a whole number from 1 to 65532.`);
  }
  const host = env.HOST ?? '127.0.0.1';
  const kithUrl = env.KITH_URL ?? `http://${host}:${port}`;
  if (!URL.canParse(kithUrl)) {
    throw new Error(
      `KITH_URL is "${kithUrl}", but must be an address such as http://localhost:4100.`,
    );
  }
  if (!env.KITH_HOST_KEY) {
    throw new Error('KITH_HOST_KEY is missing: the key that "kith api-keys create" gave you.');
  }
  return {
    host,
    port,
    kithUrl: new URL(kithUrl).origin,
    hostKey: env.KITH_HOST_KEY,
    storybookFolder: env.STORYBOOK_DIR,
  };
}
