import { commandOf } from '../shape/set-up-command.ts';
import { templateCommands } from '../shape/templates.ts';
import type { SetUpCommand } from '../shape/types.ts';
import { larkfieldConsequences, larkfieldRules } from './breach-rules.ts';
import { calendar } from './calendar.ts';
import { larkfieldTemplates } from './larkfield-infant-templates.ts';
import { larkfieldOversight } from './oversight.ts';
import { larkfieldLists, personalUseTerms, strandTitles } from './reference-lists.ts';
import { larkfieldRecords } from './school-records.ts';
import { larkfieldActivities, larkfieldTraining } from './training-rules.ts';

const school = 'larkfield-infant';
const command = commandOf(school);

/**
 * The rules of the policy of an infant school, as data: devices are lent to parents after they signed, every concern alarms
 * the safeguarding team and is classified by the four Cs, access and wifi are granted, governors approve the policy.
 */
const settings: SetUpCommand['body'] = {
  agreements: {
    audiences: ['staff', 'contractor', 'agency', 'governor', 'volunteer', 'visitor', 'parent'],
    renewal: 'on-new-version',
    linkDays: 14,
    reminderDays: 7,
    pupil: 'class-authored',
  },
  'class-years': {
    lessonsEachTerm: true,
    monitoring: ['learning-walk', 'observation', 'planning-scrutiny', 'work-scrutiny'],
    overdueRoute: ['staff-of-class', 'computing-lead'],
  },
  // The clause about the internet is part of the parents' own agreement.
  consents: { photos: 'one-parent', photosOfStaff: null, linkDays: 14, withdrawnRoute: null },
  devices: {
    loansToParents: true,
    loanSafeguards: ['web-filter', 'managed-updates'],
    loanSignatures: null,
    galleryInterval: { kind: 'end-of', period: 'half-term' },
    complianceDocument: null,
    loanReturnDueRoles: ['office', 'it-support'],
  },
  incidents: {
    logTargets: ['safeguarding-record'],
    logForm: null,
    classification: 'four-cs',
    pupilChannels: null,
    logWords: [
      { log: 'safeguarding-record', category: 'cyber-bullying', word: 'Bullying, online' },
      { log: 'safeguarding-record', category: 'radicalisation', word: 'Extremism' },
      { log: 'safeguarding-record', category: 'any', word: 'Online' },
    ],
    // The headteacher is the safeguarding lead, too.
    leadConcernRoles: ['deputy-dsl', 'chair-of-governors'],
    behaviourPolicies: ['behaviour'],
    alertRoles: ['headteacher', 'dsl', 'deputy-dsl', 'learning-mentor'],
    lessonResourceRoles: ['computing-lead'],
    harmfulMaterialRoles: ['dsl'],
    bullyingRoute: null,
    parentConductRoute: ['headteacher'],
    socialContactRoute: ['slt', 'headteacher'],
  },
  access: {
    wifi: true,
    rights: true,
    uniqueLogIn: true,
    currentAgreement: true,
    visitorAgreement: 'per-visit',
    pupilInternet: null,
    passwordMaxAge: { kind: 'days', count: 90 },
    passwordOnCompromise: true,
    mailboxes: ['staff'],
  },
  breaches: {
    attemptRoles: ['headteacher', 'it-support', 'computing-lead'],
    recordedRoles: ['headteacher', 'dsl'],
    securityRoles: ['headteacher', 'it-support'],
    pupilRoute: ['staff-of-class'],
    rules: larkfieldRules,
    excuses: null,
    outsideSchool: true,
    consequences: larkfieldConsequences,
    passwordConsequences: larkfieldConsequences,
  },
  'help-requests': {
    policyQueryRoute: ['headteacher', 'computing-lead'],
    accessChangeRoute: ['it-support'],
    accessInErrorRoute: ['headteacher', 'it-support'],
    deviceConcernRoute: ['it-support'],
    technologyConcernRoute: ['it-support'],
    emailInErrorRoute: [{ outside: 'sender-of-the-mail' }],
  },
  disclosures: { secureMeans: ['encrypted', 'link'] },
  'file-transfers': { receipt: { kind: 'days', count: 10 } },
  'data-breaches': { dataBreachRoute: ['it-support', 'headteacher', 'dpo'] },
  'staff-matters': {
    procedures: ['staff-discipline'],
    headsMatter: 'chair-of-governors',
    emailMonitoring: null,
  },
  ...larkfieldOversight,
  'pupil-devices': { phoneYears: null, confiscationPolicies: null },
  searches: {
    grounds: ['pornographic-images', 'banned-items'],
    secondPerson: null,
    deletionGrounds: ['disrupt-teaching', 'break-rules'],
    complaintPolicies: null,
  },
  policies: {
    approval: 'governors',
    reviewerRoles: ['computing-lead', 'headteacher'],
    shareAtReview: null,
    parentChannels: ['website'],
    boardRoute: null,
    publishedRoute: ['parent'],
  },
  schools: {
    externalSystems: [
      'safeguarding-record',
      'parents-platform',
      'early-years-tracker',
      'secure-mail',
      'lesson-videos',
      'video-calls',
      'computing-scheme',
    ],
    itSupportNames: ['ict-manager', 'school-it-team', 'it-support-team'],
  },
  notifications: {
    fallbackRoles: ['headteacher'],
    // Who joins signs before being given access.
    joinerList: true,
    escalations: {
      'loan-return': { to: ['headteacher'], afterDays: 14 },
      'agreement-renewal': { to: ['headteacher'], afterDays: 28 },
      'policy-acknowledgement': { to: ['headteacher'], afterDays: 14 },
    },
  },
  acknowledgements: {
    policy: true,
    policyWithin: { kind: 'days', count: 14 },
    documents: ['guideline.social-media'],
    visitorNotice: true,
    privacyNotice: null,
  },
  exemptions: { granted: true },
  training: larkfieldTraining,
  activities: larkfieldActivities,
  'own-devices': { connections: true, automaticUpdates: true, schoolData: true },
  technologies: { riskAssessment: null, decidedBy: null, installations: true },
  authorisations: {
    personalUse: 'on-terms',
    personalUseTerms,
    socialAccounts: true,
    traineeDevices: true,
  },
  'reference-lists': {
    unacceptableUse: true,
    strands: Object.keys(strandTitles),
    guidanceRoute: ['computing-lead', 'headteacher'],
  },
};

/** Everything that sets the infant school up, in order. */
export const larkfieldInfant: readonly SetUpCommand[] = [
  command(
    { stream: 'schools', id: school, command: 'register-school' },
    { name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R', 'Y1', 'Y2'] },
  ),
  command(
    { stream: 'schools', id: school, command: 'publish-academic-calendar', about: '2026-27' },
    calendar,
  ),
  ...larkfieldRecords,
  command(
    { stream: 'policies', id: 'online-safety', command: 'adopt-policy', about: 'v1' },
    {
      version: 1,
      effectiveFrom: '2026-09-01T00:00:00.000Z',
      settings,
      approval: { by: 'p-107', on: { precision: 'date', value: '2026-07-13' } },
      review: { precision: 'half-term', value: '2027-28.autumn-1', reviewer: 'computing-lead' },
      cites: [{ list: 'guidance.keeping-children-safe', edition: '2025' }],
    },
  ),
  ...templateCommands(school, larkfieldTemplates),
  ...larkfieldLists,
];
