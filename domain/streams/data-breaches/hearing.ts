import type { Route } from '../../../events/catalogue/settings/route.ts';
import { type Role, role } from '../../../events/catalogue/words.ts';

/** By which those hear who must. */
export const DATA_BREACH_NOTICE = 'data-breach-reported';

/** Who hears of a breach where the school names nobody (EML-05, EML-06). */
const USUALLY: Route = ['it-support', 'headteacher', 'dpo'];

export const routeOf = (stated: Route | null): Route => stated ?? USUALLY;

/** The roles without which a breach is not closed. */
export const mustHear = (stated: Route | null): readonly Role[] =>
  routeOf(stated).flatMap((entry) => role.safeParse(entry).data ?? []);
