import type { NoticeEvent } from '../../domain/kernel/notice.ts';
import { noticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { changedStream, publishedIn } from '../shared/lambda/bus-message.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { upcastEnvelope } from '../shared/lambda/upcast-envelope.ts';
import { noticesFor } from '../shared/notices/notices-for.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { notifyOf } from './notify-of.ts';

/** As long as a queue keeps a message: what comes later than that comes from the archive, and is news to nobody. */
const OLDEST_MS = 14 * 86_400_000;

/** Who hears what of an event, each person once. */
export const notifyOfEvent = async (deps: NotifyDeps, body: string): Promise<void> => {
  const envelope = publishedIn(body);
  const source = changedStream(body);
  const { school, stream, id } = source;
  const now = deps.clock();
  if (now.getTime() - Date.parse(envelope.recordedtime) > OLDEST_MS) return;
  const { settings: policy } = await deps.policyAt(school, instantOf(now));
  const settings = noticeSettings(policy);
  await notifyOf(deps, {
    school,
    cause: { stream, id, part: String(envelope.streamversion) },
    eventId: envelope.id,
    correlationId: envelope.correlationid,
    notices: noticesFor(stream, noticeEvent(deps, source, envelope), settings),
    settings,
    body,
  });
};

const noticeEvent = (
  { catalogue }: NotifyDeps,
  { stream, id: streamId }: StreamKey,
  envelope: Envelope,
): NoticeEvent => ({
  type: envelope.type,
  data: upcastEnvelope(catalogue, stream, envelope),
  streamId,
  actor: envelope.actor,
});
