import { commandOf } from '../shape/set-up-command.ts';
import { templateCommands } from '../shape/templates.ts';
import type { SetUpCommand } from '../shape/types.ts';
import { hollowbrookRules } from './breach-rules.ts';
import { calendar } from './calendar.ts';
import { hollowbrookPupilTemplates } from './hollowbrook-primary-pupil-templates.ts';
import { hollowbrookTemplates } from './hollowbrook-primary-templates.ts';
import { hollowbrookOversight } from './oversight.ts';
import { hollowbrookLists } from './reference-lists.ts';
import { hollowbrookRecords } from './school-records.ts';
import { hollowbrookActivities, hollowbrookTraining } from './training-rules.ts';

const school = 'hollowbrook-primary';
const command = commandOf(school);

/**
 * The rules of the policy of a primary school, as data: staff sign for a work device, incidents stand in a log of five
 * fields, pupils sign for their key stage. Its policy says nothing of loans, wifi, access rights, classes of incidents or
 * approval, so those are null: not in use.
 */
const settings: SetUpCommand['body'] = {
  agreements: {
    audiences: [
      'staff',
      'contractor',
      'agency',
      'governor',
      'volunteer',
      'visitor',
      'parent',
      'pupil-ks1',
      'pupil-ks2',
    ],
    renewal: 'on-new-version',
    linkDays: 14,
    reminderDays: 7,
    pupil: 'individual',
  },
  'class-years': { lessonsEachTerm: null, monitoring: null, overdueRoute: null },
  consents: { photos: 'one-parent', photosOfStaff: true, linkDays: 14, withdrawnRoute: null },
  devices: {
    loansToParents: null,
    loanSafeguards: null,
    loanSignatures: null,
    galleryInterval: null,
    complianceDocument: true,
    loanReturnDueRoles: null,
  },
  incidents: {
    logTargets: null,
    logForm: 'five-field',
    classification: null,
    pupilChannels: [{ channel: 'pupils-report-app', log: 'safeguarding-record' }],
    // Under one name there, whatever it is about.
    logWords: [{ log: 'safeguarding-record', category: 'any', word: 'E-safety' }],
    leadConcernRoles: null,
    behaviourPolicies: ['behaviour'],
    alertRoles: null,
    lessonResourceRoles: null,
    harmfulMaterialRoles: ['dsl', 'it-support'],
    // IT support sees to it that bullying online is dealt with.
    bullyingRoute: ['dsl', 'it-support'],
    parentConductRoute: null,
    socialContactRoute: null,
  },
  access: {
    wifi: null,
    rights: null,
    uniqueLogIn: null,
    currentAgreement: null,
    visitorAgreement: null,
    // A pupil signs and a parent consents first, whatever else is granted elsewhere.
    pupilInternet: 'one-parent',
    passwordMaxAge: null,
    passwordOnCompromise: null,
    mailboxes: ['staff', 'class'],
  },
  breaches: {
    attemptRoles: null,
    recordedRoles: null,
    securityRoles: null,
    // Whose child used a phone hears of it as well.
    pupilRoute: ['staff-of-class', 'parents-of-pupil'],
    rules: hollowbrookRules,
    excuses: ['evacuation', 'emergency-services'],
    outsideSchool: null,
    consequences: {
      pupil: ['behaviour-procedure', 'device-confiscated'],
      staff: ['staff-discipline'],
    },
    passwordConsequences: null,
  },
  'staff-matters': {
    procedures: ['staff-discipline'],
    headsMatter: null,
    emailMonitoring: true,
  },
  'help-requests': {
    policyQueryRoute: ['headteacher'],
    accessChangeRoute: null,
    accessInErrorRoute: null,
    deviceConcernRoute: ['it-support'],
    technologyConcernRoute: null,
    emailInErrorRoute: null,
  },
  ...hollowbrookOversight,
  disclosures: { secureMeans: null },
  'file-transfers': { receipt: null },
  'data-breaches': { dataBreachRoute: null },
  'pupil-devices': { phoneYears: ['Y5', 'Y6'], confiscationPolicies: ['behaviour'] },
  searches: {
    grounds: ['cause-harm', 'disrupt-teaching', 'break-rules'],
    secondPerson: ['dsl', 'slt'],
    deletionGrounds: null,
    complaintPolicies: ['complaints'],
  },
  policies: {
    approval: null,
    reviewerRoles: ['business-manager', 'slt'],
    shareAtReview: true,
    parentChannels: null,
    // The board's clerk works with no school system.
    boardRoute: ['governor', { outside: 'clerk-of-governors' }],
    publishedRoute: ['parent'],
  },
  schools: {
    externalSystems: [
      'safeguarding-record',
      'pupils-report-app',
      'monitoring-software',
      'training-platform',
      'parents-app',
      'school-blog',
    ],
    itSupportNames: ['ict-specialist', 'ict-manager', 'ict-support', 'it-technician'],
  },
  notifications: {
    fallbackRoles: ['headteacher'],
    joinerList: null,
    escalations: { any: { to: ['headteacher'], afterDays: 14 } },
  },
  acknowledgements: {
    policy: true,
    policyWithin: null,
    documents: null,
    visitorNotice: true,
    privacyNotice: true,
  },
  exemptions: { granted: null },
  technologies: { riskAssessment: true, decidedBy: ['headteacher', 'slt'], installations: true },
  // Its terms speak of software, and of encrypted sticks, alone.
  training: hollowbrookTraining,
  activities: hollowbrookActivities,
  'own-devices': { connections: null, automaticUpdates: null, schoolData: null },
  // Work devices are for work alone.
  authorisations: {
    personalUse: 'not-allowed',
    personalUseTerms: null,
    socialAccounts: null,
    traineeDevices: null,
  },
  // It has no computing lead.
  'reference-lists': {
    unacceptableUse: null,
    strands: null,
    guidanceRoute: ['headteacher', 'business-manager'],
  },
};

/** Everything that sets the primary school up, in order. */
export const hollowbrookPrimary: readonly SetUpCommand[] = [
  command(
    { stream: 'schools', id: school, command: 'register-school' },
    {
      name: 'Hollowbrook Primary School',
      phase: 'primary',
      yearGroups: ['R', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6'],
    },
  ),
  command(
    { stream: 'schools', id: school, command: 'publish-academic-calendar', about: '2026-27' },
    calendar,
  ),
  ...hollowbrookRecords,
  command(
    { stream: 'policies', id: 'online-safety', command: 'adopt-policy', about: 'v1' },
    {
      version: 1,
      effectiveFrom: '2026-09-01T00:00:00.000Z',
      settings,
      approval: null,
      review: { precision: 'year', value: '2027', reviewer: 'business-manager' },
      cites: [{ list: 'guidance.keeping-children-safe', edition: '2025' }],
    },
  ),
  ...templateCommands(school, [...hollowbrookTemplates, ...hollowbrookPupilTemplates]),
  ...hollowbrookLists,
];
