import type { Rejection } from '../../../domain/kernel/decider.ts';
import { isCommitTooLarge, isIdempotencyMismatch } from '../../../events/log/errors.ts';
import { isKeyDestroyed } from '../../../events/sealing/errors.ts';
import { withPerson } from '../access/decision-on.ts';
import { type Attempt, type Decision, grantFor, lookupsFor } from '../access/permitted.ts';
import { londonDate } from '../lambda/clock.ts';
import { log } from '../lambda/log.ts';
import { attemptCommand } from './attempt-command.ts';
import type { CommandDeps } from './command-deps.ts';
import type { CommandToRun } from './command-to-run.ts';
import type { Origin } from './origin.ts';
import type { Outcome } from './outcome.ts';
import { retried } from './retried.ts';

/**
 * Asks the permission table, loads, decides, appends; again when another commit came first. Knows nothing of
 * HTTP: the same for a caller, a process, a deadline and an import.
 * @throws what is no outcome of a command: outages and bugs
 */
export const runCommand = async (deps: CommandDeps, run: CommandToRun, origin: Origin): Promise<Outcome> => {
  const { key, command } = run;
  const asked = await askedOf(deps, run, origin);
  const early = decisionBefore(deps, asked, origin);
  if (early !== null && early.effect !== 'permit') return { kind: 'forbidden', row: early.row };
  if (await deps.isClosed(key)) {
    logRefusal(run, origin, { code: 'SchoolLeft', item: 'GOV-04' });
    return { kind: 'left' };
  }
  const text = `${origin.sender.person}|${key.stream}/${key.id}/${command.type}|${origin.sent}`;
  const identified = { ...origin, fingerprint: await deps.sealer.keyedHash(key.school, 'body', text) };
  const outcome = await retried(deps, () => attemptCommand(deps, { ...run, asked }, identified)).catch(
    outcomeOf,
  );
  if (outcome === null) return { kind: 'conflict' };
  if (outcome.kind === 'refused') logRefusal(run, origin, outcome.rejection);
  if (outcome.kind === 'erased') logRefusal(run, origin, { code: 'Erased', item: 'DPR-04' });
  return outcome;
};

/** What the table is asked, with the person whom it is about looked up only where that could decide. */
const askedOf = (
  deps: CommandDeps,
  { stream, key, command }: CommandToRun,
  { sender }: Origin,
): Promise<Attempt> => {
  const attempt = { stream: key.stream, action: command.type, subject: stream.subjectOf(key.id, command) };
  return withPerson(deps, sender, attempt, { record: key, today: londonDate(deps.clock()) });
};

/**
 * The decision, where it does not wait for the state of the record, which the attempt loads; null: it does.
 */
const decisionBefore = ({ permissions }: CommandDeps, asked: Attempt, { sender }: Origin): Decision | null =>
  lookupsFor(permissions, sender, asked).size > 0 ? null : grantFor(permissions, sender, asked);

const outcomeOf = (error: unknown): Outcome => {
  if (isIdempotencyMismatch(error)) return { kind: 'reused-id' };
  if (isCommitTooLarge(error)) return { kind: 'too-large' };
  if (isKeyDestroyed(error)) return { kind: 'erased' };
  throw error;
};

const logRefusal = (
  { key, command }: CommandToRun,
  { correlationId }: Origin,
  { code, item }: Pick<Rejection, 'code' | 'item'>,
): void => log('refused', { ...key, command: command.type, code, item, correlationId });
