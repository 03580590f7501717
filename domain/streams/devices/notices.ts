import type { DeviceRecorded } from '../../../events/catalogue/devices.ts';
import {
  type Notice,
  type NoticeEvent,
  toClassStaff,
  toPerson,
  toRole,
  toRoute,
} from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends DeviceRecorded['type']> = NoticeEvent & OfType<DeviceRecorded, T>;

/** The borrower hears of the terms and the date, IT support of the loan (DEV-02). */
const lent = ({ data, streamId }: Of<'DeviceLent'>): Notice => ({
  notice: 'device-lent',
  items: ['DEV-02'],
  recipients: [toPerson(data.borrower), toRole('it-support')],
  subject: 'A device was lent',
  text: [
    `A device was lent for learning at home on ${data.lentOn}.`,
    data.returnDue === null ? 'No date was set for its return.' : `It is due back on ${data.returnDue}.`,
    `The loan is under version ${data.templateVersion} of the agreement for parents and carers.`,
  ],
  link: `/devices/${streamId}`,
});

const allocated = ({ data, streamId }: Of<'WorkDeviceAllocated'>): Notice => ({
  notice: 'work-device-allocated',
  items: ['DEV-03'],
  recipients: [toPerson(data.person)],
  subject: 'You have a work device',
  text: [`Since ${data.allocatedOn} a device has been allocated to you for work.`],
  link: `/devices/${streamId}`,
});

/** The borrower, and those whom the school names, else the office (AGR-08). */
const returnRequired = (
  { data, streamId }: Of<'DeviceReturnRequired'>,
  { loanReturnDueRoles }: NoticeSettings,
): Notice => ({
  notice: 'loan-return-due',
  items: ['AGR-08', 'DEV-02'],
  recipients: [toPerson(data.borrower), ...toRoute(loanReturnDueRoles ?? ['office'])],
  subject: 'A device is to be returned',
  text: [
    'The agreement under which a device was lent has been withdrawn.',
    'The device is to come back to the school.',
  ],
  link: `/devices/${streamId}`,
});

const fellDue = (
  { data, streamId }: Of<'DeviceLoanFellDue'>,
  { loanReturnDueRoles }: NoticeSettings,
): Notice => ({
  notice: 'loan-overdue',
  items: ['DEV-02'],
  recipients: [toPerson(data.borrower), ...toRoute(loanReturnDueRoles ?? ['office'])],
  subject: `A device was due back on ${data.dueOn}`,
  text: [
    `A device was due back on ${data.dueOn} and is still on loan.`,
    'Please bring it back, or ask the office for another day.',
  ],
  link: `/devices/${streamId}`,
});

/**
 * Who has the device, and those whom the school names, else the office; of a work device IT support, too
 * (ORG-06).
 */
const holderLeft = (
  { data, streamId }: Of<'DeviceHolderLeft'>,
  { loanReturnDueRoles }: NoticeSettings,
): Notice => ({
  notice: 'device-holder-left',
  items: ['ORG-06', 'DEV-02', 'DEV-03'],
  recipients: [
    toPerson(data.holder),
    ...toRoute(loanReturnDueRoles ?? ['office'], { person: data.holder }),
    toRole('it-support'),
  ],
  subject: 'A device is to be returned',
  text: [
    'Somebody for whom a device of the school was handed out has left.',
    'The device is to come back to the school.',
  ],
  link: `/devices/${streamId}`,
});

/** Those who work with the class hear that it is overdue (DEV-09). */
const galleryOverdue = ({ data, streamId }: Of<'DeviceGalleryClearanceFellDue'>): Notice => ({
  notice: 'gallery-overdue',
  items: ['DEV-09'],
  recipients: [toClassStaff(data.class)],
  subject: 'Pictures are to be cleared from a device',
  text: ['Pictures were to be cleared from the device of a class, and nobody has recorded that they were.'],
  link: `/devices/${streamId}`,
});

/** IT support and the headteacher hear of damage (DEV-11). */
const damaged = ({ streamId }: Of<'DeviceDamageRecorded'>): Notice => ({
  notice: 'device-damaged',
  items: ['DEV-11'],
  recipients: [toRole('it-support'), toRole('headteacher')],
  subject: 'A device of the school is damaged',
  text: ['A device of the school is damaged.', 'Its record says how, and whether it was done on purpose.'],
  link: `/devices/${streamId}`,
});

export const deviceNotices = (
  event: NoticeEvent & DeviceRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'DeviceLent':
      return [lent(event)];
    case 'DeviceReturnRequired':
      return [returnRequired(event, settings)];
    case 'DeviceHolderLeft':
      return [holderLeft(event, settings)];
    case 'DeviceLoanFellDue':
      return [fellDue(event, settings)];
    case 'DeviceGalleryClearanceFellDue':
      return [galleryOverdue(event)];
    case 'DeviceDamageRecorded':
      return [damaged(event)];
    case 'WorkDeviceAllocated':
      return [allocated(event)];
    default:
      return [];
  }
};
