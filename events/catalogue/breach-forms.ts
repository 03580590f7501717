import * as z from 'zod/mini';
import { date, knownPerson, personId, policyVersion, slug, templateVersion } from './fields.ts';
import { policyReference } from './incident-forms.ts';
import { audience, capacity } from './words.ts';

/** What somebody tried to get at: this very system, or what the school has beside it. */
export const attemptPlaces = ['this-system', 'network', 'system', 'file', 'device'] as const;
export const attemptPlace = z.enum(attemptPlaces);

/** What was asked of this system, as the address has it behind the school. */
export const askedOfUs = z.strictObject({
  method: z.enum(['GET', 'POST']),
  stream: slug,
  id: z.nullable(slug),
  part: z.nullable(slug),
});

/** Kinds of breaches, each with the rules that it may be a breach of; no rule is of two kinds. */
export const rulesOfKind = {
  agreement: [],
  'unacceptable-use': ['not-for-learning-or-work', 'damage-on-purpose'],
  'pupil-misuse': [],
  'unsupervised-use': ['no-adult-present', 'no-permission'],
  'equipment-left': ['not-logged-out', 'not-locked', 'not-shut-down'],
  password: ['password-disclosed'],
  'wifi-password': ['wifi-password-given'],
  connection: ['device-not-approved'],
  software: ['software-not-approved'],
  media: ['media-not-encrypted'],
  'trainee-device': ['other-purpose', 'children-present', 'own-device-in-class'],
  'staff-device': [
    'families-contacted',
    'phone-heard',
    'number-given',
    'own-phone-for-work',
    'private-calls',
  ],
  'work-device': ['not-secured', 'no-password', 'software-on-work-device'],
  mail: ['own-account', 'private-mail', 'own-address-given', 'careless-mail', 'chain-message'],
  photography: ['own-camera', 'teacher-not-asked', 'no-school-purpose'],
  publication: ['not-by-the-school'],
  'filter-bypass': ['filter-bypassed'],
  'pupil-phone': ['phone-used', 'phone-kept', 'phone-without-permission'],
  'social-account': ['account-without-authority'],
} as const;

export type BreachKind = keyof typeof rulesOfKind;
export type BreachRule = (typeof rulesOfKind)[BreachKind][number];

export const breachRules: readonly BreachRule[] = Object.values(rulesOfKind).flat();
export const breachRule = z.enum(breachRules);

/** Where it was: what pupils do outside school is sanctioned as far as the list says (UNA-02). */
export const breachPlaces = [
  'on-site',
  'lesson',
  'club',
  'activity',
  'school-event',
  'outside-school',
] as const;
export const breachPlace = z.enum(breachPlaces);

/** Emergencies that excuse the use of an own phone (NET-09). */
export const breachExcuses = ['evacuation', 'emergency-services'] as const;
export const breachExcuse = z.enum(breachExcuses);

/** What somebody gave away (ACC-06). */
export const secretKind = z.enum(['password', 'account-details', 'device-code']);

const citedEntry = z.strictObject({ list: slug, edition: slug, entry: slug });
/** A term by its place among the terms, from 1. */
const citedTerm = z.strictObject({
  template: audience,
  version: templateVersion,
  term: z.int().check(z.gte(1), z.lte(60)),
});
/** By the breach that it was made on: the same act needs no second determination. */
const citedDetermination = z.strictObject({ determination: slug });

/** What somebody who records a breach may cite. */
export const citable = z.union([citedEntry, citedTerm, citedDetermination]);
/** What a breach is cited under; the policy itself where it states the rule. */
export const cited = z.union([
  citedEntry,
  citedTerm,
  citedDetermination,
  z.strictObject({ policy: policyVersion, rule: breachRule }),
]);
export type Cited = z.output<typeof cited>;

/** What every breach says of itself, free text apart. */
export const breachFields = {
  /** Null: nobody knows who it was. */
  person: z.nullable(personId),
  /** In which the person acted that day. */
  capacity: z.nullable(capacity),
  /** Whether the person led the school on that day, or when it was recorded. */
  isHead: z.boolean(),
  on: date,
  where: breachPlace,
  rule: z.nullable(breachRule),
  /** Null: it is on no list, so that the headteacher determines what it is (UNA-01). */
  cites: z.nullable(cited),
  /** What excuses it: then it is no breach. */
  excuse: z.nullable(breachExcuse),
  /** The school's device that it was done with, or to. */
  device: z.nullable(slug),
  incident: z.nullable(slug),
};

/** What may be corrected of an attempt, as version 1 of the correction had it. */
const ofAttempt = {
  person: z.optional(z.nullable(knownPerson)),
  on: z.optional(date),
  place: z.optional(attemptPlace),
};

/** What may be corrected of a sanction: another consequence is another decision. */
const ofSanction = {
  under: z.optional(z.nullable(policyReference)),
  until: z.optional(z.nullable(date)),
};

const ofBreach = {
  ...ofAttempt,
  ...ofSanction,
  capacity: z.optional(z.nullable(capacity)),
  where: z.optional(breachPlace),
  rule: z.optional(z.nullable(breachRule)),
  excuse: z.optional(z.nullable(breachExcuse)),
  device: z.optional(z.nullable(slug)),
  incident: z.optional(z.nullable(slug)),
  to: z.optional(z.nullable(personId)),
  secret: z.optional(secretKind),
};
/** What somebody who corrects may say. */
export const breachChanges = z.strictObject({ ...ofBreach, cites: z.optional(z.nullable(citable)) });
/** The same as recorded, with what follows from it. */
export const breachChanged = z.strictObject({
  ...ofBreach,
  cites: z.optional(z.nullable(cited)),
  isHead: z.optional(z.boolean()),
});

/** What may follow from a breach: the procedure under which it is dealt with, or what is taken away. */
export const consequences = [
  'behaviour-procedure',
  'device-confiscated',
  'staff-discipline',
  'code-of-conduct',
  'access-revoked',
] as const;
export const consequence = z.enum(consequences);
export type Consequence = z.output<typeof consequence>;
