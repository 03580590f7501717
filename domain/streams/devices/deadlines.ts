import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { splitId } from '../../kernel/ids.ts';
import { toClassStaff, toPerson, toRoute } from '../../kernel/notice.ts';
import { type DeviceFacts, holdersOf } from './facts.ts';
import { classOfCycle, galleryDues } from './gallery.ts';
import { neededFor } from './leaver.ts';
import type { DeviceSettings } from './settings.ts';
import type { DeviceState } from './state.ts';

type People = Pick<DeviceFacts, 'borrower' | 'pupil' | 'person'>;

/** The day on which a lent device is due back (DEV-02); another day makes another cycle of the same loan. */
const loanReturn = defineDeadline({
  name: 'loan-return',
  items: ['DEV-02'],
  ...ofOwnStream,
  reminders: { daysBefore: [3], sent: 'by-itself' },
  duesOf: (state: DeviceState, _: DeadlineContext<DeviceSettings>): readonly Due[] => {
    if (state.status !== 'on-loan' || state.loan.returnDue === null) return [];
    const { borrower, lentBy, returnDue: dueOn, fellDue } = state.loan;
    return [{ dueOn, cycle: `${lentBy}.${dueOn}`, about: borrower, hasFallenDue: fellDue.includes(dueOn) }];
  },
  command: (due) => ({
    type: 'RecordLoanFellDue',
    loan: Number(splitId(due.cycle).head),
    dueOn: splitId(due.cycle).tail,
  }),
  recipients: ({ about }, { loanReturnDueRoles }) => [
    ...(about === null ? [] : [toPerson(about)]),
    ...toRoute(loanReturnDueRoles ?? ['office']),
  ],
  line: (due) => `A device is due back on ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

/** The last day on which borrower, pupil or holder are what the device was handed out to (ORG-06). */
const holderLeaves = defineDeadline({
  name: 'device-holder-leaves',
  items: ['ORG-06', 'DEV-02', 'DEV-03'],
  from: { borrower: 'people', pupil: 'people', person: 'people' },
  factNeeds: (state: DeviceState) => holdersOf(state),
  reminders: { daysBefore: [], sent: 'by-itself' },
  duesOf: (state: DeviceState, { facts }: DeadlineContext<DeviceSettings, People>): readonly Due[] =>
    neededFor(state, facts).flatMap(({ handedOut, person, lastDay }) =>
      lastDay === null
        ? []
        : [
            {
              dueOn: lastDay,
              cycle: `${handedOut}.${lastDay}.${person}`,
              about: person,
              hasFallenDue: false,
            },
          ],
    ),
  command: ({ cycle }) => ({ type: 'RequireReturnFromLeaver', handedOut: Number(cycle.split('.')[0]) }),
  recipients: ({ about }, { loanReturnDueRoles }) =>
    toRoute(loanReturnDueRoles ?? ['office'], { person: about }),
  line: (due) => `Somebody for whom a device is out leaves after ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

/** Pictures are cleared from a class’s tablet; those who work with the class are reminded (DEV-09, K18). */
const galleryClearance = defineDeadline({
  name: 'gallery-clearance',
  items: ['DEV-09'],
  ...ofOwnStream,
  reminders: { daysBefore: [7], sent: 'in-digest' },
  duesOf: (state: DeviceState, { settings, school }: DeadlineContext<DeviceSettings>): readonly Due[] =>
    galleryDues(state, settings, school),
  command: ({ cycle }) => ({ type: 'RecordGalleryFellDue', cycle }),
  recipients: ({ cycle }) => [toClassStaff(classOfCycle(cycle))],
  line: (due) =>
    `Pictures are to be cleared from the device of a class by ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const deviceDeadlines = [loanReturn, holderLeaves, galleryClearance];
