import { type Markup, markup } from '../../shared/pages/markup.ts';
import { type Looked, sameDay } from './as-of.ts';
import { link } from './parts.ts';

/** Where somebody looks at the past of a record. */
export const recordLinks = (
  school: string,
  { stream, record }: { readonly stream: string; readonly record: string },
  looked: Looked,
): Markup => {
  const at = `/console/${school}/${stream}/${record}`;
  const around = new URLSearchParams({ around: `${stream}/${record}` });
  return markup`<ul class="govuk-list db-screen">
<li>${link(`${at}/history`, 'History of this record')}</li>
<li>${link(sameDay(`${at}/compare`, looked), 'Compare two days')}</li>
<li>${link(`/console/${school}/swimlane?${around}`, 'Beside what it relied on, over time')}</li>
</ul>`;
};

/** Leads to the page that compares a list on two days. @param narrowed what narrows the list, and stays */
export const comparedLink = (
  school: string,
  list: string,
  looked: Looked,
  narrowed: Readonly<Record<string, string>> = {},
): Markup =>
  markup`<p class="govuk-body db-screen">${link(sameDay(`/console/${school}/views/${list}/compare`, looked, narrowed), 'Compare two days')}</p>`;
