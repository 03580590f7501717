import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import { decides, type PersonView } from '../../kernel/person.ts';
import type { DeviceCommand } from './commands.ts';
import type { DeviceState } from './state.ts';

/** What the way of a device relies on of other streams (DEV-02, DEV-03, AGR-08). */
export interface DeviceFacts {
  readonly borrower?: PersonView;
  readonly pupil?: PersonView;
  /** Who is to work with the device, or signs for it. */
  readonly person?: PersonView;
  /** The borrower's own agreement as a parent. */
  readonly borrowerAgreement?: {
    readonly status: 'none' | 'signed' | 'withdrawn';
    readonly templateVersion: number | null;
  };
  /** Of all who decide, or did, for the pupil, in the order of `parentsOf`. */
  readonly parentAgreements?: readonly {
    readonly status: 'none' | 'signed' | 'withdrawn';
    readonly templateVersion: number | null;
  }[];
  /** The text of that agreement. */
  readonly parentTemplate?: { readonly current: { readonly version: number } | null };
  /** The agreement, as staff, of who takes a work device off site (DEV-04). */
  readonly staffAgreement?: { readonly status: 'none' | 'signed' | 'withdrawn' };
  /** What the family said that it has at home, in the closure that the loan is for (HLP-05). */
  readonly homeLearning?: {
    readonly access: {
      readonly by: number;
      readonly internet: 'none' | 'mobile' | 'line';
      readonly devices: number;
    } | null;
  };
  /** The school’s days. */
  readonly school?: SchoolCalendar;
  /** The agreement that the loan at hand rests on, and which signature stands or stood last. */
  readonly loanAgreement?: {
    readonly status: 'none' | 'signed' | 'withdrawn';
    readonly signedBy: number | null;
  };
}

const PARENT = 'parent';

/** Stream id of a borrower's agreement. */
export const borrowerAgreementId = (borrower: string): string => `${borrower}.${PARENT}`;

/** Stream id of the agreement, as staff, of somebody who works with a device. */
export const staffAgreementId = (person: string): string => `${person}.staff`;

const from = {
  borrower: 'people',
  pupil: 'people',
  person: 'people',
  borrowerAgreement: 'agreements',
  parentAgreements: 'agreements',
  staffAgreement: 'agreements',
  parentTemplate: 'agreement-templates',
  loanAgreement: 'agreements',
  school: 'schools',
  homeLearning: 'home-learning',
} as const;

/** Who decides, or did, for a pupil: each once, in the order of ids. */
export const parentsOf = ({ parents }: Pick<PersonView, 'parents'>): readonly string[] =>
  [...new Set(parents.filter(decides).map(({ parent }) => parent))].toSorted();

const person = (id: string) => ({ stream: 'people', id }) as const;

const ofLoan = (borrower: string, pupil: string) => ({
  borrower: person(borrower),
  pupil: person(pupil),
  borrowerAgreement: { stream: 'agreements', id: borrowerAgreementId(borrower) } as const,
  parentTemplate: { stream: 'agreement-templates', id: PARENT } as const,
});

/** Everybody for whom a device is out. */
export const holdersOf = (state: DeviceState) => {
  switch (state.status) {
    case 'on-loan':
      return { borrower: person(state.loan.borrower), pupil: person(state.loan.pupil) };
    case 'allocated':
      return { person: person(state.allocation.person) };
    default:
      return {};
  }
};

export const deviceFacts: Facts<DeviceCommand, DeviceState, DeviceFacts, typeof from> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'LendDevice':
        return {
          ...ofLoan(command.borrower, command.pupil),
          ...(command.closure === undefined
            ? {}
            : { homeLearning: { stream: 'home-learning', id: `${command.pupil}.${command.closure}` } }),
        };
      case 'TakeOverLoan':
        return ofLoan(command.borrower, command.pupil);
      case 'SignCompliance':
      case 'AllocateDevice':
      case 'TakeOverAllocation':
        return { person: person(command.person) };
      case 'TakeOffSite':
        return {
          person: person(command.person),
          staffAgreement: { stream: 'agreements', id: staffAgreementId(command.person) },
        };
      case 'RecordGalleryFellDue':
        return { school: { stream: 'schools', id: OF_THE_SCHOOL } };
      default:
        return {};
    }
  },
  needsOfState: (command, state) => {
    if (command.type === 'RequireReturnFromLeaver') return holdersOf(state);
    if (command.type === 'RequireReturn' && state.status === 'on-loan' && state.loan.agreement !== null)
      return { loanAgreement: { stream: 'agreements', id: state.loan.agreement } };
    return {};
  },
  needsOfFacts: (command, { pupil }) =>
    command.type !== 'LendDevice' || pupil === undefined
      ? {}
      : {
          parentAgreements: parentsOf(pupil).map((parent) => ({
            stream: 'agreements' as const,
            id: borrowerAgreementId(parent),
          })),
        },
};
