import type { RetentionClass, RetentionFlag } from '../../events/catalogue/disposal-forms.ts';
import type { Retention as KeptFor } from '../../events/catalogue/reference-forms.ts';
import type { Role } from '../../events/catalogue/words.ts';

/** A period of a rule; those of a record run side by side, and the longest counts. */
export interface Term {
  readonly from: 'end' | 'leaving' | 'birth';
  readonly keptFor: KeptFor;
  /** To the end of the year in which the period ends. */
  readonly toEndOf?: 'school-year' | 'calendar-year';
}

export interface RetentionRule {
  /** What kind of record it is for, in plain words. */
  readonly title: string;
  /** The first is the one that a school may set itself. */
  readonly terms: readonly [Term, ...Term[]];
  /** Where the default comes from. */
  readonly source: string;
  /** What is looked at before it is disposed of. */
  readonly review: string;
  /** Who proposes and confirms. */
  readonly decidedBy: readonly Role[];
}

const years = (count: number): KeptFor => ({ count, unit: 'years' });
const after = (count: number): Term => ({ from: 'end', keptFor: years(count) });
const leaving = (count: number): Term => ({ from: 'leaving', keptFor: years(count) });
const birth = (count: number): Term => ({ from: 'birth', keptFor: years(count) });

const OFFICERS = ['headteacher', 'dpo', 'business-manager'] as const;
const SAFEGUARDING = ['headteacher', 'dsl', 'deputy-dsl', 'dpo'] as const;
const HOLDERS = ['headteacher', 'chair-of-governors', 'executive'] as const;

const CLAIMS = 'Time in which claims can be brought; schedules of trusts agree on it';
const STAFF_FILES = 'Schedules for schools: files of people who worked there';
const OURS = 'Proposed with this product; no schedule that we know of says it';
const LOOK = 'Is it still needed for a claim, a complaint or an inquiry?';
const CHILD = 'Is it needed for a child’s file, an inquiry, or a claim that is not time-barred?';

/** What the product is delivered with; a school that says nothing itself has these. */
export const DEFAULTS = 'defaults-2026';

/** How long records of each kind are kept, where the school does not say otherwise (DPR-04, K23). */
export const defaultRules: Readonly<Record<RetentionClass, RetentionRule>> = {
  'pupil-agreement': {
    title: 'Agreements of pupils',
    terms: [{ ...after(1), toEndOf: 'school-year' }],
    source: OURS,
    review: 'Does an incident cite it? Then it is kept as long as that.',
    decidedBy: OFFICERS,
  },
  'parent-answer': {
    title: 'Agreements and consents of parents',
    terms: [after(6)],
    source: CLAIMS,
    review: LOOK,
    decidedBy: OFFICERS,
  },
  'staff-record': {
    title: 'Agreements, training and records of staff, governors and volunteers',
    terms: [after(6)],
    source: STAFF_FILES,
    review: LOOK,
    decidedBy: OFFICERS,
  },
  'visitor-record': {
    title: 'Agreements and records of visitors',
    terms: [{ ...after(6), toEndOf: 'calendar-year' }],
    source: 'Schedules for schools: the books of visitors, current year and six more',
    review: LOOK,
    decidedBy: OFFICERS,
  },
  'pupil-record': {
    title: 'Records of pupils: year groups, classes, parents',
    terms: [birth(25), after(6)],
    source: 'Schedules for schools: the file of a pupil',
    review: CHILD,
    decidedBy: OFFICERS,
  },
  account: {
    title: 'Accounts, rights and access',
    terms: [after(6)],
    source: STAFF_FILES,
    review: 'Is the account closed, and is no incident about its use open?',
    decidedBy: OFFICERS,
  },
  permission: {
    title: 'Exemptions, authorisations, own devices and lent roles',
    terms: [after(6)],
    source: STAFF_FILES,
    review: LOOK,
    decidedBy: OFFICERS,
  },
  'class-record': {
    title: 'Rules, lessons and roll of a class in a year',
    terms: [{ ...after(8), toEndOf: 'school-year' }],
    source: 'Proposed with this product: until its pupils have left, and a year more',
    review: LOOK,
    decidedBy: OFFICERS,
  },
  conduct: {
    title: 'Breaches, worries and incidents of little weight',
    terms: [after(6), leaving(6)],
    source: CLAIMS,
    review: 'Is it part of a child protection file? Then it is kept as long as that.',
    decidedBy: SAFEGUARDING,
  },
  'child-protection': {
    title: 'Incidents of weight, searches and what was found',
    terms: [birth(25), after(6)],
    source: 'Schedules for schools: child protection files',
    review: CHILD,
    decidedBy: SAFEGUARDING,
  },
  'staff-allegation': {
    title: 'Matters of staff',
    terms: [after(10), leaving(6)],
    source: 'Schedules for schools: until normal retirement age, or ten years if that is longer',
    review: 'Has the person reached normal retirement age? If not, it is kept until then.',
    decidedBy: HOLDERS,
  },
  device: {
    title: 'Devices of the school and their loans',
    terms: [after(6)],
    source: 'Schedules for schools: assets and what was paid for them',
    review: LOOK,
    decidedBy: OFFICERS,
  },
  check: {
    title: 'Checks, reviews, reports and what was held',
    terms: [after(6)],
    source: 'Academy Trust Handbook 6.5: records for six years at least',
    review: LOOK,
    decidedBy: OFFICERS,
  },
  publication: {
    title: 'Pictures and content that went out',
    terms: [after(6)],
    source: CLAIMS,
    review: 'Is it taken down everywhere?',
    decidedBy: OFFICERS,
  },
  'help-request': {
    title: 'Requests for help and for other rights',
    terms: [after(1)],
    source: OURS,
    review: LOOK,
    decidedBy: OFFICERS,
  },
  'data-protection': {
    title: 'Data breaches, requests for own data, disclosures',
    terms: [after(6)],
    source:
      'The regulator asks that breaches be documented and sets no period; claims are brought within six years',
    review: LOOK,
    decidedBy: OFFICERS,
  },
  policy: {
    title: 'Policies, templates, lists and facts of the school',
    terms: [after(6)],
    source: 'Academy Trust Handbook 6.5; they last as long as the school',
    review: LOOK,
    decidedBy: OFFICERS,
  },
};

/** What somebody may say of one record, and for how long it is kept then. */
export const flagRules: Readonly<Record<RetentionFlag, { readonly term: Term; readonly source: string }>> = {
  'abuse-75': {
    term: after(75),
    source: 'Inquiry into child sexual abuse: what is about it is kept for 75 years',
  },
  'birth-50': {
    term: birth(50),
    source: 'Trusts that keep child protection files until 50 years after birth',
  },
};
