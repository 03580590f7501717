import type { NoticeEvent } from '../../domain/kernel/notice.ts';
import { type NoticeSettings, noticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { changedStream, publishedIn } from '../shared/lambda/bus-message.ts';
import { instantOf, londonDate } from '../shared/lambda/clock.ts';
import { log, metric } from '../shared/lambda/log.ts';
import { roleHoldersAt } from '../shared/read-model/role-holders.ts';
import { deliver } from './deliver.ts';
import { noticesFor } from './notices-for.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { resolve } from './recipients.ts';
import { afterLoan, afterWithdrawal, type ClaimedNotice } from './return-due.ts';
import { settleAll } from './settle-all.ts';
import { upcastEnvelope } from './upcast-envelope.ts';

/** Consumer of the events that somebody may have to be told of: who is told what, and that each person is told once. */
export const createHandler =
  (deps: NotifyDeps) =>
  async (body: string): Promise<void> => {
    const envelope = publishedIn(body);
    const source = changedStream(body);
    const { settings: policy } = await deps.policyAt(source.school, instantOf(deps.clock()));
    const settings = noticeSettings(policy);
    const event = noticeEvent(deps, source, envelope);
    const notices = noticesFor(source.stream, event, settings).map((notice) => ({ eventId: envelope.id, claim: notice.notice, notice }));
    const due = await returnDueOf(deps, { source, event, settings });
    await settleAll([...notices, ...due].map((claimed) => () => tellAll(deps, { source, claimed, settings })));
  };

const noticeEvent = ({ catalogue }: NotifyDeps, { stream, id: streamId }: StreamKey, envelope: Envelope): NoticeEvent => ({
  type: envelope.type,
  data: upcastEnvelope(catalogue, stream, envelope),
  streamId,
  actor: envelope.actor,
});

interface Happening {
  readonly source: StreamKey;
  readonly event: NoticeEvent;
  readonly settings: NoticeSettings;
}

const returnDueOf = async (deps: NotifyDeps, { source, event, settings }: Happening): Promise<readonly ClaimedNotice[]> => {
  const { school, id } = source;
  if (event.type === 'AgreementWithdrawn') return afterWithdrawal(deps, { school, agreement: id }, settings);
  const agreement = event.data['agreement'];
  if (event.type !== 'DeviceLent' || typeof agreement !== 'string') return [];
  return afterLoan(deps, { school, device: id, agreement }, settings);
};

interface Telling {
  readonly source: StreamKey;
  readonly claimed: ClaimedNotice;
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
const tellAll = async (deps: NotifyDeps, { source: { school }, claimed, settings }: Telling): Promise<void> => {
  const { notice, eventId, claim } = claimed;
  const today = londonDate(deps.clock());
  const holders = roleHoldersAt(deps.readModel, school);
  const { people, unfilled } = await resolve(notice, { holders, today, settings, personOf: (person) => deps.personOf(school, person) });
  if (unfilled.length > 0) {
    log('no-holder', { notice: notice.notice, eventId, school, roles: unfilled });
    metric('RoleWithoutHolder', unfilled.length);
  }
  if (people.length === 0) throw new NobodyToTell(`nobody to tell of ${notice.notice}, event ${eventId}`);
  await settleAll(
    people.map(
      ({ id, address }) =>
        () =>
          deliver(deps, { school, notice, id: { eventId, notice: claim, person: id }, address }),
    ),
  );
};
