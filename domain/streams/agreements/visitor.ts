import { isOver } from '../../kernel/held-roles.ts';
import type { AgreementContext, Parties } from './decision.ts';
import { type AgreementRejection, rejections } from './rejections.ts';

/**
 * Why a visitor can't sign on a day: the school asks that they are made aware of the policy first, and nobody
 * has (POL-11).
 */
export const visitorRefusal = (
  { audience }: Parties,
  {
    settings,
    facts: { awareness },
  }: {
    readonly settings: AgreementContext['settings'];
    readonly facts: Pick<AgreementContext['facts'], 'awareness'>;
  },
  day: string,
): AgreementRejection | null => {
  if (audience !== 'visitor' || settings.visitorNotice === null) return null;
  const isAware = awareness?.visits.some(({ on, until }) => on <= day && !isOver({ until }, day));
  return isAware === true ? null : rejections.visitorNotAware;
};
