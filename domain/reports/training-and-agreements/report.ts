import { GOVERNORS, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineDocument } from '../kit/define-document.ts';
import { agreementsSection } from './agreements.ts';
import { consentsSection } from './consents.ts';
import { knowledgeSection } from './knowledge.ts';
import { trainingAndAgreementsSources } from './sources.ts';
import { trainingSection } from './training.ts';

/**
 * Whom training, agreements, the policy and consents have reached, and whom not (TRG-01, AGR-01, POL-06,
 * PUB-01). Who leads safeguarding may read every record of it, and sees names; others see ids.
 */
export const trainingAndAgreementsReport = defineDocument({
  name: 'training-and-agreements',
  title: 'Training and agreements',
  description: 'Who was trained, has signed, knows the policy and has answered, of how many; and who has not',
  items: ['TRG-01', 'AGR-01', 'POL-06', 'PUB-01', 'GOV-03'],
  permissions: [
    { roles: SAFEGUARDING },
    { roles: ['slt', 'computing-lead', ...GOVERNORS, ...OVERSIGHT], withholdsPersonal: true },
  ],
  sensitive: false,
  sources: trainingAndAgreementsSources,
  document: (sources, asked) => ({
    title: 'Training and agreements',
    intro: 'How many of those of whom it is asked, and who is missing something.',
    sections: [
      trainingSection(sources, asked),
      agreementsSection(sources, asked),
      knowledgeSection(sources, asked),
      consentsSection(sources, asked),
    ],
  }),
});
