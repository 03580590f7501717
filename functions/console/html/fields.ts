import { type Markup, markup } from '../../shared/pages/markup.ts';

/** A choice, as it is sent and as it is said. */
export type Option = readonly [value: string, label: string];

/** A field of a form, as an act describes it. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'day' | 'one-of' | 'some-of' | 'tick' | 'person';
  readonly hint?: string;
  readonly options?: readonly Option[] | undefined;
  /** @default - it has to be filled in */
  readonly isOptional?: true;
  /** What is said where it is empty. @default - made of the label */
  readonly missing?: string;
  /** What browsers may fill in. @default - nothing */
  readonly autocomplete?: string;
}

export interface Filled {
  readonly act: string;
  readonly chosen: readonly string[];
  readonly mistake: string | null;
}

/** Where the summary of errors leads. */
export const idOfField = (act: string, name: string): string => `${act}-${name}`;

/** What is said of a field that was left empty. */
export const missingWords = ({ missing, label, kind }: Field): string => {
  if (missing !== undefined) return missing;
  const asks = kind === 'one-of' || kind === 'some-of' ? 'Choose' : 'Enter';
  return `${asks}: ${label.toLowerCase()}`;
};

const wordsOf = (field: Field): string => (field.isOptional ? `${field.label} (optional)` : field.label);

interface Parts {
  readonly id: string;
  readonly hint: Markup | null;
  readonly error: Markup | null;
  /** Attributes that lead from the field to its hint and its error. */
  readonly described: Markup | null;
}

const partsOf = ({ name, hint }: Field, { act, mistake }: Filled): Parts => {
  const id = idOfField(act, name);
  const by = [...(hint === undefined ? [] : [`${id}-hint`]), ...(mistake === null ? [] : [`${id}-error`])];
  return {
    id,
    hint: hint === undefined ? null : markup`<div class="govuk-hint" id="${id}-hint">${hint}</div>`,
    error:
      mistake === null
        ? null
        : markup`<p class="govuk-error-message" id="${id}-error"><span class="govuk-visually-hidden">Error:</span> ${mistake}</p>`,
    described: by.length === 0 ? null : markup` aria-describedby="${by.join(' ')}"`,
  };
};

const groupOf = (mistake: string | null, content: Markup): Markup =>
  markup`<div class="govuk-form-group${mistake === null ? '' : ' govuk-form-group--error'}">
${content}
</div>`;

const labelled = (field: Field, { id, hint, error }: Parts, input: Markup): Markup =>
  markup`<label class="govuk-label govuk-label--s" for="${id}">${wordsOf(field)}</label>
${hint}${error}
${input}`;

const inputOf = (field: Field, filled: Filled): Markup => {
  const parts = partsOf(field, filled);
  const [value = ''] = filled.chosen;
  const { id, described } = parts;
  const type = field.kind === 'day' ? 'date' : 'text';
  const size = field.kind === 'line' ? '' : ' govuk-input--width-10';
  const bad = filled.mistake === null ? '' : ' govuk-input--error';
  return labelled(
    field,
    parts,
    markup`<input class="govuk-input${size}${bad}" id="${id}" name="${field.name}" type="${type}" value="${value}" autocomplete="${field.autocomplete ?? 'off'}"${described}>`,
  );
};

const textOf = (field: Field, filled: Filled): Markup => {
  const parts = partsOf(field, filled);
  const bad = filled.mistake === null ? '' : ' govuk-textarea--error';
  return labelled(
    field,
    parts,
    markup`<textarea class="govuk-textarea${bad}" id="${parts.id}" name="${field.name}" rows="5"${parts.described}>
${filled.chosen[0] ?? ''}</textarea>`,
  );
};

/** Radios, or boxes of which several may be ticked. */
const choicesOf = (field: Field, filled: Filled, kind: 'radios' | 'checkboxes'): Markup => {
  const { id, hint, error, described } = partsOf(field, filled);
  const type = kind === 'radios' ? 'radio' : 'checkbox';
  const items = (field.options ?? []).map(([value, label], at) => {
    const own = at === 0 ? id : `${id}-${at}`;
    const checked = filled.chosen.includes(value) ? markup` checked` : null;
    return markup`<div class="govuk-${kind}__item">
<input class="govuk-${kind}__input" id="${own}" name="${field.name}" type="${type}" value="${value}"${checked}>
<label class="govuk-label govuk-${kind}__label" for="${own}">${label}</label>
</div>`;
  });
  return markup`<fieldset class="govuk-fieldset"${described}>
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${wordsOf(field)}</legend>
${hint}${error}
<div class="govuk-${kind} govuk-${kind}--small">
${items}
</div>
</fieldset>`;
};

const tickOf = (field: Field, filled: Filled): Markup => {
  const { id, hint, error, described } = partsOf(field, filled);
  const checked = filled.chosen.includes('yes') ? markup` checked` : null;
  return markup`${error}<div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" id="${id}" name="${field.name}" type="checkbox" value="yes"${checked}${described}>
<label class="govuk-label govuk-checkboxes__label" for="${id}">${field.label}</label>${hint}
</div></div>`;
};

const contentOf = (field: Field, filled: Filled): Markup => {
  switch (field.kind) {
    case 'line':
    case 'person':
    case 'day':
      return inputOf(field, filled);
    case 'text':
      return textOf(field, filled);
    case 'one-of':
      return choicesOf(field, filled, 'radios');
    case 'some-of':
      return choicesOf(field, filled, 'checkboxes');
    case 'tick':
      return tickOf(field, filled);
  }
};

/** A field with its label, hint and error, as the GOV.UK Design System has it. */
export const fieldOf = (field: Field, filled: Filled): Markup =>
  groupOf(filled.mistake, contentOf(field, filled));
