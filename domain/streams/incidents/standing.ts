import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { asksOfImages } from './rule-sets.ts';
import type { Report, Standing } from './state.ts';

type Recorded<T extends IncidentRecorded['type']> = OfType<IncidentRecorded, T>['data'];

/** Where an incident stands once it was reported. */
export const standingOf = (
  { involved: _, ...report }: Recorded<'IncidentReported'>,
  reportedBy: number,
): Standing => ({
  status: 'open',
  report: {
    ...report,
    place: report.place ?? null,
    description: report.description ?? null,
    cameToLight: report.cameToLight ?? null,
  },
  reportedBy,
  signatures: [],
  classes: [],
  classEdition: null,
  police: null,
  policeReport: null,
  containment: null,
  bullying: null,
  viewing: null,
  referral: null,
  channel: null,
  lock: null,
  ending: null,
});

/**
 * What is newly illegal or serious is to be considered again; what has newly spread, to be contained (INC-09,
 * INC-10).
 */
const withReport = <S extends Standing>(standing: S, report: Report): S => {
  const { report: before } = standing;
  const isGraver =
    (report.illegal && !before.illegal) ||
    (report.serious && !before.serious) ||
    (asksOfImages(report) && !asksOfImages(before));
  const hasSpread = report.spreadAmongPupils && !before.spreadAmongPupils;
  return {
    ...standing,
    report,
    ...(isGraver ? { police: null, policeReport: null } : {}),
    ...(hasSpread ? { containment: null } : {}),
  };
};

const correctedReport = (report: Report, { changes, ...data }: Recorded<'IncidentCorrected'>): Report => {
  const {
    occurredOn = report.occurredOn,
    categories = report.categories,
    illegal = report.illegal,
    serious = report.serious,
    involvesLessonResources = report.involvesLessonResources,
    spreadAmongPupils = report.spreadAmongPupils,
    recorder = report.recorder,
    cameToLight = report.cameToLight,
  } = changes;
  const { place = report.place, description = report.description } = data;
  const flags = { illegal, serious, involvesLessonResources, spreadAmongPupils };
  return { ...report, occurredOn, place, description, categories, cameToLight, ...flags, recorder };
};

const corrected = <S extends Standing>(standing: S, data: Recorded<'IncidentCorrected'>): S => {
  const { corrects, changes } = data;
  const { reportedBy, policeReport, containment } = standing;
  if (corrects === reportedBy) return withReport(standing, correctedReport(standing.report, data));
  const { reference, result } = changes;
  if (policeReport?.by === corrects && reference !== undefined)
    return { ...standing, policeReport: { ...policeReport, reference } };
  return containment?.by === corrects && result !== undefined
    ? { ...standing, containment: { ...containment, result } }
    : standing;
};

/** Who signs is the recorder, where nobody of the staff was yet. */
const signed = <S extends Standing>(standing: S, signature: Recorded<'IncidentLogSigned'>): S => ({
  ...standing,
  report: { ...standing.report, recorder: standing.report.recorder ?? signature.recorder },
  signatures: [...standing.signatures, signature],
});

const channelOf = ({
  channel,
  number,
  part,
  said,
}: Recorded<'PupilReportReceived'>): Standing['channel'] => ({
  channel,
  number,
  part,
  hasSaid: said !== undefined,
});

/** What is asked for again once it is open again (INC-12). */
const reopened = {
  status: 'open',
  ending: null,
  police: null,
  policeReport: null,
  containment: null,
} as const;

/** Where an incident stands after one more event, of the number given. */
export const standingAfter = <S extends Standing>(standing: S, event: IncidentRecorded, by: number): S => {
  switch (event.type) {
    case 'IncidentCategorised': {
      const { before: _, ...said } = event.data;
      return withReport(standing, { ...standing.report, ...said });
    }
    case 'PupilReportReceived':
      return { ...standing, channel: standing.channel ?? channelOf(event.data) };
    case 'ImageViewingRecorded':
      return { ...standing, viewing: { viewers: event.data.viewers, by } };
    case 'ImageReferralRecorded':
      return { ...standing, referral: { referredTo: event.data.referredTo, by } };
    case 'IncidentLocked': {
      const { people, roles, isOfLead } = event.data;
      return { ...standing, lock: { people, roles, isOfLead } };
    }
    case 'IncidentUnlocked':
      return { ...standing, lock: null };
    case 'IncidentFlagRaised':
      return withReport(standing, { ...standing.report, [event.data.kind]: true });
    case 'CyberBullyingRecorded':
      return { ...standing, bullying: event.data };
    case 'IncidentLogSigned':
      return signed(standing, event.data);
    case 'IncidentClassified':
    case 'IncidentReclassified':
      return { ...standing, classes: event.data.classes, classEdition: event.data.edition };
    case 'PoliceReferralConsidered':
      return { ...standing, police: event.data };
    case 'IncidentReportedToPolice':
      return { ...standing, policeReport: { ...event.data, by } };
    case 'IncidentContained':
      return { ...standing, containment: { result: event.data.result, by } };
    case 'IncidentClosed':
      return { ...standing, status: 'closed', ending: event.data };
    case 'IncidentReopened':
      return { ...standing, ...reopened };
    case 'IncidentCorrected':
      return corrected(standing, event.data);
    case 'IncidentReported':
    case 'InvolvedPersonAdded':
    case 'InvolvedPersonRemoved':
    case 'IncidentLogged':
    case 'IncidentActionTaken':
    case 'IncidentInterventionMade':
    case 'IncidentEscalated':
    case 'IncidentContainmentStarted':
    case 'ExternalAgencyEngaged':
    case 'EvidenceCaptured':
    case 'PlatformRemovalRequested':
    case 'MediationStarted':
    case 'MeetingWithAdultHeld':
    case 'RemovalRequested':
    case 'RemovalChecked':
    case 'ParentNotified':
      return standing;
  }
};
