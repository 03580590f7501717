import { rejection } from '../../kernel/rejections.ts';

/** What is refused where an image might be described, seen or kept (INC-10). */
export const imageRejections = {
  imageNotDescribed: rejection(
    'ImageNotDescribed',
    'INC-10',
    'An intimate image is neither described nor kept as evidence',
  ),
  noImages: rejection(
    'NoIntimateImage',
    'INC-10',
    'Who has seen an image, and to whom it was handed on, is recorded of incidents with intimate images',
  ),
  leadAlone: rejection(
    'SafeguardingLeadAlone',
    'INC-10',
    'The safeguarding lead alone says who has seen an intimate image, and to whom the incident was handed on',
  ),
  viewingRequired: rejection(
    'ViewingRequired',
    'INC-10',
    'An incident with an intimate image is closed only with who has seen the image, or that nobody has',
  ),
  referralRequired: rejection(
    'ReferralRequired',
    'INC-10',
    'An incident with an intimate image is closed only with to whom it was handed on, or why to nobody',
  ),
};
