import * as z from 'zod/mini';
import { atOnce } from '../../shared/lambda/at-once.ts';
import type { Api } from '../api.ts';
import { CliError } from '../cli-error.ts';
import type { TenantPlan } from './plan.ts';
import type { SetUpCommand } from './trust-file.ts';

/** What came of one school, or of `_trust`. */
export interface TenantSetUp {
  readonly tenant: string;
  readonly recorded: number;
  /** Commands that an earlier run had recorded. */
  readonly repeated: number;
}

export interface Sending {
  readonly api: Api;
  /** Hears of each command that is done. */
  readonly onDone: () => void;
  readonly onTenant: (done: TenantSetUp) => void;
}

/** A trust of thirty schools in minutes, far below what the API lets through. */
const SCHOOLS_AT_ONCE = 4;

/**
 * Sends all schools, several at once, each school's commands one after another; then the trust's own. What an earlier run recorded is not
 * sent again.
 * @throws CliError that names the first command that was not taken; no more are sent then
 */
export const sendPlan = async (tenants: readonly TenantPlan[], sending: Sending): Promise<void> => {
  let isRefused = false;
  const send = async (plan: TenantPlan): Promise<void> => {
    try {
      if (!isRefused) sending.onTenant(await sendTenant(plan, sending, () => isRefused));
    } catch (error) {
      isRefused = true;
      throw error;
    }
  };
  await atOnce(SCHOOLS_AT_ONCE, tenants.slice(0, -1), send);
  for (const trust of tenants.slice(-1)) await send(trust);
};

const sendTenant = async (
  { tenant, commands }: TenantPlan,
  sending: Sending,
  isRefused: () => boolean,
): Promise<TenantSetUp> => {
  const done = await doneBefore(tenant, commands, sending.api);
  let [recorded, repeated] = [0, 0];
  for (const command of commands) {
    if (isRefused()) break;
    if (done.has(command) || (await isRepeat(command, sending.api))) repeated += 1;
    else recorded += 1;
    sending.onDone();
  }
  return { tenant, recorded, repeated };
};

const isRepeat = async ({ key, path, body }: SetUpCommand, api: Api): Promise<boolean> => {
  try {
    return (await api.send({ path, method: 'POST', key, body, answer: z.unknown() })).isReplayed;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const message = `the command ${key} was not taken: ${error.message}\nWhat was sent before it is recorded. Mend it and run this again: it goes on there.`;
    throw new CliError(error.exitCode, message, { cause: error });
  }
};

const state = z.object({ commit: z.int() });

/**
 * The commands of streams that have as many commits already as setting up makes. An answer is remembered for the newest commits of a
 * stream only, so a command that was sent long ago must not be sent again: it would undo what people have decided since, such as the end
 * of a role.
 */
const doneBefore = async (
  tenant: string,
  commands: readonly SetUpCommand[],
  api: Api,
): Promise<ReadonlySet<SetUpCommand>> => {
  const done = new Set<SetUpCommand>();
  for (const [address, ofStream] of Map.groupBy(commands, addressOf)) {
    const found = await api.find({ path: address, answer: state });
    // A school that is not registered has nothing else, either.
    if (found === null && address.endsWith(`/schools/${tenant}`)) break;
    if (found !== null && found.body.commit >= ofStream.length) for (const one of ofStream) done.add(one);
  }
  return done;
};

/** Of the stream that a command is sent to. */
const addressOf = ({ path }: SetUpCommand): string => path.slice(0, path.lastIndexOf('/'));
