import * as z from 'zod/mini';
import {
  accessCorrection,
  accessRight,
  logInName,
  wifiBasis,
} from '../../../events/catalogue/access-forms.ts';
import { date, eventNumber, prose, slug } from '../../../events/catalogue/fields.ts';
import { audience } from '../../../events/catalogue/words.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { mailboxCommands, passwordCommands } from './commands-of-passwords.ts';

/** May come empty: a missing reason is refused by the rule that asks for it. */
const reason = prose(2000);
const right = { kind: 'system', name: 'pupil-records' } as const;

export const accessCommands = defineCommands({
  RequestWifi: command({
    body: z.strictObject({ basis: wifiBasis, purpose: prose(1000), from: date, until: date }),
    items: ['NET-01'],
    description:
      'Asks that somebody from outside may use the wifi; the headteacher hears of it, and decides.',
    example: {
      basis: 'visit',
      purpose: 'Shows slides from an own laptop.',
      from: '2026-10-14',
      until: '2026-10-14',
    },
  }),
  AuthoriseWifi: command({
    body: z.strictObject({ basis: wifiBasis, purpose: prose(1000), from: date, until: date }),
    items: ['NET-01', 'AGR-04', 'AGR-14'],
    description:
      'Lets a visitor, or a parent in an official capacity, use the wifi from one date to another, both included.',
    example: {
      basis: 'visit',
      purpose: 'Shows slides from an own laptop.',
      from: '2026-10-14',
      until: '2026-10-14',
    },
  }),
  RefuseWifi: command({
    body: z.strictObject({ reason }),
    items: ['NET-01'],
    description: 'Refuses somebody the use of the wifi.',
    example: { reason: 'The visit needs no connection.' },
  }),
  EndWifiAccess: command({
    body: z.strictObject({ authorisation: z.optional(eventNumber) }),
    items: ['NET-01'],
    description: 'Ends one authorisation, or every one that is not over.',
    example: { authorisation: 1 },
  }),
  IssueAccount: command({
    body: z.strictObject({ logInName, audience }),
    items: ['ACC-02', 'ACC-01'],
    description: 'Gives the person an account under a log-in name that nobody else at the school has or had.',
    example: { logInName: 'a.shah', audience: 'staff' },
  }),
  TakeOverAccount: command({
    body: z.strictObject({ logInName, audience, issuedOn: date, source: slug }),
    items: ['ACC-02'],
    description:
      'Takes over an account that was given before the school kept its book here, with its own day. The rules of giving are not applied to it.',
    example: { logInName: 'a.shah', audience: 'staff', issuedOn: '2025-09-02', source: 'account-list' },
  }),
  CloseAccount: command({
    body: z.strictObject({ reason }),
    items: ['ACC-02'],
    description: 'Closes the account of the person.',
    example: { reason: 'The post ended.' },
  }),
  GrantAccess: command({
    body: z.strictObject({ right: accessRight, audience }),
    items: ['ACC-01', 'ACC-07', 'AGR-14'],
    description: 'Grants a right to a person who signed the agreement of the audience named.',
    example: { right, audience: 'staff' },
  }),
  TakeOverAccess: command({
    body: z.strictObject({ right: accessRight, audience, grantedOn: date, source: slug }),
    items: ['ACC-01'],
    description:
      'Takes over a right that was granted before the school kept its book here, with its own day. The rules of granting are not applied to it.',
    example: { right, audience: 'staff', grantedOn: '2025-09-02', source: 'rights-list' },
  }),
  ChangeAccess: command({
    body: z.strictObject({ from: accessRight, to: accessRight, audience, reason: prose(2000) }),
    items: ['ACC-01'],
    description: 'Gives another right in the place of one that somebody holds, on the same agreement.',
    example: {
      from: right,
      to: { kind: 'system', name: 'pupil-records-of-class' },
      audience: 'staff',
      reason: 'Works with one class from now on.',
    },
  }),
  RevokeAccess: command({
    body: z.strictObject({ right: accessRight, reason }),
    items: ['ACC-01'],
    description: 'Takes a right back.',
    example: { right, reason: 'Another class, another system.' },
  }),
  CorrectAccess: command({
    body: z.strictObject(accessCorrection),
    items: ['NET-01', 'ACC-01'],
    description:
      'Puts right a slip in an authorisation of the wifi or in a grant, by whoever may authorise or grant what it comes to.',
    example: { corrects: 1, changes: { until: '2026-10-15' }, reason: 'The visit takes two days.' },
  }),
  GrantInternetAccess: command({
    body: z.strictObject({}),
    items: ['AGR-11'],
    description:
      'Lets a pupil use the internet: where the school asks for it, after the pupil’s agreement and the parents’ consent.',
    example: {},
  }),
  EndInternetAccess: command({
    body: z.strictObject({ reason }),
    items: ['AGR-11'],
    description: 'Ends the use of the internet by a pupil.',
    example: { reason: 'Used against the rules.' },
  }),
  ReviewInternetAccess: command({
    body: z.strictObject({}),
    items: ['AGR-11'],
    description:
      'Looks whether agreement and consent are still there, and suspends the use of the internet if not.',
    example: {},
  }),
  ...passwordCommands,
  ...mailboxCommands,
  EndWithCapacity: command({
    body: z.strictObject({}),
    items: ['ACC-07', 'NET-01', 'ORG-06'],
    description: 'Ends whatever rests on a capacity that is over.',
    example: {},
  }),
  ReviewAgreement: command({
    body: z.strictObject({ audience }),
    items: ['ACC-01', 'NET-01', 'AGR-12'],
    description:
      'Looks whether a signature still carries what was given on it, and flags what it carries no more.',
    example: { audience: 'staff' },
  }),
});

export type AccessCommand = CommandOf<typeof accessCommands>;
