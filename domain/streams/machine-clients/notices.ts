import type { MachineClientRecorded } from '../../../events/catalogue/machine-clients.ts';
import { type Notice, type NoticeEvent, type Recipient, toRole, toTrust } from '../../kernel/notice.ts';

/** Those who may register a service, no matter which of them did. */
export const whoAnswerForIt: readonly Recipient[] = [toRole('headteacher'), toTrust('executive')];

const about = (
  { streamId }: NoticeEvent,
  notice: string,
  recipients: readonly Recipient[],
  subject: string,
  ...text: readonly string[]
): Notice => ({ notice, items: ['DPR-01'], recipients, subject, text, link: `/machine-clients/${streamId}` });

export const machineClientNotices = (event: NoticeEvent & MachineClientRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'MachineClientRegistered':
      return [
        about(
          event,
          'machine-client-registered',
          [toTrust('trust-admin')],
          'A service may read events',
          'A service of the trust was let read events of some types, until a day.',
          'The record says which, and why. If you do not know the service, revoke it there at once.',
        ),
      ];
    case 'MachineClientExpired':
      return [
        about(
          event,
          'machine-client-expired',
          whoAnswerForIt,
          'A service reads events no more',
          `The last day of a service was ${event.data.lastDay}: it is answered nothing from now on.`,
          'Register it again where it is to go on; it goes on from where it stopped.',
        ),
      ];
    default:
      return [];
  }
};
