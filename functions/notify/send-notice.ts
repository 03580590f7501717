import type { Notice } from '../../domain/kernel/notice.ts';
import type { NoticeSettings } from '../../domain/kernel/notice-settings.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import { log, metric } from '../shared/lambda/log.ts';
import { settleAll } from '../shared/lambda/settle-all.ts';
import { deliver } from './deliver.ts';
import { directoryOf } from './directory-of.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { resolve } from './recipients.ts';

export interface NoticeToSend {
  readonly school: string;
  /** What it is claimed under, with the notice's name and the person. */
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
export const sendNotice = async (
  deps: NotifyDeps,
  { school, eventId, notice, settings }: NoticeToSend,
): Promise<void> => {
  const today = londonDate(deps.clock());
  const { people, unfilled } = await resolve(notice, { ...directoryOf(deps, school), today, settings });
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
