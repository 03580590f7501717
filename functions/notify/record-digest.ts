import { type Notice, toPerson } from '../../domain/kernel/notice.ts';
import { notificationId } from '../../domain/streams/notifications/cause.ts';
import { notificationsStream } from '../../domain/streams/notifications/stream.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import { digest, hexIdOf } from '../shared/lambda/digest.ts';
import { wordsOf } from './message-of.ts';
import type { NotifyDeps } from './notify-deps.ts';
import type { Reached } from './recipients.ts';
import { putOnRecord } from './record-recipients.ts';

const SUBJECT = 'What is due this week';
const LINK = '/';

/** What of a notice is mailed. */
type Words = Pick<Notice, 'subject' | 'text' | 'link'>;

/** The digest of a week for one person. */
interface OfWeek {
  readonly school: string;
  readonly at: string;
  readonly eventId: string;
  readonly person: Reached;
  readonly text: readonly string[];
}

/**
 * Puts on record what a digest says to whom, once; it is sent as it is on record, even if other dates have
 * come near since (EML-07).
 */
export const recordDigest = async (
  deps: NotifyDeps,
  { school, at, eventId, person, text }: OfWeek,
): Promise<Words> => {
  const part = `digest-${londonDate(new Date(at)).replaceAll('-', '')}${person.ofTrust ? '-trust' : ''}`;
  const cause = { stream: 'people', id: person.person, part };
  const key = { school, stream: 'notifications', id: notificationId(cause, digest) };
  const recipients = [toPerson(person.person)];
  const notice = { notice: 'digest', items: [], recipients, subject: SUBJECT, text, link: LINK };
  const resolved = { reached: [person], unfilled: [], withoutAddress: [], outside: [] };
  const correlationId = hexIdOf(eventId);
  const to = { key, routed: [{ notice, resolved }], after: 0, isFinal: true };
  if ((await putOnRecord(deps, { eventId, correlationId }, to)) === 'now') return notice;
  const { state } = await deps.log.load(key, notificationsStream);
  const [message] = state.notices.flatMap(({ addressed }) => addressed.map((one) => one.message));
  return message === undefined ? notice : { ...wordsOf(message), link: LINK };
};
