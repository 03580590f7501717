import type { Step } from '../../kernel/decision-chain.ts';
import { type OwnDeviceRejection, rejections } from './rejections.ts';

type Chain<S extends string> = readonly Step<S, OwnDeviceRejection>[];

const approving = { roles: ['it-support'], otherwise: rejections.itApproves };
const assessing = { roles: ['it-support'], otherwise: rejections.itAssesses };
const agreeing = { roles: ['headteacher'], otherwise: rejections.headteacherRequired };

/** IT support approves what was registered, and ends it (NET-03). */
export const connectionChain: Chain<'register' | 'approve' | 'refuse' | 'end'> = [
  {
    step: 'approve',
    who: approving,
    needs: { step: 'register', otherwise: rejections.notRegistered },
    ownMatter: rejections.ownConnection,
    unreasoned: null,
  },
  {
    step: 'refuse',
    who: approving,
    needs: { step: 'register', otherwise: rejections.notRegistered },
    ownMatter: rejections.ownConnection,
    unreasoned: rejections.connectionReason,
  },
  {
    step: 'end',
    who: approving,
    needs: { step: 'approve', otherwise: rejections.notConnected },
    ownMatter: null,
    unreasoned: rejections.connectionReason,
  },
];

/** IT support looks at the device, then the headteacher agrees (NET-05). */
export const dataChain: Chain<'register' | 'assess' | 'authorise' | 'refuse' | 'revoke'> = [
  {
    step: 'assess',
    who: assessing,
    needs: { step: 'register', otherwise: rejections.notRegistered },
    ownMatter: rejections.ownAssessment,
    unreasoned: null,
  },
  {
    step: 'authorise',
    who: agreeing,
    needs: { step: 'assess', otherwise: rejections.assessmentRequired },
    ownMatter: rejections.ownAssessment,
    unreasoned: null,
  },
  {
    step: 'refuse',
    who: agreeing,
    needs: { step: 'register', otherwise: rejections.notRegistered },
    ownMatter: rejections.ownAssessment,
    unreasoned: rejections.dataReason,
  },
  {
    step: 'revoke',
    who: agreeing,
    needs: { step: 'authorise', otherwise: rejections.notAuthorised },
    ownMatter: null,
    unreasoned: rejections.dataReason,
  },
];
