import { plusDays } from '../../../../domain/kernel/day.ts';
import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import { londonDayEnd } from '../../../../domain/kernel/london.ts';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import type { Query } from '../../api/api.ts';
import { dayIn } from '../../html/as-of.ts';
import { dayField } from '../../html/day-field.ts';
import { hiddenFields } from '../../html/parts.ts';
import { type By, timeField, timeIn, timesExplained, timeWords } from '../../html/two-times.ts';

/** A day, and the time that it is asked by; today is now. */
export interface Side {
  readonly day: string;
  readonly isNow: boolean;
  readonly by: By;
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
  isNow ? 'Now' : `${dayInWords(day)}, by ${timeWords[by]}`;

const form = 'compare';

/** The form that chooses the two, with what its words mean. @param kept what narrows a list and stays */
export const sidesForm = (
  { earlier, later }: ReturnType<typeof sidesIn>,
  today: string,
  kept: Given = {},
): Markup => markup`<form method="get" class="db-filters">
${hiddenFields(kept)}
${dayField({ form, name: 'on', label: 'At the end of', day: earlier.day, max: today })}
${timeField(form, 'by', earlier.by)}
${dayField({ form, name: 'to', label: 'And at the end of', day: later.day, max: today })}
${timeField(form, 'toBy', later.by)}
<button type="submit" class="govuk-button govuk-button--secondary">Compare</button>
</form>
${timesExplained}`;
