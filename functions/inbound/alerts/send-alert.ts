import type { ConcernCommand } from '../../../domain/streams/concerns/commands.ts';
import { alertId, concernsStream } from '../../../domain/streams/concerns/stream.ts';
import { canonical } from '../../../events/log/canonical.ts';
import type { CommandDeps } from '../../shared/commands/command-deps.ts';
import { systemSender } from '../../shared/commands/origin.ts';
import type { Outcome } from '../../shared/commands/outcome.ts';
import { runCommand } from '../../shared/commands/run-command.ts';
import { erased } from '../../shared/http/erased.ts';
import { type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import { schoolLeft } from '../../shared/http/school-left.ts';
import { digest } from '../../shared/lambda/digest.ts';

/** An alert on its way into the record. */
export interface SentAlert {
  readonly school: string;
  readonly alert: Omit<Extract<ConcernCommand, { readonly type: 'RaiseMonitoringAlert' }>, 'type'>;
  /** The product's id of the message: one that is delivered twice is one command. */
  readonly message: string;
  readonly sent: Parameters<typeof canonical>[0];
  readonly correlationId: string;
}

const ID_DIGITS = 22;

const problemOf = (outcome: Exclude<Outcome, { kind: 'executed' }>): ProblemError => {
  switch (outcome.kind) {
    case 'refused': {
      const { code, item, title: clause } = outcome.rejection;
      return new ProblemError('rule-refused', {
        detail: 'change what the clause names, or ask the school',
        code,
        item,
        clause,
      });
    }
    case 'reused-id':
      return new ProblemError('idempotency-key-reused', {
        detail: 'send a new webhook-id with a new message',
      });
    case 'too-large':
      return new ProblemError('too-large', { detail: 'send less in one message' });
    case 'erased':
      return erased();
    case 'left':
      return schoolLeft();
    case 'forbidden':
    case 'stale':
    case 'conflict':
      return new ProblemError('conflict', { detail: 'send the same message again' });
  }
};

/** Records it as `system.alerts`: 201, or 200 where it was on record. @throws ProblemError for all else */
export const sendAlert = async (
  deps: CommandDeps,
  { school, alert, message, sent, correlationId }: SentAlert,
): Promise<HttpResponse> => {
  const id = alertId(alert);
  const outcome = await runCommand(
    deps,
    {
      stream: concernsStream,
      key: { school, stream: 'concerns', id },
      command: { type: 'RaiseMonitoringAlert' as const, ...alert },
    },
    {
      kind: 'product',
      sender: systemSender('alerts'),
      commandId: `alert#${alert.channel}#${digest(message).slice(0, ID_DIGITS)}`,
      sent: canonical(sent),
      correlationId,
      causationId: null,
      expectedCommit: null,
    },
  );
  if (outcome.kind !== 'executed') throw problemOf(outcome);
  return jsonResponse(outcome.executed.events.length === 0 ? 200 : 201, { concern: id });
};
