import { type Audience, audiences } from '../../../events/catalogue/words.ts';
import type { Facts } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import { splitId } from '../../kernel/ids.ts';
import type { SchoolYear } from '../../kernel/school-years.ts';
import type { AgreementCommand } from './commands.ts';
import type { AgreementState } from './state.ts';

export interface AgreementFacts {
  /** The version that is there to be signed: `agreement-templates/<audience>`; null when none is. */
  readonly template?: { readonly version: number; readonly termsHash: string } | null;
  /** Whose agreement it is: `people/<person>`. */
  readonly signatory?: {
    readonly kind: string | null;
    readonly roles: readonly HeldRole[];
    readonly years?: readonly SchoolYear[];
  };
}

/** What the id `<person>.<audience>` says; null when it names no audience. */
export const partiesOf = (
  streamId: string,
): { readonly signatory: string; readonly audience: Audience } | null => {
  const { head, tail } = splitId(streamId);
  const audience = audiences.find((one) => one === tail);
  return audience === undefined ? null : { signatory: head, audience };
};

const from = { template: 'agreement-templates', signatory: 'people' } as const;

export const agreementFacts: Facts<AgreementCommand, AgreementState, AgreementFacts, typeof from> = {
  from,
  needs: (command, streamId) => {
    const parties = partiesOf(streamId);
    if (parties === null) return {};
    const signatory = { stream: 'people', id: parties.signatory } as const;
    const template = { stream: 'agreement-templates', id: parties.audience } as const;
    if (command.type === 'SignAgreement') return { signatory, template };
    return command.type === 'RequestAgreement' ? { signatory } : {};
  },
};
