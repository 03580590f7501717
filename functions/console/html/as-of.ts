import { daysBetween, plusDays } from '../../../domain/kernel/day.ts';
import { DAY, dayInWords } from '../../../domain/kernel/day-in-words.ts';
import { londonDayEnd } from '../../../domain/kernel/london.ts';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { Query } from '../api/api.ts';
import { dayField } from './day-field.ts';
import { hiddenFields, inset, link } from './parts.ts';
import { timeField, timeIn, timesExplained, timeWords } from './two-times.ts';

type Given = Readonly<Record<string, string>>;

/** The day that is asked for, where it has passed; null: now is asked for. */
export const dayIn = (on: string | undefined, today: string): string | null =>
  on !== undefined && DAY.test(on) && plusDays(on, 0) === on && on < today ? on : null;

/** What was known at the end of a day, or what had happened by then: as the API is asked for it. */
export const asOfIn = ({ on, by }: Given, today: string): Query => {
  const day = dayIn(on, today);
  return day === null ? {} : { asOf: londonDayEnd(day), by: timeIn(by) };
};

/**
 * What of a query says a day of the past: the next page of a list is of the same. Empty: now is asked for.
 */
export const dayOf = ({ on, by }: Given, today: string): Given => {
  const day = dayIn(on, today);
  return day === null ? {} : { on: day, by: timeIn(by) };
};

/** What a page is asked for, and on which day, Europe/London. */
export interface Looked {
  readonly query: Given;
  readonly today: string;
}

/** The address of another page, as of the day that this one shows. @param kept what narrows that page */
export const sameDay = (address: string, { query, today }: Looked, kept: Given = {}): string => {
  const asked = new URLSearchParams({ ...kept, ...dayOf(query, today) }).toString();
  return asked === '' ? address : `${address}?${asked}`;
};

/** How many days back the slider goes, at least. */
const REACH = 365;

/** Moved by the page's script, which shows it; without script the field and the links do the same. */
const sliderOf = (day: string, today: string): Markup => {
  const first = [plusDays(today, -REACH), day].toSorted()[0] ?? day;
  return markup`<div class="db-days" data-slider="as-of-on" data-first="${first}" hidden>
<label class="govuk-label" for="as-of-slider">Move through the days; let go, or press Enter, to look at one</label>
<input class="db-days__range" id="as-of-slider" type="range" min="0" max="${daysBetween(first, today)}" step="1" value="${daysBetween(first, day)}">
</div>`;
};

const stepsOf = (day: string | null, today: string, others: Given): Markup => {
  const to = (on: string): string => `?${new URLSearchParams({ ...others, ...(on < today && { on }) })}`;
  const [before, after] = [plusDays(day ?? today, -1), plusDays(day ?? today, 1)];
  return markup`<p class="govuk-body db-steps db-screen">${link(to(before), 'Day before', `: ${dayInWords(before)}`)}
${day === null ? null : link(to(after), 'Day after', `: ${after < today ? dayInWords(after) : 'today'}`)}
${day === null ? null : link(to(today), 'Now')}</p>`;
};

/** A form that asks for the same page as of a day. @param kept what narrows the page and stays */
export const asOfForm = (query: Given, today: string, kept: Given = {}): Markup => {
  const day = dayIn(query['on'], today);
  const by = timeIn(query['by']);
  return markup`<details class="govuk-details db-screen"${day === null ? null : markup` open`}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">As it was on another day</span></summary>
<form method="get" class="db-filters">
${hiddenFields(kept)}
${dayField({ form: 'as-of', name: 'on', label: 'At the end of', day: day ?? '', max: today })}
${timeField('as-of', 'by', by)}
<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
${sliderOf(day ?? today, today)}
</form>
${timesExplained}
</details>
${day === null ? null : inset(markup`<p class="govuk-body">This is as of the end of ${dayInWords(day)}, by ${timeWords[by]} then. That you look at the past is recorded.</p>`)}
${stepsOf(day, today, { ...kept, by })}`;
};
