import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { Option } from './fields.ts';
import { hiddenFields } from './parts.ts';

/** One thing that a list is narrowed by. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

const selectOf = ({ name, label, options }: Filter, chosen: string, none: string): Markup =>
  markup`<div class="govuk-form-group db-filter">
<label class="govuk-label" for="filter-${name}">${label}</label>
<select class="govuk-select" id="filter-${name}" name="${name}">
<option value="">${none}</option>
${options.map(([value, text]) => markup`<option value="${value}"${value === chosen ? markup` selected` : null}>${text}</option>`)}
</select>
</div>`;

/** What of a query belongs to the filters. */
export const chosenIn = (
  filters: readonly Filter[],
  query: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filters.flatMap(({ name, options }) => {
      const value = query[name] ?? '';
      return options.some(([known]) => known === value) ? [[name, value]] : [];
    }),
  );

/**
 * What of an address narrows a list that is not known here, such as in the link of a notice; the API knows what
 * there is. @param others what says something else of the page
 */
export const narrowedBy = (
  query: Readonly<Record<string, string>>,
  others: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query).filter(
      ([name, value]) => ![...others, 'cursor', 'done'].includes(name) && value !== '',
    ),
  );

/**
 * A form that asks for the same page again, narrowed. @param none what is shown where nothing is chosen
 * @param kept what else narrows the page and stays
 */
export const filtersOf = (
  filters: readonly Filter[],
  query: Readonly<Record<string, string>>,
  none = 'All',
  kept: Readonly<Record<string, string>> = {},
): Markup =>
  markup`<form method="get" class="db-filters" role="search" aria-label="Narrow the list">
${hiddenFields(kept)}
${filters.map((filter) => selectOf(filter, query[filter.name] ?? '', none))}
<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
</form>`;
