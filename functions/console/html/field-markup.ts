import { type Markup, markup } from '../../shared/pages/markup.ts';
import { type Field, type Filled, idOfField, MOST_FILE_BYTES, type Option, pickedName } from './fields.ts';

const wordsOf = (field: Field): string =>
  field.isOptional && field.group === undefined ? `${field.label} (optional)` : field.label;

interface Parts {
  readonly id: string;
  readonly hint: Markup | null;
  readonly error: Markup | null;
  /** Attributes that lead from the field to its hint and its error. */
  readonly described: Markup | null;
}

const partsOf = ({ name, hint }: Field, { act, mistake }: Filled, own?: string): Parts => {
  const id = own ?? idOfField(act, name);
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

/** What browsers are asked to help with; all else is text. */
const TYPES: Partial<Record<Field['kind'], string>> = { day: 'date', moment: 'datetime-local' };

const inputOf = (field: Field, filled: Filled, ownId?: string): Markup => {
  const parts = partsOf(field, filled, ownId);
  const [value = ''] = filled.chosen;
  const { id, described } = parts;
  const type = TYPES[field.kind] ?? 'text';
  const mode = field.kind === 'number' ? markup` inputmode="numeric"` : null;
  const size = field.kind === 'line' || field.kind === 'person' ? '' : ' govuk-input--width-10';
  const bad = filled.mistake === null ? '' : ' govuk-input--error';
  return labelled(
    field,
    parts,
    markup`<input class="govuk-input${size}${bad}" id="${id}" name="${field.name}" type="${type}"${mode} value="${value}" autocomplete="${field.autocomplete ?? 'off'}"${described}>`,
  );
};

/** What was chosen can't be filled in again: browsers leave that to people. */
const fileOf = (field: Field, filled: Filled): Markup => {
  const parts = partsOf(field, filled);
  const bad = filled.mistake === null ? '' : ' govuk-file-upload--error';
  return labelled(
    field,
    parts,
    markup`<input class="govuk-file-upload${bad}" id="${parts.id}" name="${field.name}" type="file" accept="${field.accept ?? ''}" data-most-bytes="${MOST_FILE_BYTES}"${parts.described}>`,
  );
};

const textOf = (field: Field, filled: Filled, ownId?: string): Markup => {
  const parts = partsOf(field, filled, ownId);
  const bad = filled.mistake === null ? '' : ' govuk-textarea--error';
  return labelled(
    field,
    parts,
    markup`<textarea class="govuk-textarea${bad}" id="${parts.id}" name="${field.name}" rows="5"${parts.described}>
${filled.chosen[0] ?? ''}</textarea>`,
  );
};

/** Radios, or boxes of which several may be ticked. */
const choicesOf = (field: Field, filled: Filled, kind: 'radios' | 'checkboxes', ownId?: string): Markup => {
  const { id, hint, error, described } = partsOf(field, filled, ownId);
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

/** One of many, which radios would make long. */
const selectOf = (field: Field, filled: Filled): Markup => {
  const parts = partsOf(field, filled);
  const bad = filled.mistake === null ? '' : ' govuk-select--error';
  const options: readonly Option[] = [['', field.nothing ?? 'Choose'], ...(field.options ?? [])];
  return labelled(
    field,
    parts,
    markup`<select class="govuk-select${bad}" id="${parts.id}" name="${field.name}"${parts.described}>
${options.map(([value, label]) => markup`<option value="${value}"${filled.chosen.includes(value) ? markup` selected` : null}>${label}</option>`)}
</select>`,
  );
};

const tickOf = (field: Field, filled: Filled): Markup => {
  const { id, hint, error, described } = partsOf(field, filled);
  const checked = filled.chosen.includes('yes') ? markup` checked` : null;
  return markup`${error}<div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" id="${id}" name="${field.name}" type="checkbox" value="yes"${checked}${described}>
<label class="govuk-label govuk-checkboxes__label" for="${id}">${field.label}</label>${hint}
</div></div>`;
};

const byName =
  'A name, or part of it: you choose who is meant before anything is recorded. An id is taken, too.';

const byNames = `A line each. ${byName}`;

/** Takes names; where some were sent, those who have them stand beneath to choose from. */
const personOf = (field: Field, filled: Filled): Markup => {
  const { options, picked } = filled.people ?? { options: [], picked: [] };
  const isOne = field.kind === 'person';
  const written = { ...field, hint: field.hint ?? (isOne ? byName : byNames) };
  const namesOf = isOne ? inputOf : textOf;
  if (options.length === 0) return namesOf(written, filled);
  const choice: Field = {
    name: pickedName(field.name),
    label: isOne ? `Who is meant by “${filled.chosen[0] ?? ''}”` : 'Who is meant',
    kind: 'one-of',
    options,
  };
  // The summary of errors leads to the choice: what is to be written is written already.
  const name = idOfField(filled.act, `${field.name}-name`);
  return markup`<div class="db-written">${namesOf(written, { ...filled, mistake: null }, name)}</div>
${choicesOf(choice, { act: filled.act, chosen: picked, mistake: filled.mistake }, isOne ? 'radios' : 'checkboxes', idOfField(filled.act, field.name))}`;
};

const contentOf = (field: Field, filled: Filled): Markup => {
  switch (field.kind) {
    case 'line':
    case 'id':
    case 'day':
    case 'number':
    case 'moment':
      return inputOf(field, filled);
    case 'person':
    case 'people':
      return personOf(field, filled);
    case 'text':
      return textOf(field, filled);
    case 'file':
      return fileOf(field, filled);
    case 'choice':
      return selectOf(field, filled);
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
