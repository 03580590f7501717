import * as z from 'zod/mini';
import { tidiedLetters, tidiedLine, tidiedProse } from './tidy-text.ts';

const isId = 'expected an id: 1 to 100 of A-Z a-z 0-9 . _ -, not beginning with . or -';
const idPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

/** An id: a letter, digit or underscore first, 100 characters at most, never a slash (keys and URLs are built of ids). */
export const slug = z.string().check(z.regex(idPattern, isId));

/** Random id of a person, one per person and school, in small letters; never a name, an address or a log-in name. */
export const personId = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9_][a-z0-9._-]{0,99}$/,
      'expected an id: 1 to 100 of a-z 0-9 . _ -, not beginning with . or -',
    ),
  );

/** Somebody whom a school knows, or the trust: then the id stands behind the trust's name. */
export const knownPerson = z
  .string()
  .check(
    z.regex(
      /^(?:_trust\/)?[a-z0-9_][a-z0-9._-]{0,99}$/,
      'expected the id of a person, behind _trust/ where the trust alone knows them',
    ),
  );

/** Whether a day or an instant is of a year that somebody at a school has seen or will see: 1900 to 2199. */
export const isInSight = (time: string): boolean => /^(?:19|20|21)/.test(time);

/** Of a day or an instant. Not a pattern, which would take the place of `format` in JSON Schema. */
export const inSightOfSchools = () => z.refine<string>(isInSight, 'expected a year from 1900 to 2199');

/** A day in the school's calendar (Europe/London), `YYYY-MM-DD`, in a year that somebody at a school has seen or will see. */
export const date = z.iso.date().check(inSightOfSchools());

/** A moment in UTC with milliseconds, such as `2026-09-03T08:30:00.000Z`; text order is time order. */
export const instant = z.iso.datetime({ precision: 3 });

/** Number of an event within its stream, from 1. */
export const eventNumber = z.int().check(z.positive());

/** Version of a policy: from 1, the first that was in force here; those before it that were taken over count back from 0. */
export const policyVersion = z.int();

/** Version of an agreement template; 0 is a trial version, for schools that count so, and those taken over may count back from there. */
export const templateVersion = z.int();

/** A record from before the system: what it was taken from, as the school calls it (no room for anybody's name), and by whom. */
export const takenOver = z.strictObject({ source: slug, by: knownPerson });

/** SHA-256, base64url without padding. */
export const sha256 = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'expected a SHA-256 in base64url: 43 characters without padding'));

/**
 * Written in escapes that every reader of the published schemas knows. One line has none of the controls of C0 and C1, and no separator of
 * lines or paragraphs; several lines have tabs and what ends a line somewhere, which is a line feed by the time it is recorded.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const oneLine = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const severalLines = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]*$/;

/** Lone surrogates have no UTF-8 form, and so no canonical text (RFC 8785). */
const isWellFormed = () =>
  z.refine<string>((text) => text.isWellFormed(), 'expected text of whole characters of Unicode');

const lineOf = (maxLength: number, tidied: (text: string) => string) =>
  z
    .string()
    .check(
      z.overwrite(tidied),
      z.maxLength(maxLength),
      z.regex(oneLine, 'expected one line without control characters'),
      isWellFormed(),
    );

/** One line of text, trimmed and in Unicode NFC, possibly empty; text with nothing to see is empty. */
export const line = (maxLength: number) => lineOf(maxLength, tidiedLine);

/** As `line`, but something must be there. */
export const requiredLine = (maxLength: number) => line(maxLength).check(z.minLength(1));

/** Text of several lines, as `line`: line feeds (whatever line break was sent) and tabs are the only control characters. */
export const prose = (maxLength: number) =>
  z
    .string()
    .check(
      z.overwrite(tidiedProse),
      z.maxLength(maxLength),
      z.regex(severalLines, 'expected text without control characters other than line breaks and tabs'),
      isWellFormed(),
    );

/** As `prose`, but something must be there. */
export const requiredProse = (maxLength: number) => prose(maxLength).check(z.minLength(1));

/** A person's name; mark it personal wherever it stands. */
export const personName = requiredLine(200);

/** A name as somebody signed with it, in the very letters; empty is a refusal of the decider's (AGR-01), not malformed. */
export const signedName = lineOf(200, tidiedLetters);

/** 64 characters before the sign, and in each part of the domain 63, neither first nor last a hyphen (RFC 5321, 4.5.3.1; RFC 1035, 2.3.4). */
const mailbox = /^[^@]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** An address for mail, 254 characters at most (RFC 5321), without the space around it; mark it personal. */
export const email = z
  .string()
  .check(
    z.overwrite(tidiedLine),
    z.email(),
    z.maxLength(254),
    z.regex(mailbox, 'expected at most 64 characters before the @, and a domain with parts of at most 63'),
  );

/** Why something was done, in free text; mark it personal. */
export const reason = requiredProse(2000);

const isCanonical = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => key.isWellFormed() && isCanonical(item));
};

/**
 * An open object of JSON, for what must be able to grow without a new schema version. What the canonical text refuses
 * (lone surrogates, numbers beyond 2^53; RFC 8785) is refused here.
 */
export const openObject = z
  .record(z.string(), z.json())
  .check(z.refine(isCanonical, 'holds a number or a text that has no canonical form'));

/** A correction of an earlier event of the same stream: which one, what is right, and why (`reason` is personal). */
export const correction = <const C extends z.ZodMiniObject>(changes: C) =>
  z.strictObject({
    corrects: eventNumber,
    changes: changes.check(
      z.refine((fields) => Object.keys(fields).length > 0, 'names at least one field to change'),
    ),
    reason,
  });
