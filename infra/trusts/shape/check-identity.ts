import * as z from 'zod/mini';
import { roles } from '../../../events/catalogue/words.ts';
import { distinct, https } from './forms.ts';
import type { CognitoPool, EntraId, GoogleWorkspace, OidcIssuer } from './identity.ts';

type Checks<T> = Readonly<Record<Exclude<keyof T, 'kind'>, z.ZodMiniType>>;

const some = z.string().check(z.minLength(1));
const guid = (what: string) =>
  z
    .string()
    .check(
      z.regex(
        /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        `expected ${what}: a GUID in small letters, never common or organizations`,
      ),
    );
const demandedOf = z.union(
  [z.literal('everyone'), z.array(z.enum(roles)).check(z.refine(distinct, 'names one twice'))],
  'expected everyone, or a list of roles',
);
const unchecked = z.enum(['kept-by-the-provider', 'none']);
const urls = z.array(https).check(z.minLength(1), z.refine(distinct, 'names one twice'));

const entraId = z.strictObject({
  kind: z.literal('entra-id'),
  ...({
    tenantId: guid('the id of the tenant'),
    audience: guid('the id of the application'),
    guests: z.exactOptional(z.literal('taken')),
    secondFactor: z.union(
      [
        unchecked,
        z.strictObject({
          proof: z.union([
            z.literal('amr'),
            z.strictObject({ authenticationContext: z.string().check(z.regex(/^c[1-9]\d?$/)) }),
          ]),
          demandedOf,
        }),
      ],
      'expected a proof (amr, or an authenticationContext from c1 to c99) and demandedOf; or kept-by-the-provider, or none',
    ),
    machines: z.exactOptional(z.strictObject({ appRole: some })),
  } satisfies Checks<EntraId>),
});

const googleWorkspace = z.strictObject({
  kind: z.literal('google-workspace'),
  ...({
    audience: some,
    domains: z
      .array(z.string().check(z.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'expected a domain in small letters')))
      .check(z.minLength(1), z.refine(distinct, 'names one twice')),
    secondFactor: z.enum(
      ['kept-by-the-provider', 'none'],
      'ID tokens of Google say nothing of a second factor, so that none can be demanded: have the Workspace enforce it and state kept-by-the-provider, or none',
    ),
  } satisfies Checks<GoogleWorkspace>),
});

const oidc = z.strictObject({
  kind: z.literal('oidc'),
  ...({
    issuer: https,
    jwksUri: https,
    audience: some,
    otherAudiences: z.exactOptional(z.array(some)),
    subjectClaim: z.exactOptional(some),
    secondFactor: z.union(
      [unchecked, z.strictObject({ claim: some, anyOf: z.array(some).check(z.minLength(1)), demandedOf })],
      'expected claim, anyOf and demandedOf; or kept-by-the-provider, or none',
    ),
    machines: z.exactOptional(
      z.strictObject({
        knownBy: z.strictObject({ claim: some, is: some }),
        clientClaim: some,
        scope: some,
      }),
    ),
  } satisfies Checks<OidcIssuer>),
});

const cognito = z.strictObject({
  kind: z.literal('cognito'),
  ...({
    domainPrefix: z
      .string()
      .check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'expected small letters, digits, hyphens')),
    callbackUrls: urls,
    logoutUrls: urls,
  } satisfies Checks<CognitoPool>),
});

/** The part `identity` of a trust's file. */
export const identity = z.discriminatedUnion('kind', [entraId, googleWorkspace, oidc, cognito]);
