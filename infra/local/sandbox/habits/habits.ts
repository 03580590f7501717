import type { Habit } from '../habit.ts';
import { answerAboutPictures } from './answer-about-pictures.ts';
import { applyForExemptions } from './apply-for-exemptions.ts';
import { askForData } from './ask-for-data.ts';
import { askForHelp } from './ask-for-help.ts';
import { bringOwnDevices } from './bring-own-devices.ts';
import { bringPhones } from './bring-phones.ts';
import { changeStaff } from './change-staff.ts';
import { changeTheRules } from './change-the-rules.ts';
import { checkSystems } from './check-systems.ts';
import { classRules } from './class-rules.ts';
import { govern } from './govern.ts';
import { haveAccounts } from './have-accounts.ts';
import { holdActivities } from './hold-activities.ts';
import { knowThePolicy } from './know-the-policy.ts';
import { lendLaptops } from './lend-laptops.ts';
import { lendRoles } from './lend-roles.ts';
import { mailGoesWrong } from './mail-goes-wrong.ts';
import { moveAway } from './move-away.ts';
import { openToServices } from './open-to-services.ts';
import { publishPictures } from './publish-pictures.ts';
import { receiveVisitors } from './receive-visitors.ts';
import { reportIncidents } from './report-incidents.ts';
import { signAgreements } from './sign-agreements.ts';
import { signAsPupils } from './sign-as-pupils.ts';
import { staffConduct } from './staff-conduct.ts';
import { takeDevices } from './take-devices.ts';
import { teachOnlineSafety } from './teach-online-safety.ts';
import { train } from './train.ts';
import { tryTechnologies } from './try-technologies.ts';
import { useTheInternet } from './use-the-internet.ts';
import { workLaptops } from './work-laptops.ts';
import { worry } from './worry.ts';
import { writeForTheSchool } from './write-for-the-school.ts';

/** What goes on at each school. Each draws its own luck: another one changes none of these. */
export const habits: readonly Habit[] = [
  answerAboutPictures,
  applyForExemptions,
  askForData,
  askForHelp,
  bringOwnDevices,
  bringPhones,
  changeStaff,
  changeTheRules,
  checkSystems,
  classRules,
  govern,
  haveAccounts,
  holdActivities,
  knowThePolicy,
  lendLaptops,
  lendRoles,
  mailGoesWrong,
  moveAway,
  openToServices,
  publishPictures,
  receiveVisitors,
  reportIncidents,
  signAgreements,
  signAsPupils,
  staffConduct,
  takeDevices,
  teachOnlineSafety,
  train,
  tryTechnologies,
  useTheInternet,
  workLaptops,
  worry,
  writeForTheSchool,
];
