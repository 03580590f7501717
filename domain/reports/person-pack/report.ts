import { defineReport } from '../../kernel/report.ts';

export { fullContent, type Opened, subjectContent } from './content.ts';
export { type HeldRecord, type PackFacts, packQuestions } from './facts.ts';
export { fullPage, subjectPage } from './pages.ts';
export { type Hold, sorted } from './sorted.ts';

/**
 * Everything that a school holds on a person, for whoever answers that person's request (DPR-05). Nobody
 * makes the pack on themself.
 */
export const personPackReport = defineReport({
  name: 'person-pack',
  items: ['DPR-05', 'DPR-06', 'EML-07'],
  paths: ['/v1/schools/{schoolId}/people/{personId}/pack'],
  isSigned: true,
  permissions: [{ roles: ['dpo'] }, { roles: ['dpo'], relation: 'subject-is-me', effect: 'forbid' }],
  sensitive: true,
});
