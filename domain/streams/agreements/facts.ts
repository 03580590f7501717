import { type Audience, audiences } from '../../../events/catalogue/words.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import { splitId } from '../../kernel/ids.ts';
import type { ParentLink } from '../../kernel/person.ts';
import type { SchoolYear } from '../../kernel/school-years.ts';
import type { AgreementCommand } from './commands.ts';
import type { AgreementState } from './state.ts';

/** A version of the text, and the days on which it could be signed. */
export interface SignableVersion {
  readonly version: number;
  readonly termsHash: string;
  /** First day. */
  readonly from: string;
  /** Last day, null while it can be signed. */
  readonly until: string | null;
}

/** The text that an agreement is about: `agreement-templates/<audience>`. */
export interface Templates {
  /** The version that is there to be signed; null when none is. */
  readonly current: { readonly version: number; readonly termsHash: string } | null;
  /** Oldest first. */
  readonly versions: readonly SignableVersion[];
}

export interface AgreementFacts {
  readonly templates?: Templates;
  /** Whose agreement it is: `people/<person>`. */
  readonly signatory?: {
    readonly kind: string | null;
    readonly roles: readonly HeldRole[];
    readonly years?: readonly SchoolYear[];
    /** Of a pupil. */
    readonly parents?: readonly ParentLink[];
  };
  /** Who is said to have seen a signature on paper. */
  readonly witness?: { readonly roles: readonly HeldRole[] };
  /** The days of the school, where a signature is renewed each year (AGR-12). */
  readonly school?: SchoolCalendar;
  /** For which visits a visitor was made aware of the policy (POL-11). */
  readonly awareness?: { readonly visits: readonly { readonly on: string; readonly until: string | null }[] };
}

/** What the id `<person>.<audience>` says; null when it names no audience. */
export const partiesOf = (
  streamId: string,
): { readonly signatory: string; readonly audience: Audience } | null => {
  const { head, tail } = splitId(streamId);
  const audience = audiences.find((one) => one === tail);
  return audience === undefined ? null : { signatory: head, audience };
};

const from = {
  templates: 'agreement-templates',
  signatory: 'people',
  witness: 'people',
  school: 'schools',
  awareness: 'acknowledgements',
} as const;

/** For which visits they were made aware of the policy is asked of visitors alone (POL-11). */
export const awarenessOf = ({
  signatory,
  audience,
}: {
  readonly signatory: string;
  readonly audience: Audience;
}) => (audience === 'visitor' ? { awareness: { stream: from.awareness, id: signatory } } : {});

const school = { stream: 'schools', id: OF_THE_SCHOOL } as const;
/** Who signed already may be to sign again in another school year. */
const signing: readonly AgreementCommand['type'][] = ['RequestAgreement', 'SignAgreement', 'ImportSignature'];

export const agreementFacts: Facts<AgreementCommand, AgreementState, AgreementFacts, typeof from> = {
  from,
  needs: (command, streamId) => {
    const parties = partiesOf(streamId);
    if (parties === null) return {};
    const signatory = { stream: 'people', id: parties.signatory } as const;
    const templates = { stream: 'agreement-templates', id: parties.audience } as const;
    switch (command.type) {
      case 'RequestAgreement':
      case 'OpenAgreement':
      case 'ImportSignature':
      case 'TakeOverSignature':
      case 'RecordSignatureFellDue':
        return { signatory, templates };
      case 'SignByLink':
        return { signatory, templates, ...awarenessOf(parties) };
      case 'SignAgreement':
        return {
          signatory,
          templates,
          ...(command.seenBy === undefined ? {} : { witness: { stream: 'people', id: command.seenBy } }),
          ...awarenessOf(parties),
        };
      case 'RecordRenewalFellDue':
        return { templates, school };
      case 'WithdrawAgreement':
      // What a correction relies on is what its original does.
      case 'CorrectAgreement':
        return {};
    }
  },
  needsOfState: ({ type }, state) => (signing.includes(type) && state.status === 'signed' ? { school } : {}),
};
