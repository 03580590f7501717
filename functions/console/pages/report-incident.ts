import { markup } from '../../shared/pages/markup.ts';
import { recordAt } from '../api/addresses.ts';
import { may } from '../api/rights.ts';
import type { Act, Doing } from '../html/act.ts';
import { formOf } from '../html/form.ts';
import { categories, flags, waysItCame } from '../html/incident-words.ts';
import { inset, paragraph, title } from '../html/parts.ts';
import { asName } from '../html/words.ts';
import { page } from './page.ts';

const report: Act = {
  name: 'report-incident',
  needs: { stream: 'incidents', action: 'ReportIncident' },
  button: 'Report the incident',
  said: 'The incident is on record, and those who have to know hear of it now.',
  fields: [
    { name: 'occurredOn', label: 'Day on which it happened', kind: 'day' },
    { name: 'place', label: 'Where it happened', kind: 'line', hint: 'Such as a room, a device or an app.' },
    {
      name: 'categories',
      label: 'What it is about',
      kind: 'some-of',
      options: categories,
      hint: 'Choose all that are true.',
    },
    {
      name: 'description',
      label: 'What happened',
      kind: 'text',
      isOptional: true,
      hint: 'Leave it empty where an intimate image is involved: it is not described, nor shown to anybody.',
    },
    {
      name: 'cameToLight',
      label: 'How it came to light',
      kind: 'one-of',
      options: waysItCame,
      isOptional: true,
    },
    { name: 'flags', label: 'What makes it graver', kind: 'some-of', options: flags, isOptional: true },
  ],
  command: ({ params: { school = '' }, sent, newId }: Doing) => ({
    path: `${recordAt(school, 'incidents', `i-${newId}`)}/report-incident`,
    body: {
      ...sent.given('occurredOn', 'place', 'description', 'cameToLight'),
      categories: sent.all('categories'),
      ...Object.fromEntries(sent.all('flags').map((flag) => [flag, true])),
    },
  }),
  next: ({ params: { school = '' } }) => `/${school}`,
};

/** An online-safety incident, as somebody of the school reports it. */
export const reportIncidentPage = page({
  path: '/{school}/report-incident',
  needs: [report.needs],
  navigation: 'Report an incident',
  acts: [report],
  load: async () => null,
  title: () => 'Report an incident',
  render: (_, asking) =>
    markup`${title('Report an incident', asName(asking.params.school))}
${inset(
  paragraph(
    may(asking.place, { list: 'incident-log' })
      ? 'What you write is sealed. It stands in the incident log, which the safeguarding team reads.'
      : 'What you write is sealed: the safeguarding team reads it, and others do not.',
  ),
)}
${formOf(asking, report, { values: { occurredOn: asking.today } })}`,
});
