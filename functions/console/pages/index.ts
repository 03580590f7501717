import { acknowledgementsPage } from './acknowledgements.ts';
import { agreementPage } from './agreement.ts';
import { devicesPage } from './devices.ts';
import { duePage } from './due.ts';
import { historyPage } from './history.ts';
import { incidentPage } from './incident/incident.ts';
import { incidentLogPage } from './incident-log.ts';
import { listPage } from './list.ts';
import { listsPage } from './lists.ts';
import { outstandingAgreementsPage } from './outstanding-agreements.ts';
import type { Page } from './page.ts';
import { raiseConcernPage } from './raise-concern.ts';
import { recordPage } from './record/record.ts';
import { reportIncidentPage } from './report-incident.ts';
import { startPage } from './start.ts';
import { todayPage } from './today.ts';

/** Every page of the console, in the order of the navigation. Routes, navigation and tests are made of it. */
export const pages: readonly Page[] = [
  startPage,
  todayPage,
  reportIncidentPage,
  raiseConcernPage,
  duePage,
  outstandingAgreementsPage,
  agreementPage,
  acknowledgementsPage,
  incidentLogPage,
  incidentPage,
  devicesPage,
  listsPage,
  listPage,
  recordPage,
  historyPage,
];
