import { GOVERNORS, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { incidentsStream } from '../../streams/incidents/stream.ts';
import { peopleStream } from '../../streams/people/stream.ts';
import { schoolsStream } from '../../streams/schools/stream.ts';
import { searchesStream } from '../../streams/searches/stream.ts';
import { defineDocument } from '../kit/define-document.ts';
import { recordsOf } from '../kit/records.ts';
import { classesSection, halfTermsSection, yearGroupsSection } from './groups.ts';
import { searchesSection } from './searches.ts';

const TITLE = 'Incidents by class of risk, year group and half-term';

/**
 * What there is more of, where, and when, and whether some pupils are searched more than others: numbers of
 * groups, none of which points at somebody (INC-03, SRC-01).
 */
export const incidentsReport = defineDocument({
  name: 'incidents',
  title: TITLE,
  description: 'Of which there are more, in which year groups and when, and who is searched; it names nobody',
  items: ['INC-03', 'SRC-01', 'GOV-03'],
  permissions: [{ roles: [...SAFEGUARDING, ...GOVERNORS, 'slt', ...OVERSIGHT] }],
  sensitive: false,
  sources: () => ({
    incidents: recordsOf(incidentsStream),
    people: recordsOf(peopleStream),
    schools: recordsOf(schoolsStream),
    searches: recordsOf(searchesStream),
  }),
  document: (sources, asked) => ({
    title: TITLE,
    intro: 'Numbers of groups, with none under five, and none by which one could be worked out.',
    sections: [
      classesSection(sources, asked),
      yearGroupsSection(sources, asked),
      halfTermsSection(sources, asked),
      searchesSection(sources, asked),
    ],
  }),
});
