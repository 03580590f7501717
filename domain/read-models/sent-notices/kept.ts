import * as z from 'zod/mini';
import { notificationsEvents } from '../../../events/catalogue/notifications.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';

const isOfNotification = isEventOf(notificationsEvents);

/** One event that says who was mailed what: what is put right later changes nothing of what was sent. */
const sentNotice = z.object({
  by: z.number(),
  at: z.string(),
  notice: z.string(),
  recipients: z.array(z.object({ person: z.string(), ofTrust: z.boolean(), roles: z.array(z.string()) })),
  subject: z.string(),
  text: z.array(z.string()),
});
const keptRow = z.object({ sent: z.array(sentNotice) });

/** What was mailed of a cause. */
export const sentIn = (row: RowData | null): readonly z.output<typeof sentNotice>[] =>
  row === null ? [] : keptRow.parse(row).sent;

/** One event more; nothing where it mails nobody. */
export const keptOfNotification = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfNotification(event)) return row;
  switch (event.type) {
    case 'SafeguardingTeamAlerted':
    case 'ComputingLeadAlerted':
    case 'NotificationAddressed': {
      const { notice, recipients, message } = event.data;
      if (recipients.length === 0) return row;
      const people = recipients.map(({ person, ofTrust, roles }) => ({ person, ofTrust, roles }));
      const { version: by, recordedAt: at } = event;
      return asStored({ sent: [...sentIn(row), { by, at, notice, recipients: people, ...message }] });
    }
    default:
      return row;
  }
};
