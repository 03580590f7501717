import type { SchoolCalendar } from '../../kernel/calendar.ts';
import type { StandingAnswer } from '../../kernel/consent.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { ParentLink } from '../../kernel/person.ts';
import type { SchoolYear } from '../../kernel/school-years.ts';
import type { AccessCommand } from './commands.ts';
import { agreementId, audienceOfBasis } from './ids.ts';
import type { AccessState } from './state.ts';

/** Who somebody is at the school. */
export interface PersonFact {
  /** By joining and by assignment, with their first and last days; none of anybody who is not known. */
  readonly roles: readonly HeldRole[];
  readonly years?: readonly SchoolYear[];
  readonly parents?: readonly ParentLink[];
}

interface Text {
  readonly current: { readonly version: number } | null;
}

interface PupilAgreement {
  readonly status: 'none' | 'signed' | 'withdrawn';
  readonly templateVersion: number | null;
}

/** What giving access, or refusing it, relies on of other streams; read and checked for no other command. */
export interface AccessFacts {
  readonly person: PersonFact;
  /** The agreement of the audience that the command names or implies. */
  readonly agreement: {
    readonly status: 'none' | 'signed' | 'withdrawn';
    readonly templateVersion: number | null;
    /** Number of its newest signature. */
    readonly signedBy: number | null;
    /** Day of that signature. */
    readonly signedOn?: string | null;
  };
  /** For which visits a visitor was made aware of the policy (POL-11). */
  readonly awareness?: {
    readonly visits: readonly { readonly from: string; readonly until: string | null }[];
  };
  /** The version of that agreement that is there to be signed, null when none is. */
  readonly template: Text;
  /** What a pupil signed in each key stage, and what there is to be signed (AGR-09, AGR-10). */
  readonly firstAgreement?: PupilAgreement;
  readonly secondAgreement?: PupilAgreement;
  readonly firstText?: Text;
  readonly secondText?: Text;
  /** What parents answered about the internet (AGR-11). */
  readonly consent?: { readonly answers: readonly StandingAnswer[] };
  /** The days of the school, in which the age of a password is counted (ACC-03). */
  readonly school?: SchoolCalendar;
}

const audienceOf = (command: AccessCommand) => {
  if (command.type === 'AuthoriseWifi') return audienceOfBasis(command.basis);
  return 'audience' in command ? command.audience : null;
};

const from = {
  person: 'people',
  agreement: 'agreements',
  template: 'agreement-templates',
  firstAgreement: 'agreements',
  secondAgreement: 'agreements',
  firstText: 'agreement-templates',
  secondText: 'agreement-templates',
  consent: 'consents',
  awareness: 'acknowledgements',
  school: 'schools',
} as const;

/** Commands that rely on who somebody is, and on nothing else. */
const ofPerson: readonly AccessCommand['type'][] = [
  'RequestWifi',
  'RefuseWifi',
  'EndWithCapacity',
  'RecordPasswordChange',
  'ExpirePassword',
  'ProvideMailbox',
];

/** A pupil is in one key stage or the other: which, the person's own record says. */
const internetOf = (pupil: string) =>
  ({
    person: { stream: 'people', id: pupil },
    firstAgreement: { stream: 'agreements', id: agreementId(pupil, 'pupil-ks1') },
    secondAgreement: { stream: 'agreements', id: agreementId(pupil, 'pupil-ks2') },
    firstText: { stream: 'agreement-templates', id: 'pupil-ks1' },
    secondText: { stream: 'agreement-templates', id: 'pupil-ks2' },
    consent: { stream: 'consents', id: `${pupil}.internet` },
  }) as const;

export const accessFacts: Facts<AccessCommand, AccessState, AccessFacts, typeof from> = {
  from,
  needs: (command, streamId) => {
    const person = { stream: 'people', id: streamId } as const;
    if (command.type === 'GrantInternetAccess' || command.type === 'ReviewInternetAccess')
      return internetOf(streamId);
    if (command.type === 'RecordPasswordFellDue')
      return { person, school: { stream: 'schools', id: OF_THE_SCHOOL } };
    if (ofPerson.includes(command.type)) return { person };
    const audience = audienceOf(command);
    if (audience === null) return {};
    const signed = {
      agreement: { stream: 'agreements', id: agreementId(streamId, audience) },
      template: { stream: 'agreement-templates', id: audience },
    } as const;
    if (command.type === 'ReviewAgreement') return signed;
    const asVisitor = { awareness: { stream: 'acknowledgements', id: streamId } } as const;
    return { person, ...signed, ...(audience === 'visitor' ? asVisitor : {}) };
  },
};
