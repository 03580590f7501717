import { oneOf } from './kinds.ts';

export const policySettings = {
  approval: oneOf(['governors'], {
    description: 'Who approves a version before it can be adopted',
    items: ['POL-02'],
  }),
};
