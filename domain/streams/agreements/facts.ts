import { type Audience, audiences } from '../../../events/catalogue/words.ts';
import type { Facts } from '../../kernel/facts.ts';
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
}

/** What the id `<person>.<audience>` says; null when it names no audience. */
export const partiesOf = (
  streamId: string,
): { readonly signatory: string; readonly audience: Audience } | null => {
  const { head, tail } = splitId(streamId);
  const audience = audiences.find((one) => one === tail);
  return audience === undefined ? null : { signatory: head, audience };
};

const from = { templates: 'agreement-templates', signatory: 'people', witness: 'people' } as const;

export const agreementFacts: Facts<AgreementCommand, AgreementState, AgreementFacts, typeof from> = {
  from,
  needs: (command, streamId) => {
    const parties = partiesOf(streamId);
    if (parties === null) return {};
    const signatory = { stream: 'people', id: parties.signatory } as const;
    const templates = { stream: 'agreement-templates', id: parties.audience } as const;
    switch (command.type) {
      case 'RequestAgreement':
      case 'SignByLink':
      case 'ImportSignature':
      case 'TakeOverSignature':
      case 'RecordSignatureFellDue':
        return { signatory, templates };
      case 'SignAgreement':
        return command.seenBy === undefined
          ? { signatory, templates }
          : { signatory, templates, witness: { stream: 'people', id: command.seenBy } };
      case 'RecordRenewalFellDue':
        return { templates };
      case 'WithdrawAgreement':
      // What a correction relies on is what its original does.
      case 'CorrectAgreement':
        return {};
    }
  },
};
