import * as z from 'zod/mini';
import { date, eventNumber, instant, personId, requiredLine, requiredProse, slug } from './fields.ts';
import { role } from './words.ts';

/** Categories that rules hang on; there at every school, whatever its own list of categories says. */
export const ruledCategories = [
  'online-safety',
  'cyber-bullying',
  'harmful-material',
  'intimate-images',
  'pupil-misuse',
  'parent-conduct',
  'social-media-contact',
] as const;
/** Those that a concern may become; whatever else it is about is said of the incident. */
export const reportedCategory = z.enum([
  'online-safety',
  'cyber-bullying',
  'harmful-material',
  'pupil-misuse',
  'parent-conduct',
]);
/** One of them, or the id of an entry of the school's list of categories. */
export const incidentCategory = slug;
export type IncidentCategory = z.output<typeof incidentCategory>;

const isEachOnce = (all: readonly string[]): boolean => new Set(all).size === all.length;
/** What an incident is about: the first is what it is mostly about. */
export const incidentCategories = z
  .array(incidentCategory)
  .check(z.minLength(1), z.maxLength(10), z.refine(isEachOnce, 'names a category twice'));

/** How the school came to know of it. */
export const cameToLight = z.enum([
  'pupil-said',
  'adult-said',
  'staff-saw',
  'found-on-device',
  'filter-or-monitoring',
  'other',
]);

/**
 * What makes an incident graver, or the business of others; true from the report on, or from later, when it
 * is found out.
 */
export const incidentFlags = ['illegal', 'serious', 'involvesLessonResources', 'spreadAmongPupils'] as const;
export const incidentFlag = z.enum(incidentFlags);
export type IncidentFlag = z.output<typeof incidentFlag>;

/** The four Cs, in their usual order (INC-03). */
export const fourCs = ['content', 'contact', 'conduct', 'commerce'] as const;
export const riskClass = z.enum(fourCs);
export type RiskClass = z.output<typeof riskClass>;
export const riskClasses = z.array(riskClass).check(z.minLength(1), z.maxLength(fourCs.length));

/** Where it happened; free text, and so personal. */
export const place = requiredLine(200);
/** What happened; free text, and so personal. */
export const description = requiredProse(8000);
export const involvedPart = z.enum(['victim', 'instigator', 'witness']);
/** Somebody of whom the school has no record, described; free text, and so personal. */
export const outsider = requiredProse(1000);
/** People of the school, by id. */
export const involved = z
  .array(z.strictObject({ person: personId, part: involvedPart }))
  .check(z.maxLength(50));
/** Name of a log, or of an entry in one. */
export const logName = slug;
/** What a log that is kept elsewhere calls something. */
export const outsideWord = requiredLine(100);
export const policeDecision = z.enum(['report', 'no-report']);

/** Something that was done, in words; free text, and so personal. */
export const action = requiredProse(4000);
/**
 * Where a rule stands that was followed: the policy and the edition of the list of linked policies that it
 * stands in, and the section, by their labels (INC-08, INC-13, POL-09).
 */
export const policyReference = z.strictObject({ policy: slug, edition: slug, section: slug });
/** How grave a pupil's misuse is; what the action has to be in proportion to (INC-13). */
export const seriousness = z.enum(['minor', 'serious', 'very-serious']);
/** What came of the attempts to keep it from spreading (INC-09). */
export const containmentResult = z.enum(['contained', 'partly-contained', 'not-contained']);
/** Where people are bullied. */
export const platformKind = z.enum([
  'social-media',
  'messaging',
  'gaming',
  'e-mail',
  'school-system',
  'other',
]);
/** A channel by which pupils report, and the number that a report has there (INC-06). */
export const channelName = slug;
export const channelNumber = slug;
/** As what a pupil reports: the one hurt, or an onlooker (INC-06). */
export const reporterPart = z.enum(['victim', 'witness']);

/** What came of asking somebody to take something down (CMP-02). */
export const removalResult = z.enum(['removed', 'partly-removed', 'not-removed']);
/** Whom an incident with intimate images was handed to; nobody: an empty list. */
export const imageReferral = z.enum(['police', 'social-care', 'removal-service', 'platform', 'helpline']);

/** Who alone works on a locked file: people by id, and holders of roles. */
export const lockPeople = z
  .array(personId)
  .check(z.maxLength(20), z.refine(isEachOnce, 'names somebody twice'));
export const lockRoles = z.array(role).check(z.maxLength(10), z.refine(isEachOnce, 'names a role twice'));

/** How an incident ended (INC-12, INC-13). */
export const incidentOutcome = z.enum([
  'resolved',
  'sanction',
  'passed-on',
  'no-further-action',
  'unfounded',
]);

/** Fields of the report that can be corrected, free text apart. */
const reportChanges = {
  occurredOn: z.optional(date),
  categories: z.optional(incidentCategories),
  cameToLight: z.optional(cameToLight),
  illegal: z.optional(z.boolean()),
  serious: z.optional(z.boolean()),
  involvesLessonResources: z.optional(z.boolean()),
  spreadAmongPupils: z.optional(z.boolean()),
  recorder: z.optional(personId),
};
/** The same of what came after the report. */
const laterChanges = {
  target: z.optional(logName),
  reference: z.optional(logName),
  under: z.optional(policyReference),
  seriousness: z.optional(seriousness),
  toRole: z.optional(role),
  result: z.optional(containmentResult),
  agency: z.optional(slug),
  shownAt: z.optional(instant),
  platform: z.optional(slug),
  parent: z.optional(personId),
  adult: z.optional(personId),
  request: z.optional(eventNumber),
  removal: z.optional(removalResult),
};
export const incidentChanges = z.strictObject({ ...reportChanges, ...laterChanges });
/** Free text that can be corrected. */
export const incidentTexts = {
  place: z.optional(place),
  description: z.optional(description),
  action: z.optional(action),
  circumstances: z.optional(requiredProse(2000)),
  nature: z.optional(requiredProse(2000)),
  shared: z.optional(requiredProse(4000)),
};
