import { heldFrom } from '../../domain/imports/roster/capacities.ts';
import { linkCommands } from '../../domain/imports/roster/plan-links.ts';
import { type AnyCommand, type AnyStream, streamIn } from '../../domain/kernel/stream.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import { canonical } from '../../events/log/canonical.ts';
import type { Caller } from '../shared/access/identity.ts';
import type { Outcome } from '../shared/commands/outcome.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import type { ImportJob } from '../shared/imports/job.ts';
import type { FailedCommand, PlanStep } from '../shared/imports/plan-page.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import { digest } from '../shared/lambda/digest.ts';
import { asJson } from './progress.ts';
import type { RunDeps } from './run-deps.ts';

export interface StepToSend {
  readonly step: PlanStep;
  readonly sender: Caller;
  /** Where the step stands in the plan: part of the ids of its commands. */
  readonly label: string;
}

export interface SentStep {
  readonly sent: number;
  readonly failed: readonly FailedCommand[];
}

/**
 * Sends the commands of one record one after another. Each expects the record as it was compared, or as the
 * command before left it: what somebody else has recorded meanwhile is not overruled. What was sent before a
 * crash is recognised by its id, and not sent twice.
 */
export const sendStep = async (
  deps: RunDeps,
  job: ImportJob,
  { step, sender, label }: StepToSend,
): Promise<SentStep> => {
  const stream = streamIn(deps.streams, step.stream);
  if (stream === undefined) throw new Error(`an import sends to ${step.stream}, which is no stream`);
  const { commands, commit } = step.wanted === undefined ? step : await stillWanted(deps, job, step);
  let expected = commit;
  let sent = 0;
  for (const command of commands) {
    const outcome = await send(deps, job, { stream, step, sender, label, command, expected });
    if (outcome.kind !== 'executed') return { sent, failed: [failure(step, command, outcome)] };
    expected = outcome.executed.commit;
    if (outcome.executed.events.length > 0) sent += 1;
  }
  return { sent, failed: [] };
};

/**
 * Of the links that were approved those that are asked for still, on the record of this moment: joining has
 * changed it since.
 */
const stillWanted = async (
  deps: RunDeps,
  { school, source, on }: ImportJob,
  { id, wanted = [], commands }: PlanStep,
): Promise<Pick<PlanStep, 'commands' | 'commit'>> => {
  const { state, commit } = await deps.log.load({ school, stream: 'people', id }, peopleStream);
  if (state.status === 'unregistered' || heldFrom(state, on).length === 0) return { commands: [], commit };
  const rules = { source, on, today: londonDate(deps.clock()), extent: 'bulk', covers: [] } as const;
  const unlinked = new Set(commands.map(({ type, parent }) => (type === 'UnlinkParent' ? parent : null)));
  const now = linkCommands(state, wanted, (parent) => unlinked.has(parent), rules);
  const asked = new Set(now.commands.map((one) => canonical(asJson(one))));
  return { commands: commands.filter((one) => asked.has(canonical(asJson(one)))), commit };
};

interface ToSend extends StepToSend {
  readonly stream: AnyStream;
  readonly command: AnyCommand;
  readonly expected: number;
}

/** Enough to tell the commands of one step apart. */
const ID_DIGITS = 12;

const send = (
  deps: RunDeps,
  job: ImportJob,
  { stream, step, sender, label, command, expected }: ToSend,
): Promise<Outcome> => {
  const sent = canonical(asJson(command));
  return runCommand(
    deps,
    { stream, key: { school: job.school, stream: step.stream, id: step.id }, command },
    {
      kind: 'import',
      sender,
      commandId: `import.${job.id}.${label}.${command.type}.${digest(sent).slice(0, ID_DIGITS)}`,
      sent,
      correlationId: job.id,
      causationId: `imports/${job.id}`,
      expectedCommit: expected,
    },
  );
};

/** What others keep changing is tried again with the message; all else is listed. */
const failure = (
  { stream, id, at }: PlanStep,
  { type }: AnyCommand,
  outcome: Exclude<Outcome, { kind: 'executed' }>,
): FailedCommand => {
  if (outcome.kind === 'conflict') throw new ImportConflict('others kept changing a record that is imported');
  return {
    stream,
    id,
    type,
    code: outcome.kind === 'refused' ? outcome.rejection.code : words[outcome.kind],
    at,
  };
};

class ImportConflict extends Error {
  override readonly name = 'ImportConflict';
}

const words = {
  forbidden: 'Forbidden',
  stale: 'ChangedSince',
  'reused-id': 'ChangedSince',
  'too-large': 'TooLarge',
  erased: 'Erased',
  left: 'SchoolLeft',
} as const;
