import type { Handle } from '../http/routed.ts';
import type { RecordClients } from './fence.ts';
import { type PerTenant, perTenant } from './per-tenant.ts';
import { openSessions } from './sessions.ts';
import { createWall, type WallOptions } from './wall.ts';

/** Roles that a function may take; one that never crosses has the first alone. */
export interface WalledEnv {
  readonly SCHOOL_ROLE_ARN: string;
  readonly CROSSING_ROLE_ARN?: string;
}

/** What a function behind the wall is made of: its clients, and a handler of what they reach. */
export type Walled<C extends RecordClients> = PerTenant<C> & Pick<WallOptions<C>, 'clientsOf' | 'also'>;

/** Answers each request behind the wall, by the roles that the environment names. */
export const walled = <C extends RecordClients>(
  { SCHOOL_ROLE_ARN: schoolRoleArn, CROSSING_ROLE_ARN: crossingRoleArn }: WalledEnv,
  { clientsOf, also = [], ...handlers }: Walled<C>,
): Handle =>
  perTenant(
    createWall({
      schoolRoleArn,
      crossingRoleArn: crossingRoleArn ?? null,
      openSession: openSessions(),
      clientsOf,
      also,
    }),
    handlers,
  );
