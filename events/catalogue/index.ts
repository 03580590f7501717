import { accessEvents } from './access.ts';
import { accessJournalEvents } from './access-journal.ts';
import { acknowledgementsEvents } from './acknowledgements.ts';
import { activitiesEvents } from './activities.ts';
import { agreementTemplatesEvents } from './agreement-templates.ts';
import { agreementsEvents } from './agreements.ts';
import { authorisationsEvents } from './authorisations.ts';
import { breachesEvents } from './breaches.ts';
import { checksEvents } from './checks.ts';
import { classYearsEvents } from './class-years.ts';
import { concernsEvents } from './concerns.ts';
import { consentsEvents } from './consents.ts';
import { dataBreachesEvents } from './data-breaches.ts';
import { dataComplaintsEvents } from './data-complaints.ts';
import type { StreamEvents } from './define-events.ts';
import { devicesEvents } from './devices.ts';
import { disclosuresEvents } from './disclosures.ts';
import { disposalsEvents } from './disposals.ts';
import { elevationsEvents } from './elevations.ts';
import { erasureConfirmationsEvents } from './erasure-confirmations.ts';
import { evidenceFilesEvents } from './evidence-files.ts';
import { exemptionsEvents } from './exemptions.ts';
import { fileTransfersEvents } from './file-transfers.ts';
import { helpRequestsEvents } from './help-requests.ts';
import { homeLearningEvents } from './home-learning.ts';
import { incidentsEvents } from './incidents.ts';
import { machineClientsEvents } from './machine-clients.ts';
import { movesEvents } from './moves.ts';
import { notificationsEvents } from './notifications.ts';
import { oversightEvents } from './oversight.ts';
import { ownDevicesEvents } from './own-devices.ts';
import { peopleEvents } from './people.ts';
import { policiesEvents } from './policies.ts';
import { publicationsEvents } from './publications.ts';
import { pupilDevicesEvents } from './pupil-devices.ts';
import { referenceListsEvents } from './reference-lists.ts';
import { reservationsEvents } from './reservations.ts';
import { schoolsEvents } from './schools.ts';
import { searchesEvents } from './searches.ts';
import { staffMattersEvents } from './staff-matters.ts';
import { subscriptionsEvents } from './subscriptions.ts';
import { technologiesEvents } from './technologies.ts';
import { trainingEvents } from './training.ts';

/** Every stream's events: what the bus, the schemas and the human catalogue are derived from. */
export const catalogue: readonly StreamEvents[] = [
  schoolsEvents,
  policiesEvents,
  peopleEvents,
  reservationsEvents,
  agreementTemplatesEvents,
  agreementsEvents,
  consentsEvents,
  classYearsEvents,
  devicesEvents,
  incidentsEvents,
  accessEvents,
  notificationsEvents,
  referenceListsEvents,
  acknowledgementsEvents,
  breachesEvents,
  helpRequestsEvents,
  concernsEvents,
  staffMattersEvents,
  exemptionsEvents,
  authorisationsEvents,
  searchesEvents,
  elevationsEvents,
  ownDevicesEvents,
  pupilDevicesEvents,
  technologiesEvents,
  checksEvents,
  trainingEvents,
  oversightEvents,
  dataBreachesEvents,
  activitiesEvents,
  publicationsEvents,
  disclosuresEvents,
  dataComplaintsEvents,
  fileTransfersEvents,
  homeLearningEvents,
  evidenceFilesEvents,
  disposalsEvents,
  machineClientsEvents,
  subscriptionsEvents,
  erasureConfirmationsEvents,
  accessJournalEvents,
  movesEvents,
];
