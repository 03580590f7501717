import { defineReport } from '../../kernel/report.ts';
import { OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';

export type { Answers } from './answers.ts';
export type { Until } from './counting.ts';
export { type CountedEvent, type EventFold, evolved, stateFold } from './event-fold.ts';
export type { Look } from './look.ts';
export { rowFold } from './row-fold.ts';
export { createTrustQuestions } from './trust-questions.ts';

/** What was so at an instant: agreements, access, devices, offices, the policy in force (GOV-04). */
export const asOfReport = defineReport({
  name: 'as-of',
  items: ['GOV-04'],
  paths: ['/v1/schools/{schoolId}/as-of', '/v1/trust/as-of'],
  isSigned: false,
  permissions: [{ roles: SAFEGUARDING }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
});
