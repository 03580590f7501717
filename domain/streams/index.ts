import type { Misfits } from '../kernel/fitting.ts';
import type { AnyStream } from '../kernel/stream.ts';
import { accessStream } from './access/stream.ts';
import { accessJournalStream } from './access-journal/stream.ts';
import { acknowledgementsStream } from './acknowledgements/stream.ts';
import { activitiesStream } from './activities/stream.ts';
import { agreementTemplatesStream } from './agreement-templates/stream.ts';
import { agreementsStream } from './agreements/stream.ts';
import { authorisationsStream } from './authorisations/stream.ts';
import { breachesStream } from './breaches/stream.ts';
import { checksStream } from './checks/stream.ts';
import { classYearsStream } from './class-years/stream.ts';
import { concernsStream } from './concerns/stream.ts';
import { consentsStream } from './consents/stream.ts';
import { dataBreachesStream } from './data-breaches/stream.ts';
import { dataComplaintsStream } from './data-complaints/stream.ts';
import { devicesStream } from './devices/stream.ts';
import { disclosuresStream } from './disclosures/stream.ts';
import { disposalsStream } from './disposals/stream.ts';
import { elevationsStream } from './elevations/stream.ts';
import { erasureConfirmationsStream } from './erasure-confirmations/stream.ts';
import { evidenceFilesStream } from './evidence-files/stream.ts';
import { exemptionsStream } from './exemptions/stream.ts';
import { fileTransfersStream } from './file-transfers/stream.ts';
import { helpRequestsStream } from './help-requests/stream.ts';
import { homeLearningStream } from './home-learning/stream.ts';
import { incidentsStream } from './incidents/stream.ts';
import { machineClientsStream } from './machine-clients/stream.ts';
import { movesStream } from './moves/stream.ts';
import { notificationsStream } from './notifications/stream.ts';
import { oversightStream } from './oversight/stream.ts';
import { ownDevicesStream } from './own-devices/stream.ts';
import { peopleStream } from './people/stream.ts';
import { policiesStream } from './policies/stream.ts';
import { publicationsStream } from './publications/stream.ts';
import { pupilDevicesStream } from './pupil-devices/stream.ts';
import { referenceListsStream } from './reference-lists/stream.ts';
import { reservationsStream } from './reservations/stream.ts';
import { schoolsStream } from './schools/stream.ts';
import { searchesStream } from './searches/stream.ts';
import { staffMattersStream } from './staff-matters/stream.ts';
import { subscriptionsStream } from './subscriptions/stream.ts';
import { technologiesStream } from './technologies/stream.ts';
import { trainingStream } from './training/stream.ts';

const list = [
  schoolsStream,
  policiesStream,
  peopleStream,
  reservationsStream,
  agreementTemplatesStream,
  agreementsStream,
  consentsStream,
  classYearsStream,
  devicesStream,
  incidentsStream,
  accessStream,
  notificationsStream,
  referenceListsStream,
  acknowledgementsStream,
  breachesStream,
  helpRequestsStream,
  concernsStream,
  staffMattersStream,
  exemptionsStream,
  authorisationsStream,
  searchesStream,
  elevationsStream,
  ownDevicesStream,
  pupilDevicesStream,
  technologiesStream,
  checksStream,
  trainingStream,
  oversightStream,
  dataBreachesStream,
  activitiesStream,
  publicationsStream,
  disclosuresStream,
  dataComplaintsStream,
  fileTransfersStream,
  homeLearningStream,
  evidenceFilesStream,
  disposalsStream,
  machineClientsStream,
  subscriptionsStream,
  erasureConfirmationsStream,
  accessJournalStream,
  movesStream,
] as const;

/** Does not compile where a fact that a stream relies on is not what the stream it comes from offers; the error names it. */
type EveryFactFits =
  Misfits<typeof list> extends never ? readonly AnyStream[] : { readonly misfit: Misfits<typeof list> };

/** THE list of streams: routes, permissions, OpenAPI, replay, sweeps and tests derive from it. */
export const streams: EveryFactFits = list;

/** The same list, stream by stream, for checks at compile time. */
export type StreamList = typeof list;

/** Those that people reach over HTTP. */
export const publicStreams: readonly AnyStream[] = streams.filter(({ events }) => !events.isInternal);
