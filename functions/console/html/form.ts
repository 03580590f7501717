import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { Place } from '../api/me.ts';
import { may } from '../api/rights.ts';
import type { Act } from './act.ts';
import { fieldOf } from './field-markup.ts';
import { type Option, pickedName } from './fields.ts';
import { neighboursIn } from './neighbours.ts';
import { hiddenFields } from './parts.ts';
import type { Attempt } from './sent.ts';

/** What every form carries. */
export interface FormParts {
  /** Bound to the session. */
  readonly token: string;
  /** A new `Idempotency-Key` each time it is asked. */
  readonly newKey: () => string;
}

/** What the request says of forms. */
export interface FormAsked {
  readonly place: Place;
  /** A form that was sent and not taken; null: none was. */
  readonly attempt: Attempt | null;
  readonly form: FormParts;
  /** A day of the past is looked at: nothing can be done there. */
  readonly isPast: boolean;
}

export interface FormOptions {
  /** What the command needs and nobody fills in. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** What is filled in from the start. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
  /** Choices that follow from what the page knows, by the name of the field. */
  readonly options?: Readonly<Record<string, readonly Option[]>>;
  /** Whether it stands beside others, so that its button is not the one that the page is for. */
  readonly isSecondary?: boolean;
}

const attemptAt = ({ attempt }: FormAsked, { name }: Act): Attempt | null =>
  attempt?.act === name ? attempt : null;

const peopleOf = (attempt: Attempt | null, name: string) => ({
  options: attempt?.choices[name] ?? [],
  picked: attempt?.sent.all(pickedName(name)) ?? [],
});

interface Laid {
  readonly group: string | undefined;
  readonly shown: Markup;
  readonly isOpen: boolean;
}

const areOfOneGroup = ({ group }: Laid, before: Laid): boolean =>
  group !== undefined && group === before.group;

/** Neighbours of one group are folded away behind its name, open where something of it is to be mended. */
const groupedOf = (fields: readonly Laid[]): readonly Markup[] =>
  neighboursIn(fields, areOfOneGroup).map(({ some }) => {
    const group = some[0]?.group;
    const content = some.map(({ shown }) => shown);
    if (group === undefined) return markup`${content}`;
    const open = some.some(({ isOpen }) => isOpen) ? markup` open` : null;
    return markup`<details class="govuk-details"${open}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">${group}</span></summary>
<div class="govuk-details__text">${content}</div>
</details>`;
  });

/** The form of an act; nothing for somebody who may not do it, and beside the past, which nobody changes. */
export const formOf = (asked: FormAsked, act: Act, options: FormOptions = {}): Markup | null => {
  if (!may(asked.place, act.needs)) return null;
  const { hidden = {}, values = {}, options: choices = {}, isSecondary = false } = options;
  const attempt = attemptAt(asked, act);
  if (asked.isPast && attempt === null) return null;
  const all = { ...hidden, act: act.name, token: asked.form.token, key: asked.form.newKey() };
  const fields = act.fields.map((field) => {
    const chosen = attempt === null ? [values[field.name] ?? ''].flat() : attempt.sent.all(field.name);
    const mistake = attempt?.mistakes.find((one) => one.field === field.name)?.words ?? null;
    const shown = fieldOf(
      { ...field, options: choices[field.name] ?? field.options },
      { act: act.name, chosen, mistake, people: peopleOf(attempt, field.name) },
    );
    return { group: field.group, shown, isOpen: mistake !== null };
  });
  const looks = isSecondary ? ' govuk-button--secondary' : '';
  const encoding = 'file' in act ? markup` enctype="multipart/form-data"` : null;
  return markup`<form method="post"${encoding} novalidate>
${hiddenFields(all)}
${act.lead === undefined ? null : markup`<p class="govuk-body">${act.lead}</p>`}
${groupedOf(fields)}
<button type="submit" class="govuk-button${looks}" data-once>${act.button}</button>
</form>`;
};

/** The form folded away behind its name, open where it was sent and not taken. */
export const foldedForm = (asked: FormAsked, act: Act, options: FormOptions = {}): Markup | null => {
  const form = formOf(asked, act, { ...options, isSecondary: true });
  if (form === null) return null;
  const open = attemptAt(asked, act) === null ? null : markup` open`;
  return markup`<details class="govuk-details"${open}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">${act.button}</span></summary>
<div class="govuk-details__text">${form}</div>
</details>`;
};
