import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { backups, misplacedCopies } from './check-backups.ts';
import { canary } from './check-canary.ts';
import { domain } from './check-domain.ts';
import { identity } from './check-identity.ts';
import { missingAddresses } from './completed.ts';
import type { ConsoleSettings } from './console.ts';
import { account, distinct, region } from './forms.ts';
import type { StatedDeployment } from './stages.ts';

const slug = (what: string) =>
  z
    .string()
    .check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, `expected ${what}: lower case letters, digits, hyphens`));
const link = z
  .string()
  .check(
    z.regex(/^https:\/\/[^\s/@]+(\/\S*[^\s/])?$/, 'expected an https address without a slash at its end'),
  );
const address = z.email('expected a mail address');
const names = z.array(slug('a name')).check(z.minLength(1), z.refine(distinct, 'names one twice'));

const label = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
/** As browsers send it: no path, no slash, no wildcard, and nothing that could be changed on its way. */
const origins = z
  .array(
    z
      .string()
      .check(
        z.regex(new RegExp(`^https://${label}(\\.${label})+(:\\d{1,5})?$`), 'expected https://<host>, alone'),
      ),
  )
  .check(z.minLength(1), z.refine(distinct, 'names one twice'));

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const daysOfLogs = [
  ...[1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827],
  ...[2192, 2557, 2922, 3288, 3653],
];

const witnessName = z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/, 'expected letters, digits, hyphens'));
const witnessKey = z.string().check(z.regex(/^\S+\+[0-9a-f]{8}\+\S+$/, 'expected a key, or null for none'));
const console = z.strictObject({
  url: z.exactOptional(link),
  clientId: z.exactOptional(z.string().check(z.minLength(1))),
  clientSecret: z
    .string()
    .check(z.regex(/^\/?[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/, 'expected the name of a parameter')),
  scope: z.exactOptional(z.string().check(z.minLength(1))),
} satisfies Readonly<Record<keyof ConsoleSettings, z.ZodMiniType>>);

/** `daybook-<id>-record-record` is the name of a vault, for which AWS Backup takes 50 characters. */
const LONGEST_ID = 28;

const settings = {
  trustId: slug('an id').check(
    z.maxLength(
      LONGEST_ID,
      `expected ${LONGEST_ID} characters at most, those of a stage before it included: names of vaults are made of it`,
    ),
  ),
  account: z.exactOptional(account),
  region: z.exactOptional(region),
  schools: names,
  identity,
  bootstrapSubject: z.nullable(z.string().check(z.minLength(1, 'expected a subject, or null for nobody'))),
  mailFrom: address,
  existingMailIdentity: z.exactOptional(z.boolean()),
  mailAllTo: z.exactOptional(
    z.email('expected a mail address, or null at a stage whose mail goes to whom it is for'),
  ),
  domain: z.exactOptional(domain),
  console: z.exactOptional(console),
  portalUrl: z.exactOptional(link),
  signUrl: z.exactOptional(link),
  allowedOrigins: z.exactOptional(origins),
  consumerAccounts: z.exactOptional(
    z.array(account).check(z.minLength(1), z.refine(distinct, 'names one twice')),
  ),
  webhookPorts: z.exactOptional(
    z
      .array(z.int().check(z.gte(1), z.lte(65_535)))
      .check(z.minLength(1), z.refine(distinct, 'names one twice')),
  ),
  docsBaseUrl: link,
  dataschemaBase: z.exactOptional(link),
  alarmsTo: z.union(
    [address, z.array(address).check(z.minLength(1), z.refine(distinct, 'names one twice'))],
    'expected a mail address, or a list of different ones',
  ),
  archiveRetention: z.strictObject({
    mode: z.enum(['governance', 'compliance']),
    years: z.int().check(z.gte(1), z.lte(100)),
  }),
  signingKeys: z
    .array(z.string().check(z.regex(/^[A-Za-z0-9]{1,20}$/, 'expected letters and digits')))
    .check(z.minLength(1), z.refine(distinct, 'names one twice')),
  formerKeys: z.exactOptional(
    z
      .array(z.string().check(z.regex(/^[^\s,+]+\+[0-9a-f]{8}\+[^\s,]+$/, 'expected a public key')))
      .check(z.minLength(1), z.refine(distinct, 'names one twice')),
  ),
  witnesses: z.array(
    z.strictObject({
      name: witnessName,
      person: z.string().check(z.regex(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/, 'expected the id of a person')),
      key: z.nullable(witnessKey),
    }),
  ),
  witnessServers: z.exactOptional(
    z
      .array(z.strictObject({ name: witnessName, url: link, key: witnessKey }))
      .check(z.refine((list) => distinct(list.map(({ name }) => name)), 'names one twice')),
  ),
  backups: z.exactOptional(backups),
  canary: z.exactOptional(canary),
  logs: z.exactOptional(
    z.strictObject({
      level: z.enum(['info', 'warn', 'error']),
      sampleRate: z.exactOptional(z.number().check(z.gte(0), z.lte(1))),
    }),
  ),
  logRetentionDays: z.exactOptional(
    z.literal(daysOfLogs, 'expected as many days as CloudWatch takes, such as 90'),
  ),
  disposable: z.exactOptional(z.boolean()),
  tracing: z.exactOptional(
    z.strictObject({
      layerArn: z
        .string()
        .check(
          z.regex(/^arn:aws:lambda:[a-z0-9-]+:\d{12}:layer:[\w-]+:\d+$/, 'expected a version of a layer'),
        ),
    }),
  ),
} satisfies Readonly<Record<keyof StatedDeployment, z.ZodMiniType>>;
const deployment = z.strictObject(settings);

/** The console's client is named by its provider, or made with the pool. */
const misplacedClient = ({ console: stated, identity: { kind } }: StatedDeployment): readonly string[] => {
  if (stated === undefined || (stated.clientId === undefined) === (kind === 'cognito')) return [];
  return [
    kind === 'cognito'
      ? 'console.clientId: the user pool makes the client of the console, so leave it out'
      : 'console.clientId: expected the id that the provider gave the console',
  ];
};

/** What can't be right, a line a setting. */
export const issuesOf = (given: StatedDeployment): readonly string[] => {
  const { error } = deployment.safeParse(given, { error: en().localeError });
  return (
    error?.issues.flatMap(linesOf) ?? [
      ...missingAddresses(given),
      ...misplacedClient(given),
      ...misplacedCopies(given),
    ]
  );
};

const linesOf = (issue: z.core.$ZodIssue): readonly string[] => {
  const line = (path: readonly PropertyKey[], message: string) =>
    `${path.map(String).join('.') || 'deployment'}: ${message}`;
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => line([...issue.path, key], 'no setting has this name'))
    : [line(issue.path, issue.message)];
};

/** @throws Error that names each setting which can't be right, before anything is deployed with it */
export const checkDeployment = (given: StatedDeployment): void => refuse(issuesOf(given));

/** @throws Error of the issues, if there are any */
export const refuse = (issues: readonly string[]): void => {
  if (issues.length > 0)
    throw new Error(
      `the deployment settings of the trust are not right:${issues.map((one) => `\n  ${one}`).join('')}`,
    );
};
