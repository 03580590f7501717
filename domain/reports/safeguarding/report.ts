import { GOVERNORS, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineDocument } from '../kit/define-document.ts';
import { reportedIn } from '../kit/reported-incidents.ts';
import { incidentsSection } from './incidents.ts';
import { mattersSection } from './matters.ts';
import { preventionSection } from './prevention.ts';
import { safeguardingSources } from './sources.ts';

/**
 * What a designated safeguarding lead tells governors of a half-term, a term or a year: numbers that name
 * nobody, each with the events behind it (GOV-01).
 */
export const safeguardingReport = defineDocument({
  name: 'safeguarding',
  title: 'Online safety: report of the safeguarding lead',
  description: 'What happened, what became of it, and what was done so that less happens; it names nobody',
  items: ['GOV-01', 'GOV-03'],
  permissions: [{ roles: [...SAFEGUARDING, ...GOVERNORS, 'slt', 'computing-lead', ...OVERSIGHT] }],
  sensitive: false,
  sources: safeguardingSources,
  document: (sources, asked) => ({
    title: 'Online safety: report of the safeguarding lead',
    intro: 'Numbers alone: nobody is named, and what would point at somebody is withheld.',
    sections: [
      incidentsSection(reportedIn(sources.incidents), asked),
      mattersSection(sources, asked),
      preventionSection(sources, asked),
    ],
  }),
});
