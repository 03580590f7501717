import { type CheckKind, checkKinds } from '../../../events/catalogue/check-forms.ts';
import type { IdForm } from '../../kernel/id-form.ts';
import { rejections } from './rejections.ts';

/** Kinds of which there is a record a system or blog. */
const ofThings: readonly CheckKind[] = ['filtering', 'blog'];

/** What a record is of, as its id says it; null where it does not. */
export const kindOf = (id: string): CheckKind | null => {
  const dot = id.indexOf('.');
  const [word, thing] = dot < 0 ? [id, ''] : [id.slice(0, dot), id.slice(dot + 1)];
  const kind = checkKinds.find((one) => one === word) ?? null;
  if (kind === null) return null;
  // A thing has a name; what a school makes as a whole has none.
  return (ofThings.includes(kind) ? thing !== '' : dot < 0) ? kind : null;
};

/** The system or blog that a record is of; null: it is the school's as a whole. */
export const thingOf = (id: string): string | null => {
  const dot = id.indexOf('.');
  return dot < 0 ? null : id.slice(dot + 1);
};

export const idOfCheck: IdForm = {
  form: '<kind>, or <kind>.<system or blog>',
  refusal: (id) => (kindOf(id) === null ? rejections.checkUnknown : null),
};
