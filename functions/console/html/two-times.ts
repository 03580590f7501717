import { type Markup, markup } from '../../shared/pages/markup.ts';

/** The two times by which the past can be asked (decision 11). */
export type By = 'recorded' | 'occurred';

export const timeWords: Readonly<Record<By, string>> = {
  recorded: 'what was known',
  occurred: 'what had happened',
};

/** Anything else counts as the first. */
export const timeIn = (by: string | undefined): By => (by === 'occurred' ? 'occurred' : 'recorded');

/** One of the two times in a form that asks for the same page again. @param form begins the id */
export const timeField = (form: string, name: string, chosen: By): Markup =>
  markup`<div class="govuk-form-group"><label class="govuk-label" for="${form}-${name}">By</label>
<select class="govuk-select" id="${form}-${name}" name="${name}">${Object.entries(timeWords).map(
    ([value, text]) =>
      markup`<option value="${value}"${value === chosen ? markup` selected` : null}>${text}</option>`,
  )}</select></div>`;

/** Why the two can differ, for those who see them for the first time. */
export const timesExplained: Markup = markup`<details class="govuk-details db-screen">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">What was known, and what had happened</span></summary>
<div class="govuk-details__text">
<p class="govuk-body"><strong>What was known</strong> counts what was on record by the end of that day, and nothing that was written down later. It is what somebody who looked that evening could have seen.</p>
<p class="govuk-body"><strong>What had happened</strong> counts what had come about by the end of that day, as far as is known now: also what was written down later, and with slips put right. It is what was so.</p>
<p class="govuk-body">A paper that was signed on Monday and entered on Friday had happened on Monday, and was known from Friday on.</p>
</div></details>`;
