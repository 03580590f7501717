import { happened, type Times } from '../../kernel/times.ts';
import type { AgreementCommand } from './commands.ts';
import type { AgreementContext } from './decision.ts';
import type { AgreementState } from './state.ts';

/** First day on which a version could be signed. */
const publishedOn = ({ facts }: AgreementContext, templateVersion: number | undefined): string | null =>
  facts.templates?.versions.find(({ version }) => version === templateVersion)?.from ?? null;

export const agreementTimes: Times<AgreementCommand, AgreementState, AgreementContext> = {
  SignAgreement: {
    signedOn: happened('AGR-01', ({ templateVersion }, _, context) => publishedOn(context, templateVersion)),
  },
  ImportSignature: {
    signedOn: happened('AGR-01', ({ templateVersion }, _, context) => publishedOn(context, templateVersion)),
  },
  TakeOverSignature: {
    signedOn: happened('AGR-01', ({ templateVersion }, _, context) => publishedOn(context, templateVersion)),
  },
  // The version that it is on is asked of the rule of signing.
  CorrectAgreement: { 'changes.signedOn': happened('AGR-01') },
};
