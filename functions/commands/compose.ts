import { composeAccess } from '../shared/access/compose-access.ts';
import { recordedRefusals } from '../shared/access/recorded-refusals.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import type { Handle } from '../shared/http/routed.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import type { CommandsEnv } from '../shared/lambda/env.ts';
import { handleCommand } from './handle-command.ts';

/** Takes the commands of every stream. */
export const composeHandler = (clients: Clients, env: CommandsEnv): Handle => {
  const commands = composeCommands(clients, env);
  const deps = { ...commands, ...composeAccess(clients, env, commands.log) };
  return recordedRefusals(deps, handleCommand(deps));
};
