import * as z from 'zod/mini';
import { atOnce } from '../../shared/lambda/at-once.ts';
import type { Api } from '../api.ts';
import { CliError } from '../cli-error.ts';
import { commandsOf, type TenantPlan } from './plan.ts';
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

/** Requests on their way at once, of all schools together: far below what the API lets through. */
const AT_ONCE = 4;

interface Run extends Sending {
  /** Whether a command was refused: no more are sent then. */
  isRefused: boolean;
}

/**
 * Sends all schools, several at once; then the trust's own. Of a school what does not lean on each other goes
 * side by side, as far as other schools leave room. What an earlier run recorded is not sent again.
 * @throws CliError that names the first command that was not taken; no more are sent then
 */
export const sendPlan = async (tenants: readonly TenantPlan[], sending: Sending): Promise<void> => {
  const run: Run = { ...sending, isRefused: false };
  const send = (most: number) => async (plan: TenantPlan) => {
    if (!run.isRefused) run.onTenant(await sendTenant(plan, run, most));
  };
  const schools = tenants.slice(0, -1);
  await atOnce(AT_ONCE, schools, send(Math.max(1, Math.floor(AT_ONCE / schools.length))));
  for (const trust of tenants.slice(-1)) await send(AT_ONCE)(trust);
};

const sendTenant = async (plan: TenantPlan, run: Run, most: number): Promise<TenantSetUp> => {
  const done = await doneBefore(plan, run.api, most);
  let [recorded, repeated] = [0, 0];
  const inOrder = async (ofStream: readonly SetUpCommand[]): Promise<void> => {
    for (const command of ofStream) {
      if (run.isRefused) return;
      if (done.has(command) || (await isRepeat(command, run))) repeated += 1;
      else recorded += 1;
      run.onDone();
    }
  };
  for (const stage of plan.stages) await atOnce(most, [...Map.groupBy(stage, addressOf).values()], inOrder);
  return { tenant: plan.tenant, recorded, repeated };
};

const isRepeat = async ({ key, path, body }: SetUpCommand, run: Run): Promise<boolean> => {
  try {
    return (await run.api.send({ path, method: 'POST', key, body, answer: z.unknown() })).isReplayed;
  } catch (error) {
    run.isRefused = true;
    if (!(error instanceof CliError)) throw error;
    const message = `the command ${key} was not taken: ${error.message}\nWhat was sent before it is recorded. Mend it and run this again: it goes on there.`;
    throw new CliError(error.exitCode, message, { cause: error });
  }
};

const state = z.object({ commit: z.int() });

/**
 * The commands of streams that have as many commits already as setting up makes. An answer is remembered for
 * the newest commits of a stream only, so a command that was sent long ago must not be sent again: it would
 * undo what people have decided since, such as the end of a role.
 */
const doneBefore = async (plan: TenantPlan, api: Api, most: number): Promise<ReadonlySet<SetUpCommand>> => {
  const streams = Map.groupBy(commandsOf(plan), addressOf);
  const isWhole = async ([path, ofStream]: readonly [string, readonly SetUpCommand[]]) => {
    const found = await api.find({ path, answer: state });
    return found !== null && found.body.commit >= ofStream.length ? ofStream : [];
  };
  const ofSchool = `/v1/schools/${plan.tenant}/schools/${plan.tenant}`;
  // A school that is not registered has nothing else, either.
  if (streams.has(ofSchool) && (await api.find({ path: ofSchool, answer: state })) === null) return new Set();
  return new Set((await atOnce(most, [...streams], isWhole)).flat());
};

/** Of the stream that a command is sent to. */
const addressOf = ({ path }: SetUpCommand): string => path.slice(0, path.lastIndexOf('/'));
