import { type Markup, markup } from '../../shared/pages/markup.ts';

interface DayField {
  /** Begins the id, so that fields of several forms differ. */
  readonly form: string;
  readonly name: string;
  readonly label: string;
  /** `YYYY-MM-DD`; empty: none is chosen. */
  readonly day: string;
  /** @default - any day */
  readonly max?: string;
}

/** A day of a form that asks for the same page again. */
export const dayField = ({ form, name, label, day, max }: DayField): Markup =>
  markup`<div class="govuk-form-group"><label class="govuk-label" for="${form}-${name}">${label}</label>
<input class="govuk-input govuk-input--width-10" id="${form}-${name}" name="${name}" type="date"${max === undefined ? null : markup` max="${max}"`} value="${day}"></div>`;
