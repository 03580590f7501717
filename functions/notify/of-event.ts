import type { NoticeEvent } from '../../domain/kernel/notice.ts';
import { noticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { changedStream, publishedIn } from '../shared/lambda/bus-message.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { settleAll } from '../shared/lambda/settle-all.ts';
import { upcastEnvelope } from '../shared/lambda/upcast-envelope.ts';
import { noticesFor } from './notices-for.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { sendNotice } from './send-notice.ts';

/** Who hears what of an event, each person once. */
export const notifyOfEvent = async (deps: NotifyDeps, body: string): Promise<void> => {
  const envelope = publishedIn(body);
  const source = changedStream(body);
  const { school } = source;
  const { settings: policy } = await deps.policyAt(school, instantOf(deps.clock()));
  const settings = noticeSettings(policy);
  const notices = noticesFor(source.stream, noticeEvent(deps, source, envelope), settings);
  await settleAll(
    notices.map((notice) => () => sendNotice(deps, { school, eventId: envelope.id, notice, settings })),
  );
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
