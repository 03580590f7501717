import { halfTermNames } from '../../../events/catalogue/words.ts';
import type { Command, ReferenceListContext } from './decision.ts';
import { type ReferenceListRejection, rejections } from './rejections.ts';

type Plan = Command<'AdoptCurriculumPlan'>;

const cellOf = ({ yearGroup, halfTerm }: { readonly yearGroup: string; readonly halfTerm: string }): string =>
  `${yearGroup}.${halfTerm}`;

/** One entry for each half-term of each year group of the school, and none beside them. */
const isComplete = ({ lessons }: Plan, { facts }: ReferenceListContext): boolean => {
  const yearGroups = facts.school?.yearGroups ?? [];
  const asked = yearGroups.flatMap((yearGroup) =>
    halfTermNames.map((halfTerm) => cellOf({ yearGroup, halfTerm })),
  );
  const planned = new Set(lessons.map(cellOf));
  return (
    planned.size === lessons.length && asked.length === planned.size && asked.every((one) => planned.has(one))
  );
};

/** A plan is of the school as it is: its strands, its year groups, a school year of its calendar (CUR-01). */
export const planRefusal = (plan: Plan, context: ReferenceListContext): ReferenceListRejection | null => {
  const { strands } = context.settings;
  if (strands === null) return rejections.planNotInUse;
  const named = plan.strands.map(({ id }) => id);
  if (named.toSorted().join() !== strands.toSorted().join()) return rejections.strandsDiffer;
  if (plan.lessons.some((lesson) => lesson.strands.some((id) => !named.includes(id))))
    return rejections.strandUnknown;
  if (!isComplete(plan, context)) return rejections.planIncomplete;
  const years = context.facts.school?.years ?? [];
  return years.some(({ academicYear }) => academicYear === plan.edition) ? null : rejections.planOfNoYear;
};
