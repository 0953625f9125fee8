import { StartError } from '../start-error.js';
import type { Engine } from './engine.js';

export interface ServingAccount {
  mustBecome?: 'kith_app' | undefined;
  /** What the operator should know, in one line. */
  warning?: string;
}

interface Account {
  name: string;
  above_policies: boolean;
  owns_schema: boolean;
  /** It is kith_app, or may become it. */
  may_become: boolean;
  /** Roles that it could become besides kith_app. */
  others: string[];
}

const question = `
  select current_user as name,
         (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as above_policies,
         exists (select from pg_tables
           where tablename = 'kith_signing_key' and tableowner = current_user) as owns_schema,
         exists (select from pg_roles where rolname = 'kith_app'
           and pg_has_role(current_user, oid, 'member')) as may_become,
         array(select rolname::text from pg_roles
           where rolname not in (current_user, 'kith_app')
             and pg_has_role(current_user, oid, 'member') order by rolname) as others`;

/**
 * As whom requests are served, and whether the database can hold them to it. The account that
 * serves should own nothing and be able to become nobody: see docs/postgresql-accounts.md.
 */
export async function servingAccount(engine: Engine): Promise<ServingAccount> {
  if (engine.kind === 'pglite') return { mustBecome: engine.mustBecome };
  const connection = await engine.pool.connect();
  try {
    const { rows } = await connection.query<Account>(question, []);
    return judge(rows[0] as Account);
  } finally {
    connection.release();
  }
}

function judge(account: Account): ServingAccount {
  const { name } = account;
  if (account.above_policies) {
    const warning = `The database account ${name} stands above row-level security. Let Kith serve with an account of its own.`;
    return { mustBecome: 'kith_app', warning };
  }
  if (account.owns_schema && account.may_become) {
    const warning = `The database account ${name} owns the schema and serves too. Set DATABASE_OWNER_URL, and let DATABASE_URL be another account.`;
    return { mustBecome: 'kith_app', warning };
  }
  if (account.owns_schema) {
    throw new StartError(
      `The database account ${name} owns the schema, so row-level security does not bind it and it may not serve. Set DATABASE_OWNER_URL to it, and DATABASE_URL to another account.`,
    );
  }
  if (account.others.length > 0) {
    const [role] = account.others;
    throw new StartError(
      `The database account ${name} could become ${account.others.join(', ')}. As an administrator of PostgreSQL: revoke ${role} from ${name}`,
    );
  }
  return {};
}
