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
import { type PagePath, pagePaths } from './paths.ts';
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

const byPath: { readonly [P in PagePath]: Page<P> } = {
  '/': startPage,
  '/sessions': sessionsPage,
  '/{school}': todayPage,
  '/{school}/report-incident': reportIncidentPage,
  '/{school}/raise-concern': raiseConcernPage,
  '/{school}/record': beginListPage,
  '/{school}/record/{stream}': beginPage,
  '/{school}/views/due': duePage,
  '/{school}/views/outstanding-agreements': outstandingAgreementsPage,
  '/{school}/agreements/{agreement}': agreementPage,
  '/{school}/acknowledgements/{person}': acknowledgementsPage,
  '/{school}/views/incident-log': incidentLogPage,
  '/{school}/incidents/{incident}': incidentPage,
  '/{school}/incidents/{incident}/files': incidentFilesPage,
  '/{school}/incidents/{incident}/files/{file}': incidentFilePage,
  '/{school}/views/device-register': devicesPage,
  '/{school}/views/access-register': accessRegisterPage,
  '/{school}/access/{person}': accessOfPersonPage,
  '/{school}/people': findPersonPage,
  '/{school}/people/{person}': personPage,
  '/{school}/policies': policiesPage,
  '/{school}/policies/{policy}': policyPage,
  '/{school}/policies/{policy}/rules': rulesPage,
  '/{school}/imports': beginImportPage,
  '/{school}/imports/{import}': importPage,
  '/{school}/reports': reportsPage,
  '/{school}/reports/{report}': reportPage,
  '/{school}/reports/{report}/figures/{figure}': figurePage,
  '/{school}/views/readers': whoLookedPage,
  '/{school}/people/{person}/timeline': timelinePage,
  '/{school}/verify': verifyPage,
  '/{school}/lists': listsPage,
  '/{school}/views/{list}': listPage,
  '/{school}/views/{list}/explained': explainedRowPage,
  '/{school}/{stream}/{record}': recordPage,
  '/{school}/{stream}/{record}/history': historyPage,
  '/{school}/views/{list}/compare': compareListPage,
  '/{school}/{stream}/{record}/compare': compareRecordPage,
  '/{school}/audit': auditPage,
  '/{school}/journal': journalPage,
  '/{school}/{stream}/{record}/commits/{commit}': commitPage,
  '/{school}/swimlane': swimlanePage,
  '/{school}/checkpoints': checkpointsPage,
  '/{school}/checkpoints/{size}': checkpointPage,
  '/{school}/checkpoints/{size}/note': checkpointNotePage,
  '/{school}/incidents/{incident}/dossier': dossierPage,
  '/{school}/incidents/{incident}/dossier/{kind}': dossierFilePage,
  '/{school}/operate': operatePage,
  '/{school}/operate/queues/{queue}': queuePage,
  '/{school}/operate/operations': operationsPage,
  '/{school}/operate/operations/{operation}': operationPage,
};

/** Every page of the console, in the order of the navigation. Routes, navigation and tests are made of it. */
export const pages: readonly Page[] = pagePaths.map((path) => byPath[path]);
