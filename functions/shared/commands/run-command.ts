import { isCommitTooLarge, isIdempotencyMismatch } from '../../../events/log/errors.ts';
import { type Decision, grantFor } from '../access/permitted.ts';
import { withChild } from '../access/with-child.ts';
import { londonDate } from '../lambda/clock.ts';
import { log } from '../lambda/log.ts';
import { attemptCommand } from './attempt-command.ts';
import type { CommandDeps } from './command-deps.ts';
import type { CommandToRun } from './command-to-run.ts';
import type { Origin } from './origin.ts';
import type { Outcome } from './outcome.ts';
import { retried } from './retried.ts';

/**
 * Asks the permission table, loads, decides, appends; again when another commit came first. Knows nothing of HTTP: the same for a
 * caller, a process, a deadline and an import.
 * @throws what is no outcome of a command: outages and bugs
 */
export const runCommand = async (deps: CommandDeps, run: CommandToRun, origin: Origin): Promise<Outcome> => {
  const { key, command } = run;
  const { effect, row } = await decisionOn(deps, run, origin);
  if (effect !== 'permit') return { kind: 'forbidden', row };
  const text = `${origin.sender.person}|${key.stream}/${key.id}/${command.type}|${origin.sent}`;
  const identified = { ...origin, fingerprint: await deps.sealer.keyedHash(key.school, 'body', text) };
  const outcome = await retried(deps, () => attemptCommand(deps, run, identified)).catch(outcomeOf);
  if (outcome === null) return { kind: 'conflict' };
  if (outcome.kind === 'refused') logRefusal(run, origin, outcome);
  return outcome;
};

/** Whose child it is about is looked up only where nothing else allows the command. */
const decisionOn = async (
  { permissions, log: records, clock }: CommandDeps,
  { stream, key, command }: CommandToRun,
  { sender }: Origin,
): Promise<Decision> => {
  const attempt = { stream: key.stream, action: command.type, subject: stream.subjectOf(key.id, command) };
  const decision = grantFor(permissions, sender, attempt);
  if (decision.effect !== 'no-row') return decision;
  const about = { school: key.school, subject: attempt.subject, today: londonDate(clock()) };
  return grantFor(permissions, await withChild(records, sender, about), attempt);
};

const outcomeOf = (error: unknown): Outcome => {
  if (isIdempotencyMismatch(error)) return { kind: 'reused-id' };
  if (isCommitTooLarge(error)) return { kind: 'too-large' };
  throw error;
};

const logRefusal = (
  { key, command }: CommandToRun,
  { correlationId }: Origin,
  { rejection: { code, item } }: Extract<Outcome, { kind: 'refused' }>,
): void => log('refused', { ...key, command: command.type, code, item, correlationId });
