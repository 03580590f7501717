import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type Json, type RecordedOf } from './define-events.ts';
import { correction, instant, personId, requiredLine, requiredProse, slug } from './fields.ts';
import { role } from './words.ts';

/** A person who is notified. */
export const recipient = z.strictObject({
  person: personId,
  /** Whether the person is known to the trust, not to the school of the cause. */
  ofTrust: z.boolean(),
  /** Roles that the route names; none for a person whom the cause itself names. */
  roles: z.array(role),
  /**
   * The role held in place of those, in which nobody could be reached; null: the person holds them, or is
   * named.
   */
  insteadAs: z.nullable(role),
});

/** A person who is known and can't be reached: no address is on record, or its key was destroyed. */
export const unreachable = z.strictObject({ person: personId, ofTrust: z.boolean(), roles: z.array(role) });

const MOST_PEOPLE = 500;
export const recipientList = z.array(recipient).check(z.maxLength(MOST_PEOPLE));
export const unreachableList = z.array(unreachable).check(z.maxLength(MOST_PEOPLE));
export const roleList = z.array(role);
/** Offices and bodies outside this system that a route names: they are recorded, and nobody mails them. */
export const outsideList = z.array(slug).check(z.maxLength(50));

/**
 * What is mailed, in words of the product alone: ids and a link, never a name or what somebody wrote
 * (EML-02). Its last line is the link, as it was mailed (EML-07); what is older has none.
 */
export const message = z.strictObject({
  subject: requiredLine(200),
  text: z.array(requiredProse(2000)).check(z.minLength(1), z.maxLength(20)),
});

/** What it is about, such as `incident-reported`. */
const notice = slug;
const ofRoute = {
  /** Roles of the route in which nobody could be reached. */
  unfilled: roleList,
  withoutAddress: unreachableList,
  message,
};

/** What a part of a route came to. */
const alerted = z.strictObject({ notice, recipients: recipientList.check(z.minLength(1)), ...ofRoute });

/** What a route came to; somebody stands in `recipients` or in `outside`. */
const addressed = z.strictObject({ notice, recipients: recipientList, ...ofRoute, outside: outsideList });

const MOST_PAGES = 1000;

/** Who goes with whom: each page has the people whose ids come from its first on, before that of the next. */
export const pageList = z.array(personId).check(z.minLength(1), z.maxLength(MOST_PAGES));

const paged = z.strictObject({ notice: slug, pages: pageList, message });

/** What can be put right of it; what was mailed can't be. */
export const notificationChanges = z.strictObject({
  recipients: z.optional(recipientList),
  unfilled: z.optional(roleList),
  withoutAddress: z.optional(unreachableList),
  outside: z.optional(outsideList),
});

/** 1: no route named anybody outside. */
const withoutOutside = {
  1: (data: Readonly<Record<string, Json>>): Record<string, Json> => ({ ...data, outside: [] }),
};

const dsl = { person: 'p-102', ofTrust: false, roles: ['dsl' as const], insteadAs: null };
const words = {
  subject: 'An incident was reported',
  text: ['An online-safety incident was reported. Its record says what happened.'],
};

export const notificationsEvents = defineEvents('notifications', {
  SafeguardingTeamAlerted: event({
    version: 1,
    description: 'These people are alerted of an incident by mail, as its school says of every incident.',
    items: ['INC-04', 'EML-02', 'EML-07'],
    payload: alerted,
    example: {
      notice: 'incident-reported',
      recipients: [dsl],
      unfilled: ['deputy-dsl'],
      withoutAddress: [{ person: 'p-104', ofTrust: false, roles: ['deputy-dsl'] }],
      message: words,
    },
  }),
  ComputingLeadAlerted: event({
    version: 1,
    description: 'These people are alerted by mail of an incident that involves resources of lessons.',
    items: ['INC-05', 'EML-02', 'EML-07'],
    payload: alerted,
    example: {
      notice: 'incident-reported',
      recipients: [{ person: 'p-107', ofTrust: false, roles: ['computing-lead'], insteadAs: null }],
      unfilled: [],
      withoutAddress: [],
      message: words,
    },
  }),
  NotificationAddressed: event({
    version: 2,
    description:
      'These people are notified of a cause by mail, and who holds their roles later is not; those outside are recorded alone.',
    items: ['ORG-02', 'EML-02', 'EML-07'],
    payload: addressed,
    upcasts: withoutOutside,
    example: {
      notice: 'police-considered',
      recipients: [{ person: 'p-001', ofTrust: true, roles: ['headteacher'], insteadAs: 'executive' }],
      unfilled: ['headteacher'],
      withoutAddress: [],
      outside: ['clerk-to-the-board'],
      message: { subject: 'The police were considered', text: ['The reasons are in its record.'] },
    },
  }),
  NotificationPaged: event({
    version: 1,
    description: 'A notice goes to so many that it goes out in pages of people, each on a record of its own.',
    items: ['ORG-02', 'POL-05', 'EML-02', 'EML-07'],
    payload: paged,
    example: {
      notice: 'policy-published',
      pages: ['p-1001', 'p-1102'],
      message: { subject: 'The policy of the school', text: ['The school has published its policy.'] },
    },
  }),
  NotificationUnaddressed: event({
    version: 1,
    description: 'Nobody could be found who is to be notified of a cause, and why.',
    items: ['ORG-02', 'INC-04'],
    payload: z.strictObject({
      notice: slug,
      unfilled: roleList,
      withoutAddress: unreachableList,
      /**
       * Somebody is looked for until then; null: the cause names people, and there is nobody in their place.
       */
      lookedForUntil: z.nullable(instant),
    }),
    example: {
      notice: 'incident-reported',
      unfilled: ['dsl', 'headteacher'],
      withoutAddress: [{ person: 'p-102', ofTrust: false, roles: ['dsl'] }],
      lookedForUntil: '2026-10-13T09:00:00.000Z',
    },
  }),
  NotificationAbandoned: event({
    version: 1,
    description: 'Nobody was found in the time set for it; nobody is looked for any more.',
    items: ['ORG-02', 'INC-04'],
    payload: z.strictObject({ notice: slug }),
    example: { notice: 'incident-reported' },
  }),
  NotificationCorrected: event({
    version: 2,
    description: 'What is on record about who was notified was put right; nobody is notified by it.',
    items: ['ORG-02'],
    payload: correction(notificationChanges),
    personal: { reason: 'record' },
    upcasts: { 1: (data) => ({ ...data }) },
    example: {
      corrects: 1,
      changes: { withoutAddress: [], outside: ['clerk-to-the-board'] },
      reason: 'She was told by telephone on the same morning.',
    },
  }),
});

export type NotificationEvent = EventOf<typeof notificationsEvents>;
export type NotificationRecorded = RecordedOf<typeof notificationsEvents>;
export type Recipient = z.output<typeof recipient>;
export type Unreachable = z.output<typeof unreachable>;
