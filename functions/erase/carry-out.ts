import type { Envelope } from '../../events/catalogue/envelope.ts';
import { canonical } from '../../events/log/canonical.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import type { CommandToRun } from '../shared/commands/command-to-run.ts';
import { systemSender } from '../shared/commands/origin.ts';
import { runCommand } from '../shared/commands/run-command.ts';

/** A command of an erasure, and what makes it the same one when its message comes again. */
export interface ErasureStep {
  readonly run: CommandToRun;
  readonly sent: Parameters<typeof canonical>[0];
}

/** What was confirmed could not be carried out: the message comes again. Carries ids only. */
class ErasureRefused extends Error {
  override readonly name = 'ErasureRefused';
}

/** Sends it as `system.erasure`. @throws ErasureRefused for any outcome but done */
export const carryOut = async (
  deps: CommandDeps,
  { id: cause, correlationid: correlationId }: Envelope,
  { run, sent }: ErasureStep,
): Promise<void> => {
  const { type } = run.command;
  const outcome = await runCommand(deps, run, {
    kind: 'process',
    sender: systemSender('erasure'),
    commandId: `${cause}#${type}`,
    sent: canonical(sent),
    correlationId,
    causationId: cause,
    expectedCommit: null,
  });
  if (outcome.kind === 'executed') return;
  const why = outcome.kind === 'refused' ? outcome.rejection.code : outcome.kind;
  throw new ErasureRefused(`${type} because of ${cause}: ${why}`);
};
