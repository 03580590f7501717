import { type PublicationKind, webChecks } from '../../../events/catalogue/publication-forms.ts';
import { mayWriteOn } from '../../kernel/social-access.ts';
import { withoutConsent } from './consent.ts';
import type { Command, PublicationContext } from './decision.ts';
import { type PublicationRejection, rejections } from './rejections.ts';
import type { PublicationState } from './state.ts';

export type Publish = Command<'PublishImage' | 'PublishContent' | 'PublishPost' | 'ShareResource'>;
/** What has to be right before something goes out. */
type Check = (
  command: Publish,
  state: PublicationState,
  context: PublicationContext,
) => PublicationRejection | null;

const consented: Check = (command, _, context) => {
  const { people = [] } = command;
  const day = command.type === 'PublishPost' ? command.postedOn : context.today;
  return withoutConsent(people, context, day).length === 0 ? null : rejections.consentMissing;
};

const inPhotograph: Check = ({ people = [] }, { photograph }) =>
  people.every((one) => photograph?.people.includes(one)) ? null : rejections.notInPhotograph;

const reviewed: Check = (command, { review }, { settings }) => {
  if (command.type === 'PublishImage' && command.medium === 'print') return null;
  if (review === null) return rejections.reviewRequired;
  const { findings } = review;
  if (webChecks.some((one) => findings[one] === 'failed')) return rejections.reviewNotPassed;
  const isWhole = (settings.webChecks ?? []).every((one) => findings[one] === 'passed');
  return isWhole ? null : rejections.reviewRequired;
};

const suitable: Check = (_, { check }) => (check?.result === 'suitable' ? null : rejections.notSuitable);

const purposeful: Check = (command, _, { settings: { postPurposes } }) =>
  command.type !== 'PublishPost' || postPurposes === null || postPurposes.includes(command.purpose)
    ? null
    : rejections.purposeNotAllowed;

const authorised: Check = (command, _, { facts, settings }) => {
  if (command.type !== 'PublishPost') return null;
  if (facts.poster?.kind == null) return rejections.personNotKnown;
  if (settings.socialAccounts === null) return null;
  const { account, postedOn } = command;
  return mayWriteOn(facts.writer, account, postedOn) ? null : rejections.writerNotAuthorised;
};

interface Kind {
  /** What is on record before it goes out; null: it goes out at once. */
  readonly begins: PublicationRejection | null;
  /** In the order in which they are asked. */
  readonly checks: readonly Check[];
}

/** What each kind asks for before it goes out (PUB-02, PUB-06, PUB-08, HLP-02). */
export const kinds: Readonly<Record<PublicationKind, Kind>> = {
  image: { begins: rejections.notRecorded, checks: [inPhotograph, consented, reviewed] },
  content: { begins: rejections.reviewRequired, checks: [consented, reviewed] },
  post: { begins: null, checks: [authorised, purposeful, consented] },
  resource: { begins: rejections.checkRequired, checks: [suitable, consented] },
};
