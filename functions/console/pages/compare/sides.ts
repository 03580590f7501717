import { plusDays } from '../../../../domain/kernel/day.ts';
import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import { londonDayEnd } from '../../../../domain/kernel/london.ts';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import type { Query } from '../../api/api.ts';
import { dayIn } from '../../html/as-of.ts';
import { hiddenFields } from '../../html/parts.ts';
import { timeIn, timeSelect, timesExplained } from '../../html/two-times.ts';

/** A day, and the time that it is asked by; today is now. */
export interface Side {
  readonly day: string;
  readonly isNow: boolean;
  readonly by: 'recorded' | 'occurred';
}

type Given = Readonly<Record<string, string>>;

const sideOf = (day: string, by: string | undefined, today: string): Side => ({
  day,
  isNow: day === today,
  by: timeIn(by),
});

/** Which two states an address compares: yesterday's with today's where it says nothing. */
export const sidesIn = (
  { on, by, to, toBy }: Given,
  today: string,
): { readonly earlier: Side; readonly later: Side } => ({
  earlier: sideOf(dayIn(on, today) ?? plusDays(today, -1), by, today),
  later: sideOf(dayIn(to, today) ?? today, toBy, today),
});

/** As the API is asked for it. */
export const queryOf = ({ day, isNow, by }: Side): Query => (isNow ? {} : { asOf: londonDayEnd(day), by });

/** What a column of the two shows. */
export const sideInWords = ({ day, isNow, by }: Side): string =>
  isNow ? 'Now' : `${dayInWords(day)}, by ${by === 'occurred' ? 'what had happened' : 'what was known'}`;

const dayField = (name: string, label: string, { day }: Side, today: string): Markup =>
  markup`<div class="govuk-form-group"><label class="govuk-label" for="compare-${name}">${label}</label>
<input class="govuk-input govuk-input--width-10" id="compare-${name}" name="${name}" type="date" max="${today}" value="${day}"></div>`;

const byField = (name: string, { by }: Side): Markup =>
  markup`<div class="govuk-form-group"><label class="govuk-label" for="compare-${name}">By</label>
${timeSelect(`compare-${name}`, name, by)}</div>`;

/** The form that chooses the two, with what its words mean. @param kept what narrows a list and stays */
export const sidesForm = (
  { earlier, later }: ReturnType<typeof sidesIn>,
  today: string,
  kept: Given = {},
): Markup => markup`<form method="get" class="db-filters">
${hiddenFields(kept)}
${dayField('on', 'At the end of', earlier, today)}
${byField('by', earlier)}
${dayField('to', 'And at the end of', later, today)}
${byField('toBy', later)}
<button type="submit" class="govuk-button govuk-button--secondary">Compare</button>
</form>
${timesExplained}`;
