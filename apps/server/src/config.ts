import { z } from 'zod';
import { type DatabaseLimits, usualLimits } from './db/limits.js';
import { StartError } from './start-error.js';

const yesOrNo = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .transform((word) => ['true', '1', 'yes'].includes(word));

const postgresAddress = z.url({ protocol: /^postgres(ql)?$/ }).includes('://');

const milliseconds = (usual: number) =>
  [
    z.coerce.number().int().min(100).max(3_600_000).default(usual),
    'milliseconds, from 100 to 3600000',
  ] as const;

const webAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ''));

/** Each setting: how it is checked, its default, and in words what is accepted. */
const settings = {
  PORT: [z.coerce.number().int().min(0).max(65_535).default(4100), 'a port from 0 to 65535'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'a host name or address, such as 0.0.0.0'],
  DATABASE_URL: [
    postgresAddress.optional(),
    'an address such as postgresql://kith@localhost:5432/kith',
  ],
  DATABASE_OWNER_URL: [
    postgresAddress.optional(),
    'an address such as postgresql://kith_owner@localhost:5432/kith, not one of PgBouncer',
  ],
  DATABASE_CONNECTIONS: [
    z.coerce.number().int().min(1).max(1_000).default(usualLimits.connections),
    'a number from 1 to 1000',
  ],
  DATABASE_WAIT_MS: milliseconds(usualLimits.wait),
  DATABASE_STATEMENT_MS: milliseconds(usualLimits.statement),
  DATABASE_LOCK_MS: milliseconds(usualLimits.lock),
  DATABASE_IDLE_MS: milliseconds(usualLimits.idle),
  KITH_DATA_DIR: [z.string().min(1).default('.kith/data'), 'a folder'],
  KITH_FIELD_KEY: [z.string().optional(), 'a key'],
  KITH_FIELD_KEY_FILE: [z.string().optional(), 'a file'],
  KITH_PUBLIC_URL: [webAddress.optional(), 'an address such as https://kith.example.org'],
  KITH_TEAMS_SITE: [webAddress.optional(), 'an address such as https://www.example.org/teams'],
  KITH_DEMO: [yesOrNo.default(false), 'true or false'],
  KITH_ALLOWED_ORIGINS: [
    z
      .string()
      .transform((list) =>
        list
          .split(',')
          .map((origin) => origin.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)))
      .default([]),
    'web addresses with commas between them, such as https://www.example.org',
  ],
  KITH_TRUSTED_PROXIES: [
    z.coerce.number().int().min(0).max(10).default(0),
    'how many proxies stand in front of Kith and add to X-Forwarded-For, from 0 to 10',
  ],
  KITH_REQUEST_LIMITS: [yesOrNo.default(true), 'true or false'],
  SMTP_URL: [
    z
      .url({ protocol: /^smtps?$/ })
      .includes('://')
      .optional(),
    'an address such as smtp://mail.example.org:587',
  ],
  MAIL_FROM: [z.email().default('kith@example.org'), 'an e-mail address'],
  KITH_SECURITY_CONTACT: [
    z
      .url({ protocol: /^(https|mailto)$/ })
      .regex(/^(https:\/\/|mailto:[^\s@]+@)\S+$/)
      .optional(),
    'an address such as mailto:security@example.org or https://example.org/security',
  ],
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'one of fatal, error, warn, info, debug, trace, silent',
  ],
} as const;

type Settings = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name][0]> };

export interface Config {
  port: number;
  host: string;
  /** The account that serves. */
  databaseUrl: string | undefined;
  /** The account that owns the schema: migrations and jobs. Not set: the same account does both. */
  databaseOwnerUrl: string | undefined;
  databaseLimits: DatabaseLimits;
  dataDir: string;
  /** The master keys of what is sealed in the database, as they were given: see readMasterKeys. */
  fieldKey: string | undefined;
  fieldKeyFile: string | undefined;
  /** Where people reach this server, without a trailing slash. */
  publicUrl: string;
  /** The website on which people see their teams, without a trailing slash. */
  teamsSite: string | undefined;
  demo: boolean;
  /** Origins that may call the API with a session, besides those of embed sessions. */
  allowedOrigins: readonly string[];
  /** How many proxies in front of this server add to X-Forwarded-For. */
  trustedProxies: number;
  /** Whether requests are limited; letters always are. Off where something in front does it. */
  requestLimits: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Whom to tell about a fault that others could abuse: an https or a mailto address. */
  securityContact: string | undefined;
  logLevel: Settings['LOG_LEVEL'];
}

/** Reads the environment. Throws a StartError, exit code 2, on the first value it cannot use. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = Object.fromEntries(
    Object.keys(settings).map((name) => [name, readSetting(name as keyof Settings, environment)]),
  ) as Settings;
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    databaseOwnerUrl: read.DATABASE_OWNER_URL,
    databaseLimits: {
      connections: read.DATABASE_CONNECTIONS,
      wait: read.DATABASE_WAIT_MS,
      statement: read.DATABASE_STATEMENT_MS,
      lock: read.DATABASE_LOCK_MS,
      idle: read.DATABASE_IDLE_MS,
    },
    dataDir: read.KITH_DATA_DIR,
    fieldKey: read.KITH_FIELD_KEY,
    fieldKeyFile: read.KITH_FIELD_KEY_FILE,
    publicUrl: read.KITH_PUBLIC_URL ?? localAddress({ host: read.HOST, port: read.PORT }),
    teamsSite: read.KITH_TEAMS_SITE,
    demo: read.KITH_DEMO,
    allowedOrigins: read.KITH_ALLOWED_ORIGINS,
    trustedProxies: read.KITH_TRUSTED_PROXIES,
    requestLimits: read.KITH_REQUEST_LIMITS,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    securityContact: read.KITH_SECURITY_CONTACT,
    logLevel: read.LOG_LEVEL,
  };
}

function readSetting(name: keyof Settings, environment: Record<string, string | undefined>) {
  const [schema, accepted] = settings[name];
  // An empty variable is how shells and compose files say "not set".
  const value = environment[name] === '' ? undefined : environment[name];
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new StartError(`${name} is ${shown(value)}; it must be ${accepted}.`, 2);
}

/** The value as given, without whatever may be a password in an address. */
function shown(value: string | undefined): string {
  if (value === undefined) return 'not set';
  const open = value
    .replace(/^([a-z]+:\/*)?.*@/i, '$1***@')
    .replaceAll(/((?:password|secret|key|token)=)[^&]*/gi, '$1***');
  return `"${open}"`;
}

/** Where this server is reached on its own machine. */
export function localAddress({ host, port }: Pick<Config, 'host' | 'port'>): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
