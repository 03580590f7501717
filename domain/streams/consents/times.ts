import { happened, planned, type Times } from '../../kernel/times.ts';
import type { ConsentCommand } from './commands.ts';
import type { ConsentContext } from './decision.ts';
import type { ConsentState } from './state.ts';

/** First day on which a version of the text could be signed. */
const publishedOn = ({ facts }: ConsentContext, templateVersion: number): string | null =>
  facts.text?.versions.find(({ version }) => version === templateVersion)?.from ?? null;

const onText = happened<{ readonly templateVersion: number }, ConsentState, ConsentContext>(
  'AGR-11',
  ({ templateVersion }, _, context) => publishedOn(context, templateVersion),
);
const ofPhoto = happened<unknown, unknown, unknown>('PUB-01');

export const consentTimes: Times<ConsentCommand, ConsentState, ConsentContext> = {
  GiveParentalConsent: { signedOn: onText },
  WithdrawParentalConsent: { on: happened('AGR-11') },
  TakeOverParentalConsent: { signedOn: onText },
  RequestPhotoConsent: { answerBy: planned('PUB-01') },
  GivePhotoConsent: { signedOn: ofPhoto },
  RefusePhotoConsent: { signedOn: ofPhoto },
  WithdrawPhotoConsent: { on: ofPhoto },
  TakeOverPhotoConsent: { signedOn: ofPhoto },
  // The version that an answer is on is asked of the rule of answering.
  CorrectConsent: {
    'changes.signedOn': ofPhoto,
    'changes.on': ofPhoto,
    'changes.answerBy': planned('PUB-01'),
  },
};
