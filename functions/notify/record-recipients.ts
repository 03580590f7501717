import type { Route } from '../../domain/streams/notifications/commands.ts';
import { notificationsStream } from '../../domain/streams/notifications/stream.ts';
import { canonical } from '../../events/log/canonical.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { systemSender } from '../shared/commands/origin.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import { type Happening, mayBeFilled, type Routed } from './happening.ts';
import { messageOf } from './message-of.ts';
import type { NotifyDeps } from './notify-deps.ts';

/** What is to be put on record. */
export interface ToRecord {
  readonly key: StreamKey;
  readonly routed: readonly Routed[];
  /** The newest commit of the record that was seen. */
  readonly after: number;
  /** Whether nobody is looked for again where nobody was found. */
  readonly isFinal?: boolean;
}

/** Whether this very message put it on record now or when it came before, or another did. */
export type Recorded = 'now' | 'before' | 'by-another';

/** The record of who is notified could not be written. Carries ids only. */
export class RecipientsNotRecorded extends Error {
  override readonly name = 'RecipientsNotRecorded';
}

/**
 * Puts on record who is notified; false where another was first, or nothing is new. @throws
 * RecipientsNotRecorded
 */
export const recordRecipients = async (
  deps: NotifyDeps,
  happening: Pick<Happening, 'eventId' | 'correlationId'>,
  toRecord: ToRecord,
): Promise<boolean> => (await putOnRecord(deps, happening, toRecord)) === 'now';

/** The same, and which message it was where it stands there already. @throws RecipientsNotRecorded */
export const putOnRecord = async (
  deps: NotifyDeps,
  { eventId, correlationId }: Pick<Happening, 'eventId' | 'correlationId'>,
  { key, routed, after, isFinal = false }: ToRecord,
): Promise<Recorded> => {
  const place = { portalUrl: deps.portalUrl, school: key.school };
  const routes = routed.map((one) => ({
    ...routeOf(one, place),
    ...(isFinal ? { mayBeFilled: false } : {}),
  }));
  const command = { type: 'RecordRecipients' as const, routes };
  const outcome = await runCommand(
    deps,
    { stream: notificationsStream, key, command },
    {
      kind: 'process',
      sender: systemSender('notify'),
      commandId: `${eventId}#RecordRecipients#${after}`,
      // Even if others hold the roles when it comes again: it is the same command, and has its first answer.
      sent: canonical({ eventId, after }),
      correlationId,
      causationId: eventId,
      expectedCommit: null,
    },
  );
  if (outcome.kind === 'executed') {
    if (outcome.executed.replayed) return 'before';
    return outcome.executed.events.length > 0 ? 'now' : 'by-another';
  }
  // Whom it concerns is decided where the record goes on.
  if (outcome.kind === 'left') return 'by-another';
  const why = outcome.kind === 'refused' ? outcome.rejection.code : outcome.kind;
  throw new RecipientsNotRecorded(`who is notified of ${eventId} could not be recorded: ${why}`);
};

const routeOf = ({ notice, resolved }: Routed, place: Parameters<typeof messageOf>[1]): Route => ({
  notice: notice.notice,
  recipients: resolved.reached.map(({ person, ofTrust, roles, insteadAs }) => ({
    person,
    ofTrust,
    roles,
    insteadAs,
  })),
  unfilled: [...resolved.unfilled],
  withoutAddress: [...resolved.withoutAddress],
  outside: [...resolved.outside],
  mayBeFilled: mayBeFilled(notice),
  alerts: (notice.alerts ?? []).map(({ as, roles }) => ({ as, roles: [...roles] })),
  message: messageOf(notice, place),
});
