import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  audienceNotInUse: rejection('AudienceNotInUse', 'AGR-01', 'The school has no agreement for this audience'),
  policyNotInForce: rejection(
    'PolicyNotInForce',
    'AGR-13',
    'A template belongs to a policy version that is in force',
  ),
  templateVersionTaken: rejection('TemplateVersionTaken', 'AGR-13', 'A published version never changes'),
  templateVersionNotNext: rejection(
    'TemplateVersionNotNext',
    'AGR-13',
    'Versions follow one another without a gap',
  ),
  templateNotInOrder: rejection(
    'TemplateNotInOrder',
    'AGR-13',
    'A later version was published on a later day',
  ),
  notFromBefore: rejection(
    'NotFromBefore',
    'AGR-13',
    'Only what was published before the school kept its book here is taken over',
  ),
  templateNotPublished: rejection(
    'TemplateNotPublished',
    'AGR-13',
    'Only a published version can be withdrawn',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'AGR-13',
    'Only the publication of a version can be corrected',
  ),
};

export type AgreementTemplateRejection = RejectionOf<typeof rejections>;
