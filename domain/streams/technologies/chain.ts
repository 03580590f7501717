import type { Step } from '../../kernel/decision-chain.ts';
import { rejections, type TechnologyRejection } from './rejections.ts';
import type { TechnologySettings } from './settings.ts';

/** Proposed, weighed, decided by another (TEC-01). */
export type TechnologyStep = 'propose' | 'assess' | 'allow' | 'reject';

const USUALLY = ['headteacher'];

/** Who decides is the school's to say. */
export const chainOf = ({
  decidedBy,
}: TechnologySettings): readonly Step<TechnologyStep, TechnologyRejection>[] => {
  const who = { roles: decidedBy ?? USUALLY, otherwise: rejections.deciderRequired };
  return [
    { step: 'propose', who: null, needs: null, ownMatter: null, unreasoned: null },
    {
      step: 'assess',
      who: null,
      needs: { step: 'propose', otherwise: rejections.proposalRequired },
      ownMatter: null,
      unreasoned: rejections.benefitsRequired,
    },
    {
      step: 'allow',
      who,
      needs: { step: 'assess', otherwise: rejections.riskAssessmentRequired },
      ownMatter: rejections.conflictOfInterest,
      unreasoned: null,
    },
    {
      step: 'reject',
      who,
      needs: { step: 'propose', otherwise: rejections.proposalRequired },
      ownMatter: rejections.conflictOfInterest,
      unreasoned: rejections.reasonsRequired,
    },
  ];
};
