import type { IdForm } from '../../kernel/id-form.ts';
import { recordOf, splitId } from '../../kernel/ids.ts';
import { rejections } from './rejections.ts';

/** What somebody is notified of: an event of a record, or a date that is near. */
export interface Cause {
  readonly stream: string;
  readonly id: string;
  /**
   * The number of the event, and of the page where it goes to many; or a word that names a date of the
   * record, or the digest of a day. Holds no dot.
   */
  readonly part: string;
}

/** Characters of an id. */
const LONGEST = 100;

/**
 * The id of the record that says who was notified of a cause. An id without room for another two parts is
 * there as its digest.
 * @param digest SHA-256 in base64url
 */
export const notificationId = ({ stream, id, part }: Cause, digest: (text: string) => string): string => {
  const whole = `${stream}.${id}.${part}`;
  return whole.length <= LONGEST ? whole : `${stream}.${digest(id)}.${part}`;
};

/** The record that a notification is about; of an id that was too long, its digest, which is nobody's id. */
export const recordIn = (notification: string): Pick<Cause, 'stream' | 'id'> =>
  recordOf(splitId(notification).head);

const whole = /^[a-z-]+\..+\.(?:[1-9]\d*(?:-p[1-9]\d*)?|due-[A-Za-z0-9_-]+|digest-\d{8}(?:-trust)?)$/;

/** A record a cause. */
export const idOfCause: IdForm = {
  form: '<stream>.<record>.<event>',
  refusal: (id) => (whole.test(id) ? null : rejections.causeUnknown),
};
