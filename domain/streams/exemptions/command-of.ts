import type { ExemptionRecorded } from '../../../events/catalogue/exemptions.ts';
import type { ExemptionCommand } from './commands.ts';

/** What the settings have a say in: every step up to the decision (UNA-03). */
export const commandOf = ({ type, data }: ExemptionRecorded): ExemptionCommand | null => {
  switch (type) {
    case 'ExemptionApplicationSubmitted': {
      const { edition, entry, purpose, from, until } = data;
      return { type: 'SubmitApplication', edition, entry, purpose, from, until };
    }
    case 'ExemptionConsideredByExecutive': {
      const { application, advice, reasons } = data;
      return { type: 'ConsiderApplication', application, advice, reasons };
    }
    case 'ExemptionGranted': {
      const { application, from, until } = data;
      return { type: 'GrantExemption', application, from, until };
    }
    case 'ExemptionRefused':
      return { type: 'RefuseExemption', application: data.application, reasons: data.reasons };
    default:
      return null;
  }
};
