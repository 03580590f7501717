import type { MachineClientRecorded } from '../../../events/catalogue/machine-clients.ts';
import { type Notice, type NoticeEvent, toTrust } from '../../kernel/notice.ts';

export const machineClientNotices = (event: NoticeEvent & MachineClientRecorded): readonly Notice[] => {
  if (event.type !== 'MachineClientRegistered') return [];
  return [
    {
      notice: 'machine-client-registered',
      items: ['DPR-01'],
      recipients: [toTrust('trust-admin')],
      subject: 'A service may read events',
      text: [
        'A service of the trust was let read events of some types, until a day.',
        'The record says which, and why. If you do not know the service, revoke it there at once.',
      ],
      link: `/machine-clients/${event.streamId}`,
    },
  ];
};
