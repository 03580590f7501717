import { linkRejections } from '../../kernel/by-link.ts';
import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  audienceNotInUse: rejection('AudienceNotInUse', 'AGR-01', 'The school has no agreement for this audience'),
  personNotRegistered: rejection('PersonNotRegistered', 'AGR-01', 'Who signs is registered first'),
  audienceMismatch: rejection(
    'AudienceMismatch',
    'AGR-01',
    'Everybody signs the agreement of their own audience',
  ),
  ...linkRejections('AGR-01'),
  linksNotInUse: rejection('LinksNotInUse', 'AGR-01', 'The school lets nobody sign by a link'),
  nobodyToAsk: rejection(
    'NobodyToAsk',
    'AGR-09',
    'A pupil’s agreement is mailed to parents or carers who decide for the child',
  ),
  readerMismatch: rejection(
    'ReaderMismatch',
    'AGR-09',
    'A pupil signs with a parent or carer who decides for the child on that day',
  ),
  notOfPortal: rejection(
    'NotOfPortal',
    'AGR-08',
    'What a parent portal took are agreements of parents and pupils',
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
    'Who signs by log-in signs on that day: another day is one on paper',
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
  visitorNotAware: rejection(
    'VisitorNotAware',
    'POL-11',
    'A visitor is made aware of the policy before signing',
  ),
  notSigned: rejection('NotSigned', 'AGR-01', 'Only what was signed can be withdrawn'),
  nothingSigned: rejection('NothingSigned', 'AGR-01', 'A form that was signed is kept with its signature'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'AGR-01',
    'Only a signature that others entered can be corrected: one on paper, or of a parent portal',
  ),
};

export type AgreementRejection = RejectionOf<typeof rejections>;
