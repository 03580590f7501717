import { accessOfPersonPage } from './access/access-of-person.ts';
import { accessRegisterPage } from './access/access-register.ts';
import { acknowledgementsPage } from './acknowledgements.ts';
import { agreementPage } from './agreement.ts';
import { auditPage } from './audit/audit.ts';
import { commitPage } from './audit/commit.ts';
import { journalPage } from './audit/journal.ts';
import { checkpointPage } from './checkpoints/checkpoint.ts';
import { checkpointsPage } from './checkpoints/checkpoints.ts';
import { checkpointNotePage } from './checkpoints/note.ts';
import { compareListPage } from './compare/compare-list.ts';
import { compareRecordPage } from './compare/compare-record.ts';
import { devicesPage } from './devices.ts';
import { dossierPage } from './dossier/dossier.ts';
import { dossierFilePage } from './dossier/dossier-file.ts';
import { duePage } from './due.ts';
import { figurePage } from './figure.ts';
import { historyPage } from './history/history.ts';
import { beginImportPage } from './imports/begin-import.ts';
import { importPage } from './imports/import.ts';
import { incidentPage } from './incident/incident.ts';
import { incidentFilePage } from './incident/incident-file.ts';
import { incidentFilesPage } from './incident/incident-files.ts';
import { incidentLogPage } from './incident-log.ts';
import { explainedRowPage } from './list/explained-row.ts';
import { listPage } from './list/list.ts';
import { listsPage } from './list/lists.ts';
import { operatePage } from './operate/operate.ts';
import { operationPage } from './operate/operation.ts';
import { operationsPage } from './operate/operations.ts';
import { queuePage } from './operate/queue.ts';
import { outstandingAgreementsPage } from './outstanding-agreements.ts';
import type { Page } from './page.ts';
import { findPersonPage } from './people/find-person.ts';
import { personPage } from './people/person.ts';
import { policiesPage } from './policies/policies.ts';
import { policyPage } from './policies/policy.ts';
import { rulesPage } from './policies/rules.ts';
import { raiseConcernPage } from './raise-concern.ts';
import { beginPage } from './record/begin.ts';
import { beginListPage } from './record/begin-list.ts';
import { recordPage } from './record/record.ts';
import { reportPage } from './report.ts';
import { reportIncidentPage } from './report-incident.ts';
import { reportsPage } from './reports.ts';
import { sessionsPage } from './sessions.ts';
import { startPage } from './start.ts';
import { swimlanePage } from './swimlane/swimlane.ts';
import { timelinePage } from './timeline.ts';
import { todayPage } from './today.ts';
import { verifyPage } from './verify.ts';
import { whoLookedPage } from './who-looked.ts';

/** Every page of the console, in the order of the navigation. Routes, navigation and tests are made of it. */
export const pages: readonly Page[] = [
  startPage,
  sessionsPage,
  todayPage,
  reportIncidentPage,
  raiseConcernPage,
  beginListPage,
  beginPage,
  duePage,
  outstandingAgreementsPage,
  agreementPage,
  acknowledgementsPage,
  incidentLogPage,
  incidentPage,
  incidentFilesPage,
  incidentFilePage,
  devicesPage,
  accessRegisterPage,
  accessOfPersonPage,
  findPersonPage,
  personPage,
  policiesPage,
  policyPage,
  rulesPage,
  beginImportPage,
  importPage,
  reportsPage,
  reportPage,
  figurePage,
  whoLookedPage,
  timelinePage,
  verifyPage,
  listsPage,
  listPage,
  explainedRowPage,
  recordPage,
  historyPage,
  compareListPage,
  compareRecordPage,
  auditPage,
  journalPage,
  commitPage,
  swimlanePage,
  checkpointsPage,
  checkpointPage,
  checkpointNotePage,
  dossierPage,
  dossierFilePage,
  operatePage,
  queuePage,
  operationsPage,
  operationPage,
];
