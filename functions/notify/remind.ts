import { isToBeActedOn } from '../../domain/kernel/due-rows.ts';
import { noticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { Reminder } from '../shared/deadlines/due-messages.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { deadlineOf } from './deadline-of.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { sendNotice } from './send-notice.ts';

/** Reminds of one due date, each person once for each of its reminders; after the date it reminds nobody. */
export const remind = async (deps: NotifyDeps, { school, row }: Reminder): Promise<void> => {
  const deadline = deadlineOf(row);
  const now = instantOf(deps.clock());
  if (deadline === null || !isToBeActedOn(row, now)) return;
  const { settings: policy } = await deps.policyAt(school, now);
  const settings = noticeSettings(policy);
  const { stream, streamId, due, key } = row;
  const notice = {
    notice: `reminder-${deadline.name}`,
    items: deadline.items,
    recipients: deadline.recipients(due, settings),
    subject: 'A date is near',
    text: [deadline.line(due)],
    link: `/${stream}/${streamId}`,
  };
  await sendNotice(deps, { school, eventId: `${school}/~due/${key}`, notice, settings });
};
