import type { Notice } from '../../domain/kernel/notice.ts';
import type { NotificationState } from '../../domain/streams/notifications/state.ts';
import { notificationsStream } from '../../domain/streams/notifications/stream.ts';
import { canonical } from '../../events/log/canonical.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { systemSender } from '../shared/commands/origin.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import type { Happening } from './happening.ts';
import { messageOf } from './message-of.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { outsideIn } from './recipients.ts';

/** Where the pages of a notice begin; null: it is not on record; or its people were recorded at once. */
export const pagesOfRecord = (
  { notices }: NotificationState,
  name: string,
): readonly string[] | 'at-once' | null => {
  const known = notices.find(({ notice }) => notice === name);
  if (known === undefined) return null;
  return known.pages ?? 'at-once';
};

export interface Pages {
  readonly key: StreamKey;
  readonly notice: Notice;
  readonly pages: readonly string[];
}

/** That a notice goes out in pages could not be recorded. Carries ids only. */
class PagesNotRecorded extends Error {
  override readonly name = 'PagesNotRecorded';
}

/**
 * Puts on record where the pages begin. `by-another`: another was first, and its pages stand; `left`: of a
 * school that left nothing is recorded here. @throws PagesNotRecorded
 */
export const recordPages = async (
  deps: NotifyDeps,
  { eventId, correlationId }: Pick<Happening, 'eventId' | 'correlationId'>,
  { key, notice, pages }: Pages,
): Promise<readonly string[] | 'by-another' | 'left'> => {
  const message = messageOf(notice, { portalUrl: deps.portalUrl, school: key.school });
  const outside = [...outsideIn(notice.recipients)];
  const { notice: name } = notice;
  const command = { type: 'RecordPages' as const, notice: name, pages: [...pages], outside, message };
  const outcome = await runCommand(
    deps,
    { stream: notificationsStream, key, command },
    {
      kind: 'process',
      sender: systemSender('notify'),
      commandId: `${eventId}#RecordPages#${name}`,
      sent: canonical({ eventId, notice: name }),
      correlationId,
      causationId: eventId,
      expectedCommit: null,
    },
  );
  if (outcome.kind === 'executed')
    return outcome.executed.events.length > 0 && !outcome.executed.replayed ? pages : 'by-another';
  if (outcome.kind === 'left') return 'left';
  const why = outcome.kind === 'refused' ? outcome.rejection.code : outcome.kind;
  throw new PagesNotRecorded(`the pages of ${name} of ${eventId} could not be recorded: ${why}`);
};
