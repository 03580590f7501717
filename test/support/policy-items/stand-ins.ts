/** What stands in the place of an event that the policies call for. */
export type StandIn =
  /** Other events of the catalogue say it. */
  | { readonly events: readonly string[] }
  /** Nobody records it: it follows from what is recorded. */
  | { readonly computed: string };

/** Events that are recorded under another name, or follow from others. What is planned so holds once its events are there. */
export const standIns: Readonly<Record<string, StandIn>> = {
  SchoolConfigurationChanged: { events: ['PolicyAdopted'] },
  DeviceLoaned: { events: ['DeviceLent'] },
  AgreementSuperseded: { computed: 'a signature on an older version, once a newer one is in force' },
  NotificationSent: { events: ['NotificationAddressed', 'SafeguardingTeamAlerted', 'ComputingLeadAlerted'] },
  HarmfulMaterialReported: { events: ['IncidentReported'] },
  SocialMediaContactReported: { events: ['IncidentReported'] },
};

/** Events of ours that the policies do not call for, by stream, and all that correct others. */
export const ownEvents: Readonly<Record<string, readonly string[]>> = {
  policies: ['PolicyAdopted', 'SafeguardingRoutesLeftOpen', 'PolicySharingFellDue'],
  people: [
    'PupilMovedUp',
    'ParentRegistered',
    'ParentLinkedToPupil',
    'ParentUnlinkedFromPupil',
    'StaffAssignedToClass',
    'StaffTakenFromClass',
    'LineManagerAssigned',
    'ContactChanged',
    'LogInLinked',
    'LogInUnlinked',
    'CapacityEnded',
    'OutsideIdLinked',
    'OutsideIdUnlinked',
  ],
  schools: ['SchoolDayTimesSet', 'SchoolClosureEnded'],
  reservations: ['NameReserved', 'LogInShared'],
  agreements: ['AgreementWithdrawn', 'AgreementSignatureFellDue'],
  devices: ['DeviceMoved', 'DeviceLent', 'DeviceReturnRequired', 'DeviceHolderLeft'],
  searches: [
    'MaterialDispositionProposed',
    'MaterialReferred',
    'SearchFollowedUp',
    'DeviceSearchGivenUp',
    'ParentInformed',
  ],
  incidents: [
    'InvolvedPersonAdded',
    'InvolvedPersonRemoved',
    'IncidentFlagRaised',
    'IncidentCategorised',
    'ImageViewingRecorded',
    'ImageReferralRecorded',
    'RemovalChecked',
    'IncidentLocked',
    'IncidentUnlocked',
  ],
  access: [
    'AccessAgreementLapsed',
    'AccessAgreementRenewed',
    'InternetAccessGranted',
    'InternetAccessSuspended',
    'InternetAccessEnded',
    'PasswordExpired',
    'EmailAccountClosed',
  ],
  acknowledgements: ['AcknowledgementsExpected', 'GuidanceAcknowledged', 'PolicyAcknowledgementFellDue'],
  'reference-lists': ['EditionPublished', 'EditionWithdrawn', 'QuestionSetPublished'],
  notifications: [
    'NotificationAddressed',
    'NotificationPaged',
    'NotificationUnaddressed',
    'NotificationAbandoned',
  ],
  consents: ['PhotoConsentAnswerFellDue', 'ConsentLinksIssued'],
  'access-journal': ['SensitiveRecordRead', 'AccessRefused', 'CommandRefused'],
  technologies: ['SiteAllowed'],
  'data-breaches': [
    'ReportedToAuthority',
    'NotReportedToAuthority',
    'DataSubjectsInformed',
    'DataBreachReportFellDue',
  ],
  'own-devices': ['OwnDeviceRegistered', 'DeviceConnectionEnded'],
  authorisations: ['TraineeDeviceUseEnded'],
  exemptions: ['ExemptionRevoked', 'ExemptionExpired'],
  concerns: ['ConcernSettled', 'OffensiveEmailResolved'],
  'staff-matters': ['StaffMatterConcluded'],
  elevations: [
    'ElevationRequested',
    'ElevationGranted',
    'ElevationRefused',
    'ElevationEnded',
    'ElevationReviewed',
    'ElevationCorrected',
  ],
  oversight: ['OversightPlanned', 'GovernanceMeetingFellDue', 'IncidentLogsWithdrawn'],
  checks: [
    'CheckExpected',
    'FilteringSystemAttested',
    'FilteringSystemRetired',
    'FilteringUpdateFellDue',
    'BlogReviewFellDue',
    'FilteringReviewed',
    'FilteringReviewCalledFor',
    'FilteringReviewFellDue',
    'AccessRightsReviewed',
    'AccessRightsReviewFellDue',
  ],
  activities: ['ActivityYearOpened', 'AssemblyFellDue', 'CpdCancelled'],
  training: ['TrainingEnded', 'TrainingNeedEnded', 'NeedsAuditFellDue'],
  'class-years': ['PupilJoinedClass', 'PupilLeftClass', 'ClassAgreementCopiesFellDue'],
};
