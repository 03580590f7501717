import { asksOfImages, hasImages, isGrave } from './rule-sets.ts';
import type { Standing } from './state.ts';

/** A grave incident of which nobody has considered whether to tell the police (INC-10). */
export const lacksPolice = ({ report, police }: Standing): boolean => isGrave(report) && police === null;

/** What spread among pupils, without what came of containing it (INC-09). */
export const lacksContainment = ({ report, containment }: Standing): boolean =>
  report.spreadAmongPupils && containment === null;

/** It was decided to tell the police, and nobody has yet (INC-10). */
export const lacksPoliceReport = ({ police, policeReport }: Standing): boolean =>
  police?.decision === 'report' && policeReport === null;

/** Whether the member of staff who recorded the incident has signed its log (INC-02). */
export const isSigned = ({ report, signatures }: Standing): boolean =>
  signatures.some(({ recorder }) => recorder === report.recorder);

/** Nobody has said who has seen the intimate image (INC-10). */
export const lacksViewing = ({ report, viewing }: Standing): boolean =>
  asksOfImages(report) && viewing === null;

/** Nobody has said to whom the incident with the intimate image was handed on (INC-10). */
export const lacksReferral = ({ report, referral }: Standing): boolean =>
  asksOfImages(report) && referral === null;

/**
 * Whether where it happened, or what, is missing of the five fields; an intimate image is not described, and
 * a
 * pupil may have said it by a channel (INC-02).
 */
export const lacksWords = ({ report, channel }: Standing): boolean =>
  report.place === null || (report.description === null && channel?.hasSaid !== true && !hasImages(report));
