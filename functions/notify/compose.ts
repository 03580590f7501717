import type * as z from 'zod/mini';
import { movedOn } from '../../events/log/moved-on.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { dueIn } from '../shared/deadlines/due-item.ts';
import { digestKey } from '../shared/deadlines/due-keys.ts';
import { systemClock } from '../shared/lambda/clock.ts';
import { type Clients, composeReader, pause } from '../shared/lambda/compose.ts';
import { createDeliveries } from '../shared/notices/deliveries.ts';
import type { SendMail } from '../shared/publishing/mailer.ts';
import { queryRange } from '../shared/read-model/query-range.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import { createAskAgain } from './ask-again.ts';
import type { envSchema } from './env.ts';
import { createLinkTo } from './link-to.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { createPeopleOf } from './people-of.ts';

const DIGEST_ROWS_AT_ONCE = 1000;

/**
 * Everything but the mailer and the own queue, from clients and environment; the clock alone may be another.
 */
export const composeNotify = (
  clients: Clients,
  env: Omit<z.output<typeof envSchema>, 'QUEUE_URL' | 'MAIL_CONFIGURATION_SET'>,
  sendMail: SendMail,
  clock = systemClock,
): Omit<NotifyDeps, 'requeue'> => {
  const client = clients.dynamo;
  const commands = composeCommands(clients, env, clock);
  const logTable = { client, tableName: env.EVENT_LOG_TABLE, wait: pause, random: Math.random };
  const table = { client, tableName: env.READ_MODEL_TABLE };
  return {
    ...commands,
    catalogue: composeReader(client, env).catalogue,
    sendMail,
    readModel: createReadModel(table),
    deliveries: createDeliveries({ client, tableName: env.DELIVERIES_TABLE }),
    peopleOf: createPeopleOf({ ...commands, movedOn: (seen) => movedOn(logTable, seen) }),
    linkTo: createLinkTo(commands.sealer, env.SIGN_URL),
    askAgain: createAskAgain(client, env.READ_MODEL_TABLE),
    digestRows: async (school, at) => {
      const until = { from: '0', to: `${at}~`, most: DIGEST_ROWS_AT_ONCE, isConsistent: true };
      const items = await Array.fromAsync(queryRange(table, { pk: digestKey(school), ...until }));
      return items.flatMap((item) => dueIn(item) ?? []);
    },
    portalUrl: env.PORTAL_URL,
  };
};
