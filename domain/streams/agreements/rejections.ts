import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  audienceNotInUse: rejection('AudienceNotInUse', 'AGR-01', 'The school has no agreement for this audience'),
  personNotRegistered: rejection('PersonNotRegistered', 'AGR-01', 'Who signs is registered first'),
  audienceMismatch: rejection(
    'AudienceMismatch',
    'AGR-01',
    'Everybody signs the agreement of their own audience',
  ),
  linkRequired: rejection(
    'LinkRequired',
    'AGR-01',
    'A link to sign with has a secret and an end that lies ahead',
  ),
  templateNotCurrent: rejection(
    'TemplateNotCurrent',
    'AGR-01',
    'Only the version in force on the day of signing can be signed',
  ),
  nameRequired: rejection('NameRequired', 'AGR-01', 'A signature holds the name as signed'),
  signedElsewhen: rejection(
    'SignedElsewhen',
    'AGR-01',
    'Who signs by log-in or link signs on that day: another day is one on paper',
  ),
  notFromBefore: rejection(
    'NotFromBefore',
    'AGR-01',
    'Only what was signed before the school kept its book here is taken over',
  ),
  signatoryMismatch: rejection('SignatoryMismatch', 'AGR-01', 'Nobody signs for somebody else'),
  paperWitnessRequired: rejection(
    'PaperWitnessRequired',
    'AGR-01',
    'A signature on paper names somebody else who saw it and was at the school that day',
  ),
  linkNotValid: rejection(
    'LinkNotValid',
    'AGR-01',
    'A link was sent for this signature, was not used, and has not expired',
  ),
  notSigned: rejection('NotSigned', 'AGR-01', 'Only what was signed can be withdrawn'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'AGR-01',
    'Only a signature on paper can be corrected',
  ),
};

export type AgreementRejection = RejectionOf<typeof rejections>;
