import type { FactMisfits } from '../kernel/fitting.ts';
import type { AnyProcess } from '../kernel/process.ts';
import type { StreamList } from '../streams/index.ts';
import { accessAgreement } from './access-agreement.ts';
import { activityYears } from './activity-years.ts';
import { classRolls } from './class-rolls.ts';
import { coming } from './coming.ts';
import { concernIncident } from './concern-incident.ts';
import { filteringGap } from './filtering-gap.ts';
import { furtherTraining } from './further-training.ts';
import { guidanceChange } from './guidance-change.ts';
import { leaving } from './leaving.ts';
import { legalHolds } from './legal-holds.ts';
import { loanReturnDue } from './loan-return-due.ts';
import { newTechnology } from './new-technology.ts';
import { parentLinks } from './parent-links.ts';
import { passwordDisclosure } from './password-disclosure.ts';
import { photoConsent } from './photo-consent.ts';
import { privacyNotice } from './privacy-notice.ts';
import { pupilInternet } from './pupil-internet.ts';
import { schoolYearPlans } from './school-year-plans.ts';
import { takeDowns } from './take-downs.ts';
import { trainingRoles } from './training-roles.ts';
import { unauthorisedAccess } from './unauthorised-access.ts';

const list = [
  loanReturnDue,
  accessAgreement,
  leaving,
  parentLinks,
  photoConsent,
  pupilInternet,
  coming,
  privacyNotice,
  guidanceChange,
  classRolls,
  unauthorisedAccess,
  passwordDisclosure,
  concernIncident,
  trainingRoles,
  newTechnology,
  activityYears,
  furtherTraining,
  takeDowns,
  schoolYearPlans,
  filteringGap,
  legalHolds,
] as const;

/** Does not compile where a fact of a process is not what the stream it comes from offers; the error names it. */
type EveryFactFits =
  FactMisfits<StreamList, typeof list> extends never
    ? readonly AnyProcess[]
    : { readonly misfit: FactMisfits<StreamList, typeof list> };

/** THE list of processes: `functions/react` runs them, permissions name them as senders. */
export const processes: EveryFactFits = list;
