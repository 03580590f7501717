import type { WifiBasis } from '../../../events/catalogue/access-forms.ts';
import type { Audience } from '../../../events/catalogue/words.ts';

const OF_CLASS = 'class-';

/** The class whose mailbox a record holds (ACC-10); null: it is a person's. */
export const classOfId = (streamId: string): string | null =>
  streamId.startsWith(OF_CLASS) ? streamId.slice(OF_CLASS.length) : null;

/** Stream id of a person's agreement. */
export const agreementId = (person: string, audience: Audience): string => `${person}.${audience}`;

/** Parents in an official capacity sign what volunteers sign, not what parents sign (AGR-14). */
export const audienceOfBasis = (basis: WifiBasis): Audience => (basis === 'visit' ? 'visitor' : 'volunteer');

/** The agreement that an authorisation of the wifi rests on. */
export const agreementOfBasis = (person: string, basis: WifiBasis): string =>
  agreementId(person, audienceOfBasis(basis));
