import * as z from 'zod/mini';
import { eventNumber, personId, policyVersion, requiredLine, requiredProse, slug } from './fields.ts';
import { role } from './words.ts';

/** What of a pupil is looked through. */
export const searchedDevice = z.enum(['phone', 'tablet', 'laptop', 'watch', 'memory', 'other']);

/** Reasons, by their names in the school’s list; what gave them stands beside it in words (SRC-01). */
export const searchGrounds = z.array(slug).check(z.minLength(1), z.maxLength(10));
/** What made somebody suspect it; free text, and so personal. */
export const suspicion = requiredProse(4000);
/** Where it was searched; free text, and so personal. */
export const searchPlace = requiredLine(200);
/** What for; free text, and so personal. */
export const lookedFor = requiredProse(2000);
/** Who else was there; nobody, where the list is empty. */
export const presentPeople = z.array(personId).check(z.maxLength(10));
export const searchResult = z.enum(['nothing', 'material']);

/** An edition of guidance by which a search goes. */
export const guidanceEdition = z.strictObject({ list: slug, edition: slug });

/**
 * The rules of the school on the day on which a search was justified: what is decided of it later goes by
 * them, whatever the policy says by then (SRC-02, SRC-03).
 */
export const searchRules = z.strictObject({
  /** Null where no policy was in force. */
  policyVersion: z.nullable(policyVersion),
  /** Roles of which the second person holds one; null: one person decides. */
  secondPerson: z.nullable(z.array(role).check(z.maxLength(20))),
  /** Null: the policy has no list of reasons to delete for. */
  deletionGrounds: z.nullable(z.array(slug).check(z.maxLength(50))),
});

/** What was found, in a word. */
export const materialKinds = [
  'intimate-image',
  'illegal',
  'pornography',
  'violence',
  'bullying',
  'extremism',
  'other',
] as const;
export const materialKind = z.enum(materialKinds);
export type MaterialKind = z.output<typeof materialKind>;
/** What was found; free text, and so personal. Nobody describes an intimate image (SRC-02). */
export const materialDescription = requiredProse(2000);

/** What becomes of it: deleted, or kept and reported or either; an intimate image is only passed on. */
export const dispositionOutcome = z.enum(['delete', 'retain', 'report', 'retain-and-report', 'refer']);
export type DispositionOutcome = z.output<typeof dispositionOutcome>;
/** What it is evidence of. */
export const retentionPurpose = z.enum(['criminal-offence', 'breach-of-discipline']);

export const informedHow = z.enum(['phone', 'meeting', 'letter', 'mail']);

/** What a complaint is about: the search, or a deletion, by the number of its event (CMP-01). */
export const complaintAbout = z.union([
  z.strictObject({ what: z.literal('search') }),
  z.strictObject({ what: z.literal('deletion'), deletion: eventNumber }),
]);
export const complaintOutcome = z.enum(['upheld', 'partly-upheld', 'not-upheld', 'withdrawn']);

/** Fields that can be corrected, free text apart. */
export const searchChanges = z.strictObject({
  pupil: z.optional(personId),
  device: z.optional(searchedDevice),
  incident: z.optional(z.nullable(slug)),
  by: z.optional(personId),
  present: z.optional(presentPeople),
  kind: z.optional(materialKind),
  mayBeEvidence: z.optional(z.boolean()),
  keptIn: z.optional(slug),
  reference: z.optional(z.nullable(slug)),
  to: z.optional(slug),
  parent: z.optional(z.nullable(personId)),
  how: z.optional(informedHow),
});
/** Free text that can be corrected. */
export const searchTexts = {
  place: z.optional(searchPlace),
  lookedFor: z.optional(lookedFor),
  description: z.optional(materialDescription),
};
