import type { Role } from '../../../events/catalogue/words.ts';

/**
 * Who reviews: the role that the scheduled review names, or else those of the settings, or else the
 * headteacher (POL-03).
 */
export const reviewersFor = (
  { reviewer }: { readonly reviewer: Role | null },
  { reviewerRoles }: { readonly reviewerRoles: readonly Role[] | null },
): readonly Role[] => {
  if (reviewer !== null) return [reviewer];
  return reviewerRoles === null || reviewerRoles.length === 0 ? ['headteacher'] : reviewerRoles;
};
