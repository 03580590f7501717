import { type Markup, markup } from '../../shared/pages/markup.ts';
import { link } from './parts.ts';

/** Where somebody looks at the past of a record. */
export const recordLinks = (school: string, stream: string, record: string): Markup => {
  const at = `/console/${school}/${stream}/${record}`;
  const around = new URLSearchParams({ around: `${stream}/${record}` });
  return markup`<ul class="govuk-list db-screen">
<li>${link(`${at}/history`, 'History of this record')}</li>
<li>${link(`${at}/compare`, 'Compare two days')}</li>
<li>${link(`/console/${school}/swimlane?${around}`, 'Beside what it relied on, over time')}</li>
</ul>`;
};

/** Leads to the page that compares a list on two days. */
export const comparedLink = (school: string, list: string): Markup =>
  markup`<p class="govuk-body db-screen">${link(`/console/${school}/views/${list}/compare`, 'Compare two days')}</p>`;
