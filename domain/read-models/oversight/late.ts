/** Something that has fallen due, and what settles it. */
interface Late {
  readonly name: string;
  readonly fell: string;
  readonly settledBy: readonly string[];
  /** It is the school's as a whole, so that its number points at nobody. */
  readonly isOfSchool?: true;
}

/** What somebody may be late with, by stream; a deadline that is not here is in the list `due` alone. */
export const lateIn: Readonly<Record<string, readonly Late[]>> = {
  agreements: [
    {
      name: 'signatures',
      fell: 'AgreementSignatureFellDue',
      settledBy: ['AgreementSigned', 'AgreementWithdrawn'],
    },
    {
      name: 'renewals',
      fell: 'AgreementRenewalFellDue',
      settledBy: ['AgreementSigned', 'AgreementWithdrawn'],
    },
  ],
  acknowledgements: [
    { name: 'acknowledgements', fell: 'PolicyAcknowledgementFellDue', settledBy: ['PolicyAcknowledged'] },
  ],
  consents: [
    {
      name: 'photo-answers',
      fell: 'PhotoConsentAnswerFellDue',
      settledBy: ['PhotoConsentGiven', 'PhotoConsentRefused'],
    },
  ],
  devices: [
    { name: 'loans', fell: 'DeviceLoanFellDue', settledBy: ['DeviceReturned'] },
    { name: 'galleries', fell: 'DeviceGalleryClearanceFellDue', settledBy: ['DeviceGalleryCleared'] },
  ],
  access: [{ name: 'passwords', fell: 'PasswordChangeFellDue', settledBy: ['PasswordChanged'] }],
  // Which training settles which is a rule of its own: the list of training shows who lacks it.
  training: [{ name: 'training-audits', fell: 'NeedsAuditFellDue', settledBy: ['NeedsAuditCompleted'] }],
  'class-years': [
    { name: 'class-agreements', fell: 'ClassAgreementFellDue', settledBy: ['ClassAgreementAgreed'] },
    { name: 'lessons', fell: 'OnlineSafetyLessonFellDue', settledBy: ['OnlineSafetyLessonTaught'] },
  ],
  policies: [
    {
      name: 'policy-reviews',
      fell: 'PolicyReviewFellDue',
      settledBy: ['PolicyReviewed'],
      isOfSchool: true,
    },
    {
      name: 'policy-sharing',
      fell: 'PolicySharingFellDue',
      settledBy: ['PolicySharedWithGoverningBoard'],
      isOfSchool: true,
    },
  ],
  checks: [
    {
      name: 'security-checks',
      fell: 'SecurityCheckFellDue',
      settledBy: ['SecurityCheckCompleted'],
      isOfSchool: true,
    },
    {
      name: 'filtering-updates',
      fell: 'FilteringUpdateFellDue',
      settledBy: ['FilteringSystemUpdated', 'FilteringSystemRetired'],
      isOfSchool: true,
    },
    {
      name: 'filtering-reviews',
      fell: 'FilteringReviewFellDue',
      settledBy: ['FilteringReviewed'],
      isOfSchool: true,
    },
    {
      name: 'blog-reviews',
      fell: 'BlogReviewFellDue',
      settledBy: ['BlogCommentsReviewed'],
      isOfSchool: true,
    },
    {
      name: 'access-reviews',
      fell: 'AccessRightsReviewFellDue',
      settledBy: ['AccessRightsReviewed'],
      isOfSchool: true,
    },
  ],
  oversight: [
    {
      name: 'reports',
      fell: 'OnlineSafetyReportFellDue',
      settledBy: ['OnlineSafetyReportIssued'],
      isOfSchool: true,
    },
    {
      name: 'meetings',
      fell: 'GovernanceMeetingFellDue',
      settledBy: ['GovernanceMeetingHeld'],
      isOfSchool: true,
    },
  ],
};

export const allLate: readonly Late[] = Object.values(lateIn).flat();

/** What a record is late with after one more event. */
export const lateAfter = (stream: string, before: readonly string[], type: string): readonly string[] => {
  const known = lateIn[stream] ?? [];
  const settled = known.filter(({ settledBy }) => settledBy.includes(type)).map(({ name }) => name);
  const fallen = known.filter(({ fell }) => fell === type).map(({ name }) => name);
  return [...new Set([...before.filter((name) => !settled.includes(name)), ...fallen])];
};
