import { flag, namesOf, oneOf } from './kinds.ts';

export const staffMatterSettings = {
  procedures: namesOf({
    description:
      'Linked policies of which one is named when a matter of staff is referred; null: any of them',
    items: ['INC-14'],
  }),
  headsMatter: oneOf(['chair-of-governors', 'executive'], {
    description: 'Who sees to what is the headteacher’s own matter; null: the executive of the trust',
    items: ['INC-14'],
  }),
  emailMonitoring: flag({
    description: 'Mail may be read where there is a reason; null: the policy does not say so, and none is',
    items: ['EML-08'],
  }),
};
