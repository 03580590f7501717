import { markup } from '../../shared/pages/markup.ts';
import { may, type Right } from '../api/rights.ts';
import { link, paragraph, title } from '../html/parts.ts';
import { asName } from '../html/words.ts';
import { page } from './page.ts';

/** Names and titles; what makes them stays out of this bundle. */
export const reportTitles: Readonly<Record<string, string>> = {
  safeguarding: 'Safeguarding, for governors',
  incidents: 'Incidents, by class of risk and year group',
  'devices-and-access': 'Devices and access',
  phones: 'Phones and other devices of pupils',
  'training-and-agreements': 'Training and agreements',
  'checks-and-reviews': 'Checks and reviews',
  'filtering-and-monitoring': 'Filtering and monitoring',
  controls: 'What standards ask, and the proof of it',
};
const names = Object.keys(reportTitles);
const rightTo = (report: string): Right => ({ audit: report });

/** Reports of figures over a half-term, a term or a school year. */
export const reportsPage = page({
  path: '/{school}/reports',
  needs: names.map(rightTo),
  navigation: 'Reports',
  load: async ({ place }) => names.filter((name) => may(place, rightTo(name))),
  title: () => 'Reports',
  render: (open, { params: { school } }) =>
    markup`${title('Reports', asName(school))}
${paragraph('Each is as of the newest signed checkpoint: asked for again at it, every number is the same.')}
<ul class="govuk-list db-choices">
${open.map((name) => markup`<li>${link(`/console/${school}/reports/${name}`, reportTitles[name] ?? name)}</li>`)}
</ul>`,
});
