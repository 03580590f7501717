import * as z from 'zod/mini';
import { correction, slug } from '../../../events/catalogue/fields.ts';
import {
  message,
  notificationChanges,
  outsideList,
  pageList,
  recipientList,
  roleList,
  unreachableList,
} from '../../../events/catalogue/notifications.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { alertNames } from '../../kernel/notice.ts';

/** What a route came to when its roles were resolved to people. */
const route = z.strictObject({
  notice: slug,
  /** Each person once; empty where nobody was found. */
  recipients: recipientList,
  unfilled: roleList,
  withoutAddress: unreachableList,
  /** Who is outside this system. */
  outside: z.optional(outsideList),
  /** Whether somebody may yet be found: the route names roles. */
  mayBeFilled: z.boolean(),
  /** Parts of the route that are on record under a name of their own, by the roles that they name. */
  alerts: z.array(z.strictObject({ as: z.enum(alertNames), roles: roleList })),
  message,
});
export type Route = z.output<typeof route>;

export const notificationsCommands = defineCommands({
  RecordRecipients: command({
    body: z.strictObject({ routes: z.array(route).check(z.minLength(1), z.maxLength(20)) }),
    items: ['INC-04', 'INC-05', 'ORG-02'],
    description: 'Records who is notified of a cause, or that nobody was found. Only the product sends it.',
    example: {
      routes: [
        {
          notice: 'incident-reported',
          recipients: [{ person: 'p-102', ofTrust: false, roles: ['dsl'], insteadAs: null }],
          unfilled: [],
          withoutAddress: [],
          mayBeFilled: true,
          alerts: [{ as: 'SafeguardingTeamAlerted', roles: ['dsl'] }],
          message: { subject: 'An incident was reported', text: ['Its record says what happened.'] },
        },
      ],
    },
  }),
  RecordPages: command({
    body: z.strictObject({ notice: slug, pages: pageList, outside: z.optional(outsideList), message }),
    items: ['ORG-02', 'POL-05'],
    description: 'Records that a notice goes out in pages, and where each begins. Only the product sends it.',
    example: {
      notice: 'policy-published',
      pages: ['p-1001', 'p-1102'],
      message: { subject: 'The policy of the school', text: ['The school has published its policy.'] },
    },
  }),
  CorrectNotification: command({
    body: correction(notificationChanges),
    items: ['ORG-02'],
    description: 'Puts right what is on record about who was notified; it notifies nobody.',
    example: {
      corrects: 1,
      changes: { withoutAddress: [] },
      reason: 'She was told by telephone on the same morning.',
    },
  }),
});

export type NotificationCommand = CommandOf<typeof notificationsCommands>;
