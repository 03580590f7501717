import type { Rejection } from '../../../domain/kernel/decider.ts';
import { isCommitTooLarge, isIdempotencyMismatch } from '../../../events/log/errors.ts';
import { ProblemError } from '../http/problem-error.ts';
import { log } from '../lambda/log.ts';
import { attemptCommand } from './attempt-command.ts';
import type { CommandDeps } from './command-deps.ts';
import type { CommandToRun, Executed } from './command-to-run.ts';
import { retried } from './retried.ts';

/**
 * Load, decide, append; again when another commit came first.
 * @throws ProblemError `rule-refused`, `stale-if-match`, `idempotency-key-reused`, `too-large`, `conflict`; nothing was appended then
 */
export const executeCommand = async (deps: CommandDeps, run: CommandToRun): Promise<Executed> => {
  const outcome = await retried(deps, () => attemptCommand(deps, run)).catch(problemOf);
  if (outcome.ok) return outcome.executed;
  throw refused(run, outcome.rejection);
};

const problemOf = (error: unknown): never => {
  if (isIdempotencyMismatch(error)) {
    throw new ProblemError('idempotency-key-reused', { detail: 'send a new Idempotency-Key with a new command' });
  }
  if (isCommitTooLarge(error)) throw new ProblemError('too-large', { detail: 'send less in one command' });
  throw error;
};

const refused = ({ key, command, correlationId }: CommandToRun, { code, item, title }: Rejection): ProblemError => {
  log('refused', { school: key.school, stream: key.stream, id: key.id, command: command.type, code, item, correlationId });
  return new ProblemError('rule-refused', { detail: 'change what the clause names, then send a new command', code, item, clause: title });
};
