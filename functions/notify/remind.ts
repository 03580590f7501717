import { isToBeActedOn } from '../../domain/kernel/due-rows.ts';
import { noticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { Reminder } from '../shared/deadlines/due-messages.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { digest, hexIdOf } from '../shared/lambda/digest.ts';
import { deadlineOf } from './deadline-of.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { notifyOf } from './notify-of.ts';

/** Enough to tell the reminders of one record apart. */
const DIGITS = 16;

/** Reminds of one due date, each person once for each of its reminders; after the date it reminds nobody. */
export const remind = async (deps: NotifyDeps, { school, row }: Reminder, body: string): Promise<void> => {
  const deadline = deadlineOf(row);
  const now = instantOf(deps.clock());
  if (deadline === null || !isToBeActedOn(row, now)) return;
  const { settings: policy } = await deps.policyAt(school, now);
  const settings = noticeSettings(policy);
  const { stream, streamId, due, key } = row;
  const eventId = `${school}/~due/${key}`;
  const notice = {
    notice: `reminder-${deadline.name}`,
    items: deadline.items,
    recipients: deadline.recipients(due, settings),
    subject: 'A date is near',
    text: [deadline.line(due)],
    link: `/${stream}/${streamId}`,
  };
  await notifyOf(deps, {
    school,
    cause: { stream, id: streamId, part: `due-${digest(key).slice(0, DIGITS)}` },
    eventId,
    correlationId: hexIdOf(eventId),
    notices: [notice],
    settings,
    body,
  });
};
