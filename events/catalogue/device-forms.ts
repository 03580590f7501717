import * as z from 'zod/mini';
import { date, personId, requiredProse, slug, templateVersion } from './fields.ts';

/** What a device is; `other` is equipment that schools have beside these. */
export const deviceForm = z.enum(['laptop', 'tablet', 'phone', 'other', 'desktop']);
export type DeviceForm = z.output<typeof deviceForm>;

/** Whom a device of a class is meant for (DEV-01). */
export const intendedUser = z.enum(['teacher', 'teaching-assistant', 'pupil']);
export type IntendedUser = z.output<typeof intendedUser>;

/**
 * Form and user in a word, as people say it: how a device is entered, and how the first registrations
 * described it.
 */
export const deviceKind = z.enum([
  'teacher-laptop',
  'ta-laptop',
  'pupil-laptop',
  'laptop',
  'tablet',
  'phone',
  'desktop',
  'other',
]);
export type DeviceKind = z.output<typeof deviceKind>;

export interface Described {
  readonly form: DeviceForm;
  /** Null where nothing says it. */
  readonly intendedFor: IntendedUser | null;
}

const described = new Map<unknown, Described>([
  ['teacher-laptop', { form: 'laptop', intendedFor: 'teacher' }],
  ['ta-laptop', { form: 'laptop', intendedFor: 'teaching-assistant' }],
  ['pupil-laptop', { form: 'laptop', intendedFor: 'pupil' }],
  ...(['laptop', 'tablet', 'phone', 'desktop', 'other'] as const).map(
    (form) => [form, { form, intendedFor: null }] as const,
  ),
]);

/** What a kind says. Total, since it reads history: an unknown word is another form. */
export const describedBy = (kind: unknown): Described => ({
  ...(described.get(kind) ?? { form: 'other', intendedFor: null }),
});

/** How a device gets its software updates (DEV-07). */
export const updateManner = z.enum(['automatic', 'regular']);
/** What is broken, and how; free text, and so personal (DEV-11). */
export const damageDescription = requiredProse(2000);
/** Why a device may leave for good (DEV-10). */
export const disposalWhy = z.enum(['worn-out', 'broken', 'replaced', 'missing', 'other']);
/** How it left. */
export const disposalHow = z.enum(['recycled', 'destroyed', 'sold', 'given-away', 'written-off']);

/** What is on the school's own sticker, as a slug: there is no room in it for anybody's name. */
export const deviceLabel = slug;

/** Protections on a device, each named by the school (DEV-02). */
export const safeguards = z.array(slug).check(z.minLength(1), z.maxLength(20));

export const loanPurpose = z.enum(['remote-learning']);

/** How a device came back. */
export const returnCondition = z.enum(['as-lent', 'incomplete', 'damaged']);

/**
 * What may be corrected of an event that still stands: whatever it says. What follows from another borrower
 * is recorded with it.
 */
export const deviceChanges = z.strictObject({
  form: z.optional(deviceForm),
  intendedFor: z.optional(z.nullable(intendedUser)),
  supportsUpdates: z.optional(z.nullable(z.boolean())),
  label: z.optional(z.nullable(deviceLabel)),
  safeguards: z.optional(safeguards),
  borrower: z.optional(personId),
  pupil: z.optional(personId),
  purpose: z.optional(loanPurpose),
  lentOn: z.optional(date),
  returnDue: z.optional(z.nullable(date)),
  agreement: z.optional(z.nullable(slug)),
  templateVersion: z.optional(z.nullable(templateVersion)),
  condition: z.optional(z.nullable(returnCondition)),
  person: z.optional(personId),
  allocatedOn: z.optional(date),
  class: z.optional(slug),
  isEncrypted: z.optional(z.boolean()),
  isIntentional: z.optional(z.nullable(z.boolean())),
  how: z.optional(disposalHow),
  isWiped: z.optional(z.boolean()),
});
