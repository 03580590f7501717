import { flag } from './kinds.ts';

export const exemptionSettings = {
  granted: flag({
    description:
      'Exemptions from the list of unacceptable uses are applied for here, looked at by the trust and decided by the headteacher',
    items: ['UNA-03'],
  }),
};
