import { randomBytes } from 'node:crypto';
import type { LogReader } from '../../../events/log/types.ts';
import { type Clock, systemClock } from '../lambda/clock.ts';
import { type Clients, composeAppendFirst, composeSeals, type Seals } from '../lambda/compose.ts';
import type { CommandsEnv } from '../lambda/env.ts';
import { createReadModel } from '../read-model/read-model.ts';
import { type AccessJournal, createAccessJournal } from './access-journal.ts';
import type { IdentityDeps } from './authorise.ts';
import { createFindClient } from './find-client.ts';
import { createFindPerson } from './find-person.ts';
import { createHasAdministrator } from './has-administrator.ts';
import { createIdentity } from './identity.ts';
import { createIsRegistered } from './is-registered.ts';
import { createTokenVerifier, type VerifyToken } from './token.ts';

const verifiers = new WeakMap<CommandsEnv, VerifyToken>();

/** One for all compositions of an environment, of which there is one a school: it keeps the issuer's keys, which are no school's. */
export const verifierOf = (env: CommandsEnv, clock: Clock): VerifyToken => {
  const verifier = verifiers.get(env) ?? createTokenVerifier({ rules: env.IDENTITY_RULES, clock });
  verifiers.set(env, verifier);
  return verifier;
};

const ID_BYTES = 8;

/** Who is asking, from clients and environment, with the seals that it takes to find out; and where it is written what they looked at. */
export const composeAccess = (
  clients: Clients,
  env: CommandsEnv,
  log: LogReader,
): Seals & IdentityDeps & AccessJournal & { readonly clock: Clock } => {
  const clock = systemClock;
  const seals = composeSeals(clients, env);
  const findPerson = createFindPerson({ log, ...seals, clock });
  const readModel = createReadModel({ client: clients.dynamo, tableName: env.READ_MODEL_TABLE });
  const hasAdministrator = createHasAdministrator({ log, readModel, clock });
  return {
    ...seals,
    ...createAccessJournal({
      appendFirst: composeAppendFirst(clients.dynamo, env),
      clock,
      drawId: () => randomBytes(ID_BYTES).toString('hex'),
    }),
    clock,
    isRegistered: createIsRegistered(log, clock),
    verifyToken: verifierOf(env, clock),
    callerIn: createIdentity({
      findPerson,
      findClient: createFindClient(log, clock),
      bootstrapSubject: env.BOOTSTRAP_SUBJECT,
      hasAdministrator,
      secondFactor: env.IDENTITY_RULES.people.secondFactor,
      clock,
    }),
  };
};
