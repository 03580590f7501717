/** Names of events, parted by space and line ends. */
const named = (names: string): readonly string[] => names.trim().split(/\s+/);

/** The events that the policies call for, by the context that names them first. */
export const askedEvents: Readonly<Record<string, readonly string[]>> = {
  ORG: named(`
    SchoolRegistered SchoolDetailsChanged RoleAssigned RoleEnded SupplierAppointed
    SupplierAgreementEnded SchoolConfigurationChanged CertificationRecorded StaffMemberJoined
    PupilAdmitted GovernorAppointed VolunteerRegistered VisitorRegistered PersonLeft
    AcademicCalendarPublished
  `),
  POL: named(`
    PolicyChangeRecorded PolicyVersionDrafted PolicyRenamed PolicyMerged PolicyApprovedByGovernors
    PolicyReviewScheduled PolicyReviewFellDue PolicyReviewed PolicySharedWithGoverningBoard
    PolicyPublishedToParents PolicyAcknowledged PolicyImplementationReviewed GuidanceChangeRecorded
    PolicyLinked PolicyQueryRaised PolicyQueryAnswered VisitorMadeAwareOfPolicy
  `),
  AGR: named(`
    AgreementRequested AgreementSigned ClassAgreementAuthored ClassAgreementAgreed ClassAgreementFellDue
    ClassAgreementCopyIssued ClassAgreementReferredTo ParentalConsentGiven ParentalConsentWithdrawn
    AgreementRenewalFellDue AgreementSuperseded AgreementTemplatePublished AgreementTemplateWithdrawn
    IncidentReported AgreementBreachRecorded
  `),
  INC: named(`
    IncidentLogged IncidentActionTaken IncidentLogSigned IncidentClassified IncidentReclassified
    SafeguardingTeamAlerted ComputingLeadAlerted PupilReportReceived HarmfulMaterialReported
    CyberBullyingRecorded IncidentContainmentStarted IncidentContained PoliceReferralConsidered
    IncidentReportedToPolice ExternalAgencyEngaged IncidentInterventionMade IncidentEscalated
    IncidentClosed IncidentReopened PupilMisuseRecorded SanctionImposed StaffMisuseRecorded
    StaffMatterReferred ConcernRaised SocialMediaContactReported EvidenceCaptured
    PlatformRemovalRequested MediationStarted MeetingWithAdultHeld ParentNotified OffensiveEmailReported
    TeachingPointRaised
  `),
  SRC: named(`
    DeviceSearchJustified DeviceSearched InappropriateMaterialFound MaterialDispositionDecided
    MaterialDeleted MaterialRetainedAsEvidence MaterialReportedToPolice DeviceConfiscated
    ConfiscatedDeviceReturned
  `),
  ACC: named(`
    AccessGranted AccessChanged AccessRevoked UserAccountIssued UserAccountClosed PasswordChanged
    PasswordChangeFellDue AccessChangeRequested AccessChangeRequestClosed AccessInErrorReported
    AccessInErrorCorrected PasswordDisclosureReported ParentAccessAuthorised ParentAccessRefused
    UnsupervisedUseRecorded PersonalUseWithdrawn PersonalUseRestricted PersonalUseRestored
    EmailAccountProvided UnauthorisedAccessAttempted EquipmentLeftUnsecuredRecorded
  `),
  NET: named(`
    WifiAccessRequested WifiAccessAuthorised WifiAccessRefused WifiAccessEnded
    WifiPasswordDisclosureReported DeviceConnectionApproved DeviceConnectionRefused
    UnauthorisedConnectionDetected SoftwareInstallationApproved SoftwareInstallationRefused
    UnauthorisedSoftwareFound PersonalDeviceSecurityAssessed PersonalDeviceAuthorised
    PersonalDeviceAuthorisationRefused PersonalDeviceAuthorisationRevoked RemovableMediaRegistered
    UnencryptedMediaFound TraineeDeviceUseDiscussed TraineeDeviceUseAgreed TraineeDeviceBreachRecorded
    PupilDeviceBroughtIn StaffDeviceBreachRecorded
  `),
  UNA: named(`
    UnacceptableUseListAmended UnacceptableUseRecorded UnacceptableUseDetermined
    ExemptionApplicationSubmitted ExemptionConsideredByExecutive ExemptionGranted ExemptionRefused
    ExemptionDecisionCommunicated SanctionLifted
  `),
  DEV: named(`
    DeviceRegistered ClassDeviceAllocated DeviceSafeguardsInstalled DeviceLoaned DeviceReturned
    DeviceLoanFellDue WorkDeviceComplianceSigned WorkDeviceAllocated WorkDeviceReturned
    WorkDeviceBreachRecorded WorkDeviceTakenOffSite DeviceSecurityConcernRaised
    DeviceSecurityAdviceGiven TechnologyConcernReported TechnologyConcernResolved
    DeviceUpdatesConfigured AntiVirusUpdated DeviceEncryptionConfirmed DeviceGalleryCleared
    DeviceGalleryClearanceFellDue DeviceDisposalApproved DeviceDisposed DeviceDamageRecorded
  `),
  MOB: named(`
    PupilMobilePermitted PupilMobilePermissionRefused PupilMobilePermissionEnded PupilMobileHandedIn
    PupilMobileCollected PupilMobileNotCollected PupilMobileBreachRecorded
  `),
  EML: named(`
    EmailUseBreachRecorded NotificationSent SecureEmailSent EmailReceivedInErrorReported SenderInformed
    EmailReceivedInErrorDeleted EmailSentInErrorReported DataBreachReported DataBreachNotified
    DataBreachAssessed DataBreachClosed EmailMonitoringAuthorised EmailMonitoringEnded
  `),
  PUB: named(`
    PhotoConsentRequested PhotoConsentGiven PhotoConsentRefused PhotoConsentWithdrawn ImagePublished
    ImagePublicationRefused ImageWithdrawn PhotographTaken PhotographyBreachRecorded
    UnofficialPublicationRecorded ContentReviewed ContentPublished ContentWithdrawn BlogCommentsReviewed
    BlogCommentRemoved SocialAccountRegistered SocialAccountAccessAuthorised SocialAccountAccessRevoked
    SocialPostPublished UnauthorisedAccountAccessRecorded GuidelineAcknowledged
  `),
  TRG: named(`
    TrainingAssigned TrainingCompleted TrainingFellDue SafeguardingUpdateIssued KnowledgeUpdateRecorded
    TrainingNotApplicable TeachingMonitored NeedsAuditRequested NeedsAuditCompleted
    TrainingNeedIdentified CpdPlanned CpdDelivered LearningPlatformAccountCreated
    LearningPlatformAccountClosed
  `),
  CUR: named(`
    CurriculumPlanAdopted OnlineSafetyLessonTaught OnlineSafetyLessonFellDue AssemblyDelivered
    SpeakerInvited AwarenessEventHeld TopicDiscussedWithClass ParentInformationIssued
    ParentTrainingOffered ParentsEveningTopicCovered ParentWorkshopHeld ParentWorkshopFellDue
  `),
  MON: named(`
    FilteringSystemDeployed FilteringSystemUpdated SecurityCheckCompleted SecurityCheckFellDue
    SecurityFindingRaised SecurityFindingResolved SiteBlocked SiteUnblocked DownloadPrevented
    MonitoringAlertRaised MonitoringAlertAssessed FilterBypassDetected
  `),
  TEC: named(`
    TechnologyProposed TechnologyRiskAssessed TechnologyAllowed TechnologyRejected
    TechnologyStrategyRecorded
  `),
  GOV: named(`
    OnlineSafetyReportIssued OnlineSafetyReportFellDue GovernanceMeetingHeld
    IncidentLogsProvidedToGovernors IncidentLogsReviewedByGovernors AuditReplayPerformed
  `),
  DPR: named(`
    DataDisclosed PrivacyNoticeIssued RetentionPeriodSet RetentionPeriodEnded PersonalDataErased
    DataSubjectRequestReceived DataSubjectRequestAnswered
  `),
  CMP: named(`
    ComplaintRaised ComplaintProcedureStarted ComplaintConcluded RemovalRequested
  `),
  HLP: named(`
    SchoolClosureDeclared HomeLearningPublished ResourceChecked ResourceShared PortfolioPhotoApproved
    PortfolioPhotoRejected WorkSubmitted WorkAcknowledged NonEngagementNoticed
    SupportiveConversationHeld SltSupportProvided HomeAccessRecorded ParentsRemindedOfOnlineRisks
    LiveSessionHeld
  `),
};
