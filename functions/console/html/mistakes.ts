import { type Markup, markup } from '../../shared/pages/markup.ts';
import { idOfField } from './fields.ts';
import type { Attempt, Mistake } from './sent.ts';

const lineOf = (act: string, { field, words }: Mistake): Markup =>
  field === null
    ? markup`<li>${words}</li>`
    : markup`<li><a href="#${idOfField(act, field)}">${words}</a></li>`;

/** What is to be mended, first of all that is read; each leads to its field. */
export const mistakesOf = (attempt: Attempt | null): Markup | null =>
  attempt === null
    ? null
    : markup`<div class="govuk-error-summary" tabindex="-1" autofocus><div role="alert">
<h2 class="govuk-error-summary__title">Nothing was recorded yet</h2>
<div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">
${attempt.mistakes.map((mistake) => lineOf(attempt.act, mistake))}
</ul></div>
</div></div>`;
