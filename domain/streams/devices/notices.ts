import type { DeviceRecorded } from '../../../events/catalogue/devices.ts';
import { type Notice, type NoticeEvent, toPerson, toRole } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends DeviceRecorded['type']> = NoticeEvent & OfType<DeviceRecorded, T>;

/** The borrower hears of the terms and the date, IT support of the loan (DEV-02). */
const lent = ({ data, streamId }: Of<'DeviceLent'>): Notice => ({
  notice: 'device-lent',
  items: ['DEV-02'],
  recipients: [toPerson(data.borrower), toRole('it-support')],
  subject: `Device ${streamId} was lent`,
  text: [
    `Device ${streamId} was lent for learning at home on ${data.lentOn}.`,
    data.returnDue === null ? 'No date was set for its return.' : `It is due back on ${data.returnDue}.`,
    `The loan is under version ${data.templateVersion} of the agreement for parents and carers.`,
  ],
  link: `/devices/${streamId}`,
});

const allocated = ({ data, streamId }: Of<'WorkDeviceAllocated'>): Notice => ({
  notice: 'work-device-allocated',
  items: ['DEV-03'],
  recipients: [toPerson(data.person)],
  subject: `Device ${streamId} is your work device`,
  text: [`Since ${data.allocatedOn} device ${streamId} has been allocated to you for work.`],
  link: `/devices/${streamId}`,
});

export const deviceNotices = (event: NoticeEvent & DeviceRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'DeviceLent':
      return [lent(event)];
    case 'WorkDeviceAllocated':
      return [allocated(event)];
    default:
      return [];
  }
};

/**
 * For a loan that is open while its agreement is withdrawn: no event of one stream says so, whoever sees both asks for it
 * (AGR-08, DEV-02). Goes to the borrower and to the roles that the school names, else to the office.
 */
export const returnDueNotice = (
  { device, borrower }: { readonly device: string; readonly borrower: string },
  { loanReturnDueRoles }: Pick<NoticeSettings, 'loanReturnDueRoles'>,
): Notice => ({
  notice: 'loan-return-due',
  items: ['AGR-08', 'DEV-02'],
  recipients: [toPerson(borrower), ...(loanReturnDueRoles ?? ['office']).map(toRole)],
  subject: `Device ${device} is to be returned`,
  text: [`The agreement under which device ${device} was lent has been withdrawn.`, 'The device is to come back to the school.'],
  link: `/devices/${device}`,
});
