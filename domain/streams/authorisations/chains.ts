import type { Step } from '../../kernel/decision-chain.ts';
import { type AuthorisationRejection, rejections } from './rejections.ts';

type Chain<S extends string> = readonly Step<S, AuthorisationRejection>[];

const itSupport = { roles: ['it-support'], otherwise: rejections.itSupportRequired };
const naming = { roles: ['headteacher'], otherwise: rejections.headteacherNames };
const agreeing = { roles: ['headteacher'], otherwise: rejections.headteacherAgrees };

/** IT support alone, and nobody for themself (ACC-09). */
export const personalUseChain: Chain<'take' | 'restore'> = [
  {
    step: 'take',
    who: itSupport,
    needs: null,
    ownMatter: rejections.ownPersonalUse,
    unreasoned: rejections.useReasonRequired,
  },
  {
    step: 'restore',
    who: itSupport,
    needs: null,
    ownMatter: rejections.ownPersonalUse,
    unreasoned: null,
  },
];

/** The headteacher names, and takes back (PUB-07). */
export const socialChain: Chain<'name' | 'revoke'> = [
  { step: 'name', who: naming, needs: null, ownMatter: rejections.ownAccount, unreasoned: null },
  {
    step: 'revoke',
    who: naming,
    needs: { step: 'name', otherwise: rejections.accountNotAuthorised },
    ownMatter: null,
    unreasoned: rejections.accountReasonRequired,
  },
];

/** First the talk, then the agreement (NET-07). */
export const traineeChain: Chain<'discuss' | 'agree' | 'end'> = [
  { step: 'discuss', who: agreeing, needs: null, ownMatter: rejections.ownDevice, unreasoned: null },
  {
    step: 'agree',
    who: agreeing,
    needs: { step: 'discuss', otherwise: rejections.discussionRequired },
    ownMatter: rejections.ownDevice,
    unreasoned: null,
  },
  {
    step: 'end',
    who: agreeing,
    needs: { step: 'agree', otherwise: rejections.deviceNotAgreed },
    ownMatter: null,
    unreasoned: rejections.deviceReasonRequired,
  },
];
