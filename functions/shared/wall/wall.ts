import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { checkId } from '../../../events/log/key.ts';
import type { CrossingReason } from '../../../events/log/wall/reasons.ts';
import { systemClock } from '../lambda/clock.ts';
import { fence, type RecordClients } from './fence.ts';
import { keptSession, type OpenSession, type TaggedRole } from './sessions.ts';

/** What clients of one session are made with; they share the connections of all sessions. */
export type SessionConfig = Pick<DynamoDBClientConfig, 'credentials' | 'requestHandler'>;

export interface WallOptions<C extends RecordClients> {
  /** The role that reaches one tenant's records, as the tag `school` says. */
  readonly schoolRoleArn: string;
  /**
   * The role that reaches all of them, for the reason that the tag `crossing` says; null for a function that
   * never crosses.
   */
  readonly crossingRoleArn: string | null;
  readonly openSession: OpenSession;
  readonly clientsOf: (config: SessionConfig) => C;
  /** Keys in the trust's tenant that the function notes something under. @default - none */
  readonly also?: readonly string[];
}

/** The wall between schools, as a function meets it: the only source of clients for what is recorded. */
export interface Wall<C extends RecordClients> {
  /**
   * Clients that reach one tenant's records, and what all share of the trust's. @throws RangeError for what
   * is no id
   */
  readonly forSchool: (tenant: string) => C;
  /** Clients that reach every tenant's records. */
  readonly across: (reason: CrossingReason) => C;
}

/**
 * Nothing is asked of STS before the first request of a client; then credentials are kept until shortly
 * before they end.
 */
export const createWall = <C extends RecordClients>(options: WallOptions<C>): Wall<C> => {
  const { schoolRoleArn, crossingRoleArn, also = [] } = options;
  const clientsFor = sharedConnections(options);
  return {
    forSchool: (tenant) => {
      const tag = { key: 'school', value: checkId('school', tenant) } as const;
      return fence(clientsFor({ roleArn: schoolRoleArn, tag }), { tenant, also });
    },
    across: (reason) => {
      if (crossingRoleArn === null) throw new Error('this function has no role to cross the wall with');
      return clientsFor({ roleArn: crossingRoleArn, tag: { key: 'crossing', value: reason } });
    },
  };
};

/** A school's first request would pay for a new connection, too, if each had its own. */
const sharedConnections = <C extends RecordClients>({ clientsOf, openSession }: WallOptions<C>) => {
  let requestHandler: SessionConfig['requestHandler'];
  return (role: TaggedRole): C => {
    const credentials = keptSession(openSession, role, systemClock);
    const clients = clientsOf({ credentials, ...(requestHandler && { requestHandler }) });
    requestHandler ??= clients.dynamo.config.requestHandler;
    return clients;
  };
};
