import * as z from 'zod/mini';

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
