import { acknowledgementsPage } from './acknowledgements.ts';
import { agreementPage } from './agreement.ts';
import { devicesPage } from './devices.ts';
import { duePage } from './due.ts';
import { figurePage } from './figure.ts';
import { historyPage } from './history.ts';
import { beginImportPage } from './imports/begin-import.ts';
import { importPage } from './imports/import.ts';
import { incidentPage } from './incident/incident.ts';
import { incidentLogPage } from './incident-log.ts';
import { listPage } from './list/list.ts';
import { listsPage } from './list/lists.ts';
import { outstandingAgreementsPage } from './outstanding-agreements.ts';
import type { Page } from './page.ts';
import { raiseConcernPage } from './raise-concern.ts';
import { recordPage } from './record/record.ts';
import { reportPage } from './report.ts';
import { reportIncidentPage } from './report-incident.ts';
import { reportsPage } from './reports.ts';
import { startPage } from './start.ts';
import { timelinePage } from './timeline.ts';
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
  beginImportPage,
  importPage,
  reportsPage,
  reportPage,
  figurePage,
  timelinePage,
  listsPage,
  listPage,
  recordPage,
  historyPage,
];
