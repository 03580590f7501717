import type { Concern } from '../../domain/kernel/concern.ts';
import type { Notice, NoticeEvent } from '../../domain/kernel/notice.ts';
import { noticeSettings } from '../../domain/kernel/notice-settings.ts';
import { streamIn } from '../../domain/kernel/stream.ts';
import { streams } from '../../domain/streams/index.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { changedStream, publishedIn } from '../shared/lambda/bus-message.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { upcastEnvelope } from '../shared/lambda/upcast-envelope.ts';
import { noticesFor } from '../shared/notices/notices-for.ts';
import { broadcast, mayBeWide } from './broadcast.ts';
import type { Happening } from './happening.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { notifyOf } from './notify-of.ts';
import type { NoticePage } from './page-message.ts';

/**
 * As long as a queue keeps a message: what comes later than that comes from the archive, and is news to
 * nobody.
 */
const OLDEST_MS = 14 * 86_400_000;

/** Who hears what of an event, each person once. */
export const notifyOfEvent = async (deps: NotifyDeps, body: string): Promise<void> => {
  const happening = await happeningOf(deps, body);
  if (happening === null) return;
  const wide = happening.notices.filter(mayBeWide);
  const atOnce = happening.notices.filter((notice) => !mayBeWide(notice));
  const few: Notice[] = [];
  for (const notice of wide) {
    const left = await broadcast(deps, happening, notice);
    if (left !== null) few.push(left);
  }
  await notifyOf(deps, { ...happening, notices: [...atOnce, ...few] });
};

/** The same for one page of a notice that goes to many: on a record of its own, and in mails of its own. */
export const notifyPage = async (
  deps: NotifyDeps,
  { body, notice: name, page, people }: NoticePage,
  ownBody: string,
): Promise<void> => {
  const happening = await happeningOf(deps, body);
  if (happening === null) return;
  const notices = happening.notices
    .filter(({ notice }) => notice === name)
    .map((notice) => ({
      ...notice,
      // Those who are named or related belong to the first page; who is outside is on the record of the
      // pages.
      recipients: notice.recipients
        .filter((one) => 'role' in one || (page === 1 && !('outside' in one)))
        .map((one) => ('role' in one ? { ...one, among: people } : one)),
    }));
  const cause = { ...happening.cause, part: `${happening.cause.part}-p${page}` };
  const eventId = `${happening.eventId}~${name}~p${page}`;
  await notifyOf(deps, { ...happening, cause, eventId, notices, body: ownBody });
};

/** What an event is to be notified of, as things stand; null for what is too old to be news. */
const happeningOf = async (deps: NotifyDeps, body: string): Promise<Happening | null> => {
  const envelope = publishedIn(body);
  const source = changedStream(body);
  const { school, stream, id } = source;
  const now = deps.clock();
  if (now.getTime() - Date.parse(envelope.recordedtime) > OLDEST_MS) return null;
  const { settings: policy } = await deps.policyAt(school, instantOf(now));
  const settings = noticeSettings(policy);
  const notices = noticesFor(stream, noticeEvent(deps, source, envelope), settings);
  return {
    school,
    concern: notices.length === 0 ? undefined : await concernOf(deps, source),
    cause: { stream, id, part: String(envelope.streamversion) },
    eventId: envelope.id,
    correlationId: envelope.correlationid,
    notices,
    settings,
    body,
  };
};

/** Whom a record concerns, as it stands: what becomes known later counts, too. */
const concernOf = async ({ log }: NotifyDeps, key: StreamKey): Promise<Concern | undefined> => {
  const stream = streamIn(streams, key.stream);
  if (stream === undefined || stream.concernOf === null) return undefined;
  const { state } = await log.load(key, stream);
  return stream.concernOf(state, key.id);
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
  recordedAt: envelope.recordedtime,
});
