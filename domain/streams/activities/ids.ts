import { type ActivityKind, activityKinds, yearlyKinds } from '../../../events/catalogue/activity-forms.ts';
import type { IdForm } from '../../kernel/id-form.ts';
import { rejections } from './rejections.ts';

/** An id such as `parent-workshop.2026-27`: a kind, and the thing's own name behind the first dot. */
export const activityOf = (id: string): { readonly kind: ActivityKind; readonly thing: string } | null => {
  const dot = id.indexOf('.');
  const kind = activityKinds.find((one) => one === id.slice(0, dot));
  const thing = id.slice(dot + 1);
  return dot < 1 || kind === undefined || thing === '' ? null : { kind, thing };
};

const isYear = (name: string): boolean => {
  const [, first = '', second = ''] = /^(\d{4})-(\d{2})$/.exec(name) ?? [];
  return first !== '' && String((Number(first) + 1) % 100).padStart(2, '0') === second;
};

/** Whether a day is none of a school year, such as `2026-27`. */
export const isOutside = (academicYear: string, on: string): boolean => {
  const first = Number(academicYear.slice(0, 4));
  return on < `${first}-09-01` || on > `${first + 1}-08-31`;
};

export const idOfActivity: IdForm = {
  form: '<kind>.<activity>',
  refusal: (id) => {
    const found = activityOf(id);
    if (found === null) return rejections.activityUnknown;
    const isYearly = yearlyKinds.some((kind) => kind === found.kind);
    return isYearly && !isYear(found.thing) ? rejections.activityUnknown : null;
  },
};
