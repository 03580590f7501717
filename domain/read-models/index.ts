import type { Projection } from '../kernel/projection.ts';
import type { ReadModelDefinition, View } from '../kernel/view.ts';
import { accessRegister } from './access-register/read-model.ts';
import { accountRegister } from './account-register/read-model.ts';
import { acknowledgements } from './acknowledgements/read-model.ts';
import { authorisations } from './authorisations/read-model.ts';
import { awarenessLog } from './awareness-log/read-model.ts';
import { breaches } from './breaches/read-model.ts';
import { checks } from './checks/read-model.ts';
import { classAgreements } from './class-agreements/read-model.ts';
import { concerns } from './concerns/read-model.ts';
import { consents } from './consents/read-model.ts';
import { dataBreaches } from './data-breaches/read-model.ts';
import { dataComplaints } from './data-complaints/read-model.ts';
import { deviceRegister } from './device-register/read-model.ts';
import { devicesOnLoan } from './devices-on-loan/read-model.ts';
import { directory } from './directory/read-model.ts';
import { disclosures } from './disclosures/read-model.ts';
import { disposals } from './disposals/read-model.ts';
import { retentionPreviewView } from './due/retention-preview.ts';
import { dueView } from './due/view.ts';
import { elevations } from './elevations/read-model.ts';
import { engagement } from './engagement/read-model.ts';
import { erasureConfirmations } from './erasure-confirmations/read-model.ts';
import { evidence } from './evidence/read-model.ts';
import { exemptions } from './exemptions/read-model.ts';
import { familiesWithoutDevice } from './families-without-device/read-model.ts';
import { familyFile } from './family-file/read-model.ts';
import { fileTransfers } from './file-transfers/read-model.ts';
import { helpRequests } from './help-requests/read-model.ts';
import { incidentLog } from './incident-log/read-model.ts';
import { lessonsAndStrands } from './lessons-and-strands/read-model.ts';
import { outstandingAgreements } from './outstanding-agreements/read-model.ts';
import { oversight } from './oversight/read-model.ts';
import { ownDevices } from './own-devices/read-model.ts';
import { personIndex } from './person-index/read-model.ts';
import { phonesAndDevicesHeld } from './phones-and-devices-held/read-model.ts';
import { policiesInForce } from './policies-in-force/read-model.ts';
import { policyHistory } from './policy-history/read-model.ts';
import { publications } from './publications/read-model.ts';
import { readers } from './readers/read-model.ts';
import { referenceLibrary } from './reference-library/read-model.ts';
import { releasedExtracts } from './released-extracts/read-model.ts';
import { reviewCalendar } from './review-calendar/read-model.ts';
import { roleHolders } from './role-holders/read-model.ts';
import { sanctions } from './sanctions/read-model.ts';
import { schoolDirectory } from './school-directory/read-model.ts';
import { searchRegister } from './search-register/read-model.ts';
import { searchesByGroup } from './searches-by-group/read-model.ts';
import { securityEvents } from './security-events/read-model.ts';
import { sentNotices } from './sent-notices/read-model.ts';
import { staffMatters } from './staff-matters/read-model.ts';
import { subscriptions } from './subscriptions/read-model.ts';
import { teachingMonitoring } from './teaching-monitoring/read-model.ts';
import { technologies } from './technologies/read-model.ts';
import { templateLibrary } from './template-library/read-model.ts';
import { trainingMatrix } from './training-matrix/read-model.ts';
import { trainingNeeds } from './training-needs/read-model.ts';

/** THE list of read models: projector, lists, permissions, replay, rebuilds and sweeps derive from it. */
export const readModels: readonly ReadModelDefinition[] = [
  outstandingAgreements,
  devicesOnLoan,
  incidentLog,
  accessRegister,
  roleHolders,
  schoolDirectory,
  referenceLibrary,
  directory,
  policyHistory,
  policiesInForce,
  reviewCalendar,
  classAgreements,
  lessonsAndStrands,
  teachingMonitoring,
  consents,
  familyFile,
  acknowledgements,
  templateLibrary,
  readers,
  securityEvents,
  elevations,
  subscriptions,
  erasureConfirmations,
  helpRequests,
  concerns,
  staffMatters,
  exemptions,
  authorisations,
  searchRegister,
  evidence,
  searchesByGroup,
  breaches,
  sanctions,
  ownDevices,
  phonesAndDevicesHeld,
  technologies,
  deviceRegister,
  checks,
  accountRegister,
  trainingMatrix,
  trainingNeeds,
  oversight,
  releasedExtracts,
  dataBreaches,
  awarenessLog,
  publications,
  disclosures,
  personIndex,
  dataComplaints,
  fileTransfers,
  engagement,
  familiesWithoutDevice,
  sentNotices,
  disposals,
];

/** How their rows are made. */
export const projections: readonly Projection[] = readModels.map(({ projection }) => projection);

/** Every list of the API: that of what is due is made of due dates, which follow from states and not from events. */
export const views: readonly View[] = [
  ...readModels.flatMap(({ view }) => view ?? []),
  dueView,
  retentionPreviewView,
];
