import { type Markup, markup } from '../../shared/pages/markup.ts';

const radio = (name: string, value: string, label: string, isFirst: boolean): Markup =>
  markup`<div class="govuk-radios__item">
<input class="govuk-radios__input" id="${name}-${value}" name="${name}" type="radio"
value="${value}"${isFirst ? markup` checked` : null}>
<label class="govuk-label govuk-radios__label" for="${name}-${value}">${label}</label>
</div>`;

/** One of a few, of which the first is chosen already. */
export const radios = (name: string, legend: string, all: readonly (readonly [string, string])[]): Markup =>
  markup`<div class="govuk-form-group"><fieldset class="govuk-fieldset">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${legend}</legend>
<div class="govuk-radios govuk-radios--small">
${all.map(([value, label], at) => radio(name, value, label, at === 0))}
</div>
</fieldset></div>`;
