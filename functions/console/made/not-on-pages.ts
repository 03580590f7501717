/** Why some commands have no form: each is sent by something else, or in another way. */
interface Reason {
  readonly because: string;
  /** By stream. */
  readonly commands: Readonly<Record<string, readonly string[]>>;
}

/** THE list of commands that no page offers; what is neither here nor on a page fails a test. */
export const reasons: readonly Reason[] = [
  {
    because: 'Deadlines send it once a day has passed; nobody may.',
    commands: {
      policies: ['RecordReviewFellDue', 'RecordSharingFellDue'],
      agreements: ['RecordRenewalFellDue', 'RecordSignatureFellDue'],
      consents: ['RecordPhotoAnswerFellDue'],
      'class-years': ['RecordClassAgreementFellDue', 'RecordCopiesFellDue', 'RecordLessonFellDue'],
      devices: ['RecordLoanFellDue', 'RecordGalleryFellDue'],
      access: ['RecordPasswordFellDue'],
      acknowledgements: ['RecordAcknowledgementFellDue'],
      exemptions: ['RecordExemptionExpired'],
      'pupil-devices': ['RecordMobileNotCollected'],
      'own-devices': ['EndWithCapacity'],
      checks: ['RecordCheckFellDue'],
      training: ['EndWithRole', 'RecordTrainingFellDue', 'RecordNeedsAuditFellDue'],
      oversight: ['RecordOversightFellDue'],
      'data-breaches': ['RecordReportFellDue'],
      activities: ['RecordWorkshopFellDue', 'RecordAssemblyFellDue'],
      disclosures: ['RecordSubjectRequestFellDue'],
      'data-complaints': ['RecordDataComplaintFellDue'],
      'file-transfers': ['RecordFileTransferFellDue'],
      'home-learning': ['RecordAcknowledgementFellDue'],
      disposals: ['RecordRetentionPeriodEnded'],
      'machine-clients': ['RecordMachineClientExpired'],
      'erasure-confirmations': ['RecordErasureConfirmationFellDue'],
    },
  },
  {
    because: 'A process sends it when something else has happened; nobody may.',
    commands: {
      people: ['EndParentLink'],
      agreements: ['OpenAgreement'],
      'class-years': ['ReviewRoll'],
      devices: ['RequireReturn', 'RequireReturnFromLeaver'],
      access: ['ReviewInternetAccess', 'EndWithCapacity', 'ReviewAgreement'],
      acknowledgements: ['ExpectAcknowledgements'],
      breaches: ['RecordRefusedAccess'],
      authorisations: ['EndWithCapacity'],
      checks: ['ExpectCheckOfYear'],
      training: ['ReviewTraining'],
      activities: ['OpenActivityYear'],
      publications: ['OpenTakeDown'],
      disposals: ['FollowRecord'],
    },
  },
  {
    because: 'The product says by it what it did itself: mailed, sent to consumers, erased; nobody may.',
    commands: {
      notifications: ['RecordRecipients', 'RecordPages'],
      disposals: ['BeginErasure', 'RecordErasure'],
      subscriptions: [
        'CompleteSubscriptionReplay',
        'FailSubscriptionReplay',
        'RecordSubscriptionTest',
        'PauseSubscriptionDelivery',
        'ResumeSubscriptionDelivery',
      ],
      'erasure-confirmations': ['AnnounceErasure'],
    },
  },
  {
    because: 'A mailed link is answered by it, on a page of its own that needs no account.',
    commands: {
      agreements: ['SignByLink'],
      consents: ['AnswerByLink'],
      acknowledgements: ['BecomeAwareByLink'],
    },
  },
  {
    because: 'Files are announced, put and confirmed on the page of the incident; the API then sends it.',
    commands: { 'evidence-files': ['AttachEvidence', 'CorrectEvidence', 'WithdrawEvidence'] },
  },
  {
    because: 'A register that a school kept before is taken over whole, by an import.',
    commands: {
      access: ['TakeOverAccount', 'TakeOverAccess'],
      agreements: ['TakeOverSignature'],
      devices: ['TakeOverLoan', 'TakeOverAllocation'],
    },
  },
  {
    because: 'A school is begun by the set-up of its trust: its policy from before and its first details.',
    commands: { schools: ['RegisterSchool'], policies: ['TakeOverPolicy'] },
  },
  {
    because: 'A filtering or monitoring product signs it, under an id made of the number that it gave.',
    commands: { concerns: ['RaiseMonitoringAlert'] },
  },
  {
    because: 'It is answered with a key, once: pages keep no secret, and would lose it.',
    commands: { subscriptions: ['ShowSubscriptionKey'] },
  },
];

const listed: ReadonlyMap<string, string> = new Map(
  reasons.flatMap(({ because, commands }) =>
    Object.entries(commands).flatMap(([stream, names]) =>
      names.map((name) => [`${stream}/${name}`, because] as const),
    ),
  ),
);

/** Why a command stands on no page; null: it is offered. */
export const notOnPages = (stream: string, command: string): string | null =>
  listed.get(`${stream}/${command}`) ?? null;
