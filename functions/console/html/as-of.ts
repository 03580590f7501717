import { DAY, dayInWords } from '../../../domain/kernel/day-in-words.ts';
import { londonDayEnd } from '../../../domain/kernel/london.ts';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { Query } from '../api/api.ts';
import { inset } from './parts.ts';

type Given = Readonly<Record<string, string>>;

/** The day that is asked for, where it has passed; null: now is asked for. */
const dayIn = ({ on = '' }: Given, today: string): string | null => (DAY.test(on) && on < today ? on : null);

/** What was known at the end of a day, or what had happened by then: as the API is asked for it. */
export const asOfIn = (query: Given, today: string): Query => {
  const day = dayIn(query, today);
  if (day === null) return {};
  return { asOf: londonDayEnd(day), by: query['by'] === 'occurred' ? 'occurred' : 'recorded' };
};

/** What of a query says the day: the next page of a list is of the same. */
export const dayOf = ({ on, by }: Given): Given => ({ ...(on && { on }), ...(by && { by }) });

const option = (value: string, text: string, chosen: string): Markup =>
  markup`<option value="${value}"${value === chosen ? markup` selected` : null}>${text}</option>`;

/** A form that asks for the same page as of a day. @param kept what narrows the page and stays */
export const asOfForm = (query: Given, today: string, kept: Given = {}): Markup => {
  const day = dayIn(query, today);
  const by = query['by'] ?? '';
  return markup`<details class="govuk-details db-screen"${day === null ? null : markup` open`}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">As it was on another day</span></summary>
<form method="get" class="db-filters">
${Object.entries(kept).map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}
<div class="govuk-form-group"><label class="govuk-label" for="as-of-on">At the end of</label>
<input class="govuk-input govuk-input--width-10" id="as-of-on" name="on" type="date" max="${today}" value="${day ?? ''}"></div>
<div class="govuk-form-group"><label class="govuk-label" for="as-of-by">By</label>
<select class="govuk-select" id="as-of-by" name="by">${[option('recorded', 'what was known', by), option('occurred', 'what had happened', by)]}</select></div>
<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
</form></details>
${day === null ? null : inset(markup`<p class="govuk-body">This is as of the end of ${dayInWords(day)}, ${by === 'occurred' ? 'by what had happened' : 'by what was known'} then. That you look at the past is recorded.</p>`)}`;
};
