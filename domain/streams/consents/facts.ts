import type { Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ConsentCommand } from './commands.ts';
import { subjectOf } from './ids.ts';
import type { ConsentState } from './state.ts';

/** A version of the text, and the days on which it could be signed. */
export interface SignableVersion {
  readonly version: number;
  readonly termsHash: string;
  readonly from: string;
  /** Last day, null while it can be signed. */
  readonly until: string | null;
}

export interface ConsentFacts {
  /** Whom the consent is about: `people/<person>`. */
  readonly person?: Pick<PersonView, 'kind' | 'roles' | 'parents'>;
  /** Who answered, of an answer that is taken over. */
  readonly signatory?: Pick<PersonView, 'kind'>;
  /** Who is said to have seen a signature on paper. */
  readonly witness?: Pick<PersonView, 'roles'>;
  /** The text that parents sign, with what the school does and does not answer for (AGR-11, AGR-13). */
  readonly text?: {
    readonly current: { readonly version: number } | null;
    readonly versions: readonly SignableVersion[];
  };
}

const from = {
  person: 'people',
  signatory: 'people',
  witness: 'people',
  text: 'agreement-templates',
} as const;

const text = { stream: 'agreement-templates', id: 'parent' } as const;
const personOf = (id: string) => ({ stream: 'people', id }) as const;
const witnessed = ({ seenBy }: { readonly seenBy?: string | undefined }) =>
  seenBy === undefined ? {} : { witness: personOf(seenBy) };

export const consentFacts: Facts<ConsentCommand, ConsentState, ConsentFacts, typeof from> = {
  from,
  needs: (command, streamId) => {
    const subject = subjectOf(streamId);
    if (subject === null) return {};
    const person = personOf(subject.person);
    switch (command.type) {
      case 'GiveParentalConsent':
        return { person, text, ...witnessed(command) };
      case 'TakeOverParentalConsent':
        return { person, text, signatory: personOf(command.parent) };
      case 'GivePhotoConsent':
      case 'RefusePhotoConsent':
        return { person, ...witnessed(command) };
      case 'TakeOverPhotoConsent':
        return { person, signatory: personOf(command.signatory) };
      case 'SendConsentLinks':
      case 'AnswerByLink':
        return subject.kind === 'internet' ? { person, text } : { person };
      case 'RequestPhotoConsent':
      case 'WithdrawParentalConsent':
      case 'WithdrawPhotoConsent':
      case 'RecordPhotoAnswerFellDue':
        return { person };
      // What a correction relies on is what its original does.
      case 'CorrectConsent':
        return {};
    }
  },
};
