/**
 * Preset dictionary of format 1 (RFC 1950 section 2.2 explains the idea; raw deflate takes it as the window
 * before the first byte). Part of the format: a body can't be read without these exact bytes, so this file
 * never changes; another dictionary is another format. What is commonest stands last, where references are
 * shortest. Names only, nothing of a school.
 */
const words = [
  'RegisterSchool SchoolDetailsChanged AcademicCalendarPublished PolicyAdopted StaffMemberJoined PupilAdmitted GovernorAppointed',
  'VolunteerRegistered VisitorRegistered ParentRegistered ParentLinkedToPupil RoleAssigned RoleEnded LogInLinked PersonLeft NameReserved',
  'AgreementTemplatePublished AgreementTemplateWithdrawn AgreementRequested AgreementSigned AgreementWithdrawn DeviceRegistered',
  'DeviceSafeguardsInstalled DeviceLent DeviceReturned WorkDeviceComplianceSigned WorkDeviceAllocated WorkDeviceReturned',
  'IncidentReported IncidentLogged IncidentActionTaken IncidentLogSigned IncidentClassified IncidentReclassified IncidentReopened',
  'PoliceReferralConsidered IncidentReportedToPolice IncidentClosed IncidentCorrected WifiAccessAuthorised WifiAccessRefused',
  'WifiAccessEnded UserAccountIssued UserAccountClosed AccessGranted AccessRevoked Corrected FellDue',
  'infant junior primary secondary autumn-1 autumn-2 spring-1 spring-2 summer-1 summer-2 half-term governors trust-admin auditor',
  'headteacher deputy-dsl learning-mentor computing-lead it-support office business-manager contractor agency governor',
  'safeguarding-governor volunteer pta-member visitor parent pupil pupil-ks1 pupil-ks2 teacher-laptop ta-laptop pupil-laptop tablet',
  'remote-learning prohibition undertaking consent single-use-link log-in paper official-capacity online-safety cyber-bullying',
  'harmful-material pupil-misuse parent-conduct victim instigator witness content contact conduct commerce no-report identity',
  'reservations schools policies people agreement-templates agreements class-agreements consents incidents access devices',
].join(' ');

const names = [
  'name phase yearGroups academicYear halfTerms version effectiveFrom settings approval review reviewer precision by on value kind email',
  'startedOn dateOfBirth yearGroup admittedOn appointedOn visitOn successor subject holder title terms termsHash text via link expiresAt',
  'audience signatory signedName signedOn method seenBy templateVersion safeguards borrower pupil purpose returnDue agreement condition',
  'label person occurredOn place description category illegal serious involvesLessonResources spreadAmongPupils involved part target',
  'reference action recorder classes decision reasons corrects changes reason basis from until right role date status store loan',
]
  .join(' ')
  .replaceAll(/(\S+) ?/g, '"$1":"');

const commit = [
  '":true,"":false,"":[],"":{},"":null,"sealed:1:people/","sealed:1:incidents/","_trust","bootstrap","dsl","staff",.parent","agreements/',
  '{"actor":{"id":"","roles":["staff"]},"causationId":null,"commandId":"","commit":1,"correlationId":"',
  '","events":[{"data":{"","occurredAt":"2026-09-03T08:30:00.000Z","type":"","v":1}],"facts":[{"commit":1,"id":"","stream":"agreements"}],',
  '"facts":[],"firstVersion":1,"id":"","policyVersion":1,"prev":"","prev":null,"recordedAt":"2026-09-03T08:30:00.000Z",',
  '"school":"","stream":"","trust":""}\n{"f":"","sv":1,"a":1}{"f":"","sv":1,"s":{"status":"',
].join('');

export const dictionary1: Uint8Array = new TextEncoder().encode(words + names + commit);
