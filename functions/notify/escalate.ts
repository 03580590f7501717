import { pastFrom } from '../../domain/kernel/due.ts';
import { type Notice, toRole } from '../../domain/kernel/notice.ts';
import { type NoticeSettings, noticeSettings } from '../../domain/kernel/notice-settings.ts';
import { notificationId } from '../../domain/streams/notifications/cause.ts';
import type { Addressed } from '../../domain/streams/notifications/state.ts';
import { notificationsStream } from '../../domain/streams/notifications/stream.ts';
import { escalationOf } from '../../events/catalogue/settings/escalations.ts';
import { isNewerEvent } from '../../events/catalogue/upcast.ts';
import { isTamperedItem } from '../../events/log/errors.ts';
import type { StoredDue } from '../shared/deadlines/due-item.ts';
import { type Escalated, escalationMessage } from '../shared/deadlines/due-messages.ts';
import { instantOf, londonDate } from '../shared/lambda/clock.ts';
import { digest, hexIdOf } from '../shared/lambda/digest.ts';
import { logFailure } from '../shared/lambda/log.ts';
import { settleAll } from '../shared/lambda/settle-all.ts';
import { placeOf } from '../shared/notices/deliveries.ts';
import { deadlineOf } from './deadline-of.ts';
import { deliver } from './deliver.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { flag, routesOf } from './notify-of.ts';
import type { Reached } from './recipients.ts';
import { putOnRecord, RecipientsNotRecorded } from './record-recipients.ts';

/** Lines of one mail; the rest is counted, and stands behind the link. */
const LINES = 50;
/** Enough to tell the dates of one record apart. */
const DIGITS = 16;

/**
 * Tells those whom the school names of what has been overdue for too long (ORG-07): each date is on record as
 * notified, once a cycle, and each person has one mail of all that this message put there. Who is notified of
 * a date by another message is notified once, by that one. A date that can't be put on record is asked for by
 * itself, and keeps no other from those who hear of them.
 * @throws what the first one failed with, where none could be put on record
 */
export const escalate = async (deps: NotifyDeps, { school, rows }: Escalated): Promise<void> => {
  const { settings: policy } = await deps.policyAt(school, instantOf(deps.clock()));
  const settings = noticeSettings(policy);
  const eventId = `${school}/~escalation/${digest(rows.map(({ key }) => key).join('\n'))}`;
  const found = new Map<string, { readonly person: Reached; readonly lines: string[] }>();
  const failed = new Map<StoredDue, unknown>();
  for (const row of rows) {
    const notice = noticeFor(row, settings);
    if (notice === null) continue;
    const line = `${notice.text.join(' ')} ${deps.portalUrl}/${school}${notice.link}`;
    const people = await recordNotified(deps, { school, eventId, row, notice, settings }).catch(ofTheRecord);
    if ('error' in people) failed.set(row, people.error);
    else
      for (const person of people) {
        const own = found.get(placeOf(person)) ?? { person, lines: [] };
        own.lines.push(line);
        found.set(placeOf(person), own);
      }
  }
  await askAlone(deps, school, { rows, failed });
  await settleAll(
    [...found].map(([place, { person, lines }]) => () => {
      const more = lines.length > LINES ? [`And ${lines.length - LINES} more.`] : [];
      return deliver(deps, {
        school,
        id: { eventId, notice: `overdue#${place}` },
        people: [{ person: place, address: async () => person.address, answerBy: null }],
        subject: 'Something is overdue',
        text: [lines.slice(0, LINES).join('\n'), ...more],
        link: '/views/due?overdue=true',
        claimed: null,
      });
    }),
  );
};

/** A failure of one record. @throws any other: of an outage, nobody knows what was put on record */
const ofTheRecord = (error: unknown): { readonly error: unknown } => {
  if (isNewerEvent(error) || isTamperedItem(error) || error instanceof RecipientsNotRecorded)
    return { error };
  throw error;
};

interface Failed {
  readonly rows: readonly StoredDue[];
  readonly failed: ReadonlyMap<StoredDue, unknown>;
}

const askAlone = async (deps: NotifyDeps, school: string, { rows, failed }: Failed): Promise<void> => {
  if (failed.size === rows.length) for (const error of failed.values()) throw error;
  for (const [row, error] of failed) {
    logFailure(error);
    await deps.requeue(escalationMessage({ school, rows: [row] }));
  }
};

/** Null where the school names nobody any more, or there is no such deadline. */
const noticeFor = (row: StoredDue, settings: NoticeSettings): Notice | null => {
  const deadline = deadlineOf(row);
  const escalation = escalationOf(settings.escalations, row.deadline);
  if (deadline === null || escalation === null) return null;
  return {
    notice: `overdue-${deadline.name}`,
    items: deadline.items,
    recipients: escalation.to.map(toRole),
    subject: 'Something is overdue',
    text: [deadline.line(row.due), `It has been overdue since ${londonDate(new Date(pastFrom(row.due)))}.`],
    link: `/${row.stream}/${row.streamId}`,
  };
};

interface ToNotify {
  readonly school: string;
  readonly eventId: string;
  readonly row: StoredDue;
  readonly notice: Notice;
  readonly settings: NoticeSettings;
}

/** Puts on record who is notified of a date; nobody where another message did. */
const recordNotified = async (
  deps: NotifyDeps,
  { school, eventId, row, notice, settings }: ToNotify,
): Promise<readonly Reached[]> => {
  const { stream, streamId: id, key: rowKey } = row;
  const part = `due-${digest(rowKey).slice(0, DIGITS)}`;
  const key = { school, stream: 'notifications', id: notificationId({ stream, id, part }, digest) };
  const routed = await routesOf(deps, { school, settings }, [notice]);
  const correlationId = hexIdOf(eventId);
  const happening = { school, eventId, correlationId };
  const recorded = await putOnRecord(deps, happening, { key, routed, after: 0, isFinal: true });
  if (recorded === 'by-another') return [];
  const reached = routed.flatMap(({ resolved }) => resolved.reached);
  if (recorded === 'before') {
    const { state } = await deps.log.load(key, notificationsStream);
    const decided = new Set(state.notices.flatMap(({ addressed }) => addressed.flatMap(placesIn)));
    return reached.filter((one) => decided.has(placeOf(one)));
  }
  flag(happening, routed);
  return reached;
};

const placesIn = ({ decided }: Addressed): readonly string[] => decided.map(placeOf);
