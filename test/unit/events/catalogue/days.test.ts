import { describe, expect, it } from 'vitest';
import { date } from '../../../../events/catalogue/fields.ts';
import { catalogue } from '../../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../../events/catalogue/upcast.ts';

const ofEdition = 'the day of the edition where it comes from; it takes effect at an instant';

/** Events with days that do not say since when the event itself holds. */
const otherDays: Readonly<Record<string, string>> = {
  IncidentReported: 'the day of what is reported, not of the report',
  WifiAccessRequested: 'the days that are asked for',
  WifiAccessAuthorised: 'a period that is decided on beforehand',
  UserAccountIssued: 'the first day of a capacity, which may lie ahead',
  AccessGranted: 'the first day of a capacity, which may lie ahead',
  InternetAccessGranted: 'the first day as a pupil, which may lie ahead',
  ClassAgreementFellDue: 'the last day that was in time',
  ClassAgreementCopiesFellDue: 'the day since which copies are due',
  OnlineSafetyLessonFellDue: 'the last day of a term',
  PhotoConsentRequested: 'a day by which something is asked for',
  PhotoConsentAnswerFellDue: 'the last day that was in time',
  DeviceLoanFellDue: 'the last day that was in time: the loan fell due on the next',
  AcademicCalendarPublished: 'the dates of a calendar',
  PolicyAcknowledgementFellDue: 'the last day that was in time: it fell due on the next',
  EditionPublished: ofEdition,
  GuidanceChangeRecorded: ofEdition,
  PolicyLinked: ofEdition,
  CurriculumPlanAdopted: ofEdition,
  UnacceptableUseListAmended: ofEdition,
  RetentionPeriodSet: ofEdition,
  SocialAccountRegistered: ofEdition,
  RetentionPeriodEnded: 'the last day of a period: it is over on the next',
  RetentionExtended: 'a day that lies ahead',
  DisposalProposed: 'the last day of a period, over or not',
  DisposalConfirmed: 'the last day of a period, over or not',
  MachineClientRegistered: 'the last day of what is allowed',
  ErasureAnnounced: 'a day by which something is asked for',
  ErasureConfirmationFellDue: 'the last day that was in time',
  PersonalDataErased: 'the day on which the last backup of a key ends, which lies ahead',
  ParentWorkshopFellDue: 'the last day that was in time',
  AssemblyFellDue: 'the last day that was in time',
  SpeakerInvited: 'a day that may lie ahead',
  QuestionSetPublished: ofEdition,
  TrainingFellDue: 'the last day that was in time: training fell due on the next',
  TrainingEnded: 'the day of the recording, after the last one of a role',
  NeedsAuditRequested: 'a day by which something is asked for',
  NeedsAuditFellDue: 'the last day that was in time: the audit fell due on the next',
  AccessRefused: 'the day of the refusal, which is recorded at once',
  ExemptionApplicationSubmitted: 'the days that are applied for',
  SocialAccountAccessAuthorised: 'a period that is decided on beforehand',
  TraineeDeviceUseAgreed: 'a period that is decided on beforehand',
  PersonalDeviceAuthorised: 'a period that is decided on beforehand',
  PasswordChangeFellDue: 'the last day that was in time: the password fell due on the next',
  ExemptionGranted: 'a period that is decided on beforehand',
  ExemptionExpired: 'the last day of an exemption: it is over on the next',
  MachineClientExpired: 'the last day of a service: it reads nothing from the next on',
  PolicyReviewFellDue: 'the last day that was in time: the review fell due on the next',
  OnlineSafetyReportFellDue: 'the last day that was in time',
  GovernanceMeetingFellDue: 'the last day that was in time',
  FilteringUpdateFellDue: 'the last day that was in time',
  SecurityCheckFellDue: 'the last day that was in time',
  BlogReviewFellDue: 'the last day that was in time',
  FilteringReviewFellDue: 'the last day that was in time',
  AccessRightsReviewFellDue: 'the last day that was in time',
  FileTransferExpected: 'the first day at another school, which may lie ahead',
  FileTransferFellDue: 'the last day that was in time: it fell due on the next',
  PolicySharingFellDue: 'the last day that was in time: the sharing fell due on the next',
};

const entries = catalogue.flatMap(({ stream, entries }) =>
  Object.entries(entries).map(([type, entry]) => ({ stream, type, entry })),
);
const withDays = entries.filter(({ entry }) =>
  Object.values(entry.payload.shape).some((field) => field === date),
);

describe('the day that an event states itself', () => {
  it.each(withDays)(
    'GOV-04 is named in the catalogue for $type, or known to be another',
    ({ stream, type, entry }) => {
      const { dayOf } = createUpcaster(catalogue);
      const day = dayOf(stream, {
        type,
        v: entry.version,
        occurredAt: '2026-09-03T08:30:00.000Z',
        data: { ...entry.example } as never,
      });
      if (type in otherDays) expect(day).toBeNull();
      else expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    },
  );

  it('GOV-04 is of an event that there is, and of a field that is always there', () => {
    const types = withDays.map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining([...Object.keys(otherDays), 'AgreementSigned', 'PersonLeft']),
    );
    for (const { entry } of entries)
      if (entry.day !== undefined) expect(entry.payload.shape[entry.day]).toBe(date);
  });
});
