import type { Standing } from './state.ts';

/** An illegal or serious incident of which nobody has considered whether to tell the police (INC-10). */
export const lacksPolice = ({ report, police }: Standing): boolean =>
  (report.illegal || report.serious) && police === null;

/** What spread among pupils, without what came of containing it (INC-09). */
export const lacksContainment = ({ report, containment }: Standing): boolean =>
  report.spreadAmongPupils && containment === null;

/** It was decided to tell the police, and nobody has yet (INC-10). */
export const lacksPoliceReport = ({ police, policeReport }: Standing): boolean =>
  police?.decision === 'report' && policeReport === null;

/** Whether the member of staff who recorded the incident has signed its log (INC-02). */
export const isSigned = ({ report, signatures }: Standing): boolean =>
  signatures.some(({ recorder }) => recorder === report.recorder);
