import type { Notice, NoticeEvent } from '../../domain/kernel/notice.ts';
import { type NoticeSettings, noticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { changedStream, publishedIn } from '../shared/lambda/bus-message.ts';
import { instantOf, londonDate } from '../shared/lambda/clock.ts';
import { log, metric } from '../shared/lambda/log.ts';
import { settleAll } from '../shared/lambda/settle-all.ts';
import { upcastEnvelope } from '../shared/lambda/upcast-envelope.ts';
import { deliver } from './deliver.ts';
import { noticesFor } from './notices-for.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { resolve } from './recipients.ts';

/** Consumer of the events that somebody may have to be told of: who is told what, and that each person is told once. */
export const createHandler =
  (deps: NotifyDeps) =>
  async (body: string): Promise<void> => {
    const envelope = publishedIn(body);
    const source = changedStream(body);
    const { settings: policy } = await deps.policyAt(source.school, instantOf(deps.clock()));
    const settings = noticeSettings(policy);
    const event = noticeEvent(deps, source, envelope);
    const notices = noticesFor(source.stream, event, settings);
    await settleAll(notices.map((notice) => () => tellAll(deps, { source, eventId: envelope.id, notice, settings })));
  };

const noticeEvent = ({ catalogue }: NotifyDeps, { stream, id: streamId }: StreamKey, envelope: Envelope): NoticeEvent => ({
  type: envelope.type,
  data: upcastEnvelope(catalogue, stream, envelope),
  streamId,
  actor: envelope.actor,
});

interface Telling {
  readonly source: StreamKey;
  readonly eventId: string;
  readonly notice: Notice;
  readonly settings: NoticeSettings;
}

/** Nobody holds a role that has to hear of this, nor one of the school's fallback: somebody has to look, before it is too late. */
class NobodyToTell extends Error {
  override readonly name = 'NobodyToTell';
}

/**
 * One person's trouble is not another's: everybody is tried before the message is said to have failed.
 * @throws NobodyToTell, so that the message comes again and in the end lies with the dead letters, which are alarmed
 */
const tellAll = async (deps: NotifyDeps, { source: { school }, eventId, notice, settings }: Telling): Promise<void> => {
  const rows = await deps.readModel.all(school, 'role-holders');
  const today = londonDate(deps.clock());
  const { people, unfilled } = await resolve(notice, { rows, today, settings, personOf: (person) => deps.personOf(school, person) });
  if (unfilled.length > 0) {
    log('no-holder', { notice: notice.notice, eventId, school, roles: unfilled });
    metric('RoleWithoutHolder', unfilled.length);
  }
  if (people.length === 0) throw new NobodyToTell(`nobody to tell of ${notice.notice}, event ${eventId}`);
  await settleAll(
    people.map(
      ({ id, address }) =>
        () =>
          deliver(deps, { school, notice, id: { eventId, notice: notice.notice, person: id }, address }),
    ),
  );
};
