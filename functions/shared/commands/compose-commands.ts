import { streams } from '../../../domain/streams/index.ts';
import { permissions } from '../access/permissions.ts';
import { systemClock } from '../lambda/clock.ts';
import { type Clients, composeLog, composeSeals, pause } from '../lambda/compose.ts';
import type { CommandsEnv } from '../lambda/env.ts';
import type { CommandDeps } from './command-deps.ts';
import { createIsClosed } from './is-closed.ts';
import { drawLinkId } from './new-link.ts';
import { createPolicy } from './policy.ts';
import { createReserve } from './reserve.ts';

type RunningEnv = Pick<CommandsEnv, 'TRUST_ID' | 'EVENT_LOG_TABLE' | 'KEYS_TABLE' | 'MASTER_KEY_ID'>;

/** What it takes to run commands of every stream, for whichever function sends them. */
export const composeCommands = (clients: Clients, env: RunningEnv, clock = systemClock): CommandDeps => {
  const log = composeLog(clients.dynamo, env);
  const { sealer } = composeSeals(clients, env);
  return {
    streams,
    permissions,
    log,
    sealer,
    policyAt: createPolicy(log, clock),
    reserve: createReserve({ log, sealer }),
    isClosed: createIsClosed(log, clock),
    clock,
    wait: pause,
    random: Math.random,
    drawLinkId,
  };
};
