import type { Step } from '../../kernel/decision-chain.ts';
import { type ExemptionRejection, rejections } from './rejections.ts';
import type { Application } from './state.ts';

/** What leads to an exemption and to its answer, in this order (UNA-03). */
export type ExemptionStep = 'apply' | 'consider' | 'decide' | 'answer' | 'revoke';

const head = { roles: ['headteacher'], otherwise: rejections.headteacherRequired };

/** In writing, then the trust, then the headteacher, then in writing again (UNA-03). */
export const chain: readonly Step<ExemptionStep, ExemptionRejection>[] = [
  {
    step: 'apply',
    who: null,
    needs: null,
    ownMatter: null,
    unreasoned: rejections.writtenApplicationRequired,
  },
  {
    step: 'consider',
    who: { roles: ['executive'], otherwise: rejections.executiveRequired },
    needs: { step: 'apply', otherwise: rejections.applicationUnknown },
    ownMatter: rejections.conflictOfInterest,
    unreasoned: rejections.reasonsRequired,
  },
  {
    step: 'decide',
    who: head,
    needs: { step: 'consider', otherwise: rejections.executiveConsiderationRequired },
    ownMatter: rejections.conflictOfInterest,
    unreasoned: rejections.reasonsRequired,
  },
  {
    step: 'answer',
    who: null,
    needs: { step: 'decide', otherwise: rejections.decisionRequired },
    ownMatter: rejections.conflictOfInterest,
    unreasoned: null,
  },
  {
    step: 'revoke',
    who: head,
    needs: { step: 'decide', otherwise: rejections.notGranted },
    ownMatter: rejections.conflictOfInterest,
    unreasoned: rejections.reasonsRequired,
  },
];

/** The steps that an application has behind it, of those that another needs. */
export const takenBy = ({ considered, decision }: Application): readonly ExemptionStep[] => [
  'apply',
  ...(considered === null ? [] : (['consider'] as const)),
  ...(decision === null ? [] : (['decide'] as const)),
];
