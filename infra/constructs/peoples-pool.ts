import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

export interface PeoplesPoolProps {
  /** Name of the pool in the console. */
  readonly name: string;
  /** First part of the address at which people log in; one in all of the region. */
  readonly domainPrefix: string;
  /** Where the front end takes people back after log-in and log-out. */
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  /** Where the console is reached; null: the trust has none. */
  readonly consoleUrl: string | null;
  /** What services ask for: `<server>/<scope>` of a client-credentials grant. */
  readonly machineScope: { readonly server: string; readonly scope: string };
}

const PASSWORD_LENGTH = 14;

/**
 * People who log in where a trust has no provider of its own. Kept when its stack goes: with the pool the
 * subjects would go that people are linked by, and nobody could log in any more. Nobody registers themself;
 * everybody has an authenticator app as second factor, which no text message takes the place of. Its plan is
 * billed by active user, and refuses passwords that were found elsewhere.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
 */
export class PeoplesPool extends Construct {
  readonly pool: UserPool;
  /** The front end, which can keep no secret: authorization code with PKCE. */
  readonly client: UserPoolClient;
  /** The console, which keeps a secret; null: the trust has none. */
  readonly consoleClient: UserPoolClient | null;
  /** Where people log in. */
  readonly logInUrl: string;

  constructor(scope: Construct, id: string, props: PeoplesPoolProps) {
    super(scope, id);
    this.pool = keptPool(this, props.name);
    const { callbackUrls, logoutUrls, consoleUrl } = props;
    this.client = this.pool.addClient('FrontEnd', {
      ...byItsOwnPage(callbackUrls, logoutUrls),
      generateSecret: false,
      accessTokenValidity: Duration.hours(1),
      // A working day: who left a machine open logs in again the next morning.
      refreshTokenValidity: Duration.hours(12),
    });
    this.consoleClient =
      consoleUrl === null
        ? null
        : this.pool.addClient('Console', {
            ...byItsOwnPage([`${consoleUrl}/signed-in`], [`${consoleUrl}/signed-out`]),
            generateSecret: true,
            // The console asks for no new token: one holds as long as a session, which ends at any time.
            accessTokenValidity: Duration.hours(8),
          });
    const { server, scope: scopeName } = props.machineScope;
    this.pool.addResourceServer('Api', {
      identifier: server,
      scopes: [new ResourceServerScope({ scopeName, scopeDescription: 'Reads events as registered' })],
    });
    this.logInUrl = this.pool
      .addDomain('LogIn', { cognitoDomain: { domainPrefix: props.domainPrefix } })
      .baseUrl();
  }
}

/** By authorization code on Cognito's own page, and in no other way. */
const byItsOwnPage = (
  callbackUrls: readonly string[],
  logoutUrls: readonly string[],
): UserPoolClientOptions => ({
  authFlows: {
    user: false,
    userPassword: false,
    userSrp: false,
    custom: false,
    adminUserPassword: false,
  },
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: [OAuthScope.OPENID],
    callbackUrls: [...callbackUrls],
    logoutUrls: [...logoutUrls],
  },
  supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
  preventUserExistenceErrors: true,
  enableTokenRevocation: true,
});

const keptPool = (scope: Construct, name: string): UserPool =>
  new UserPool(scope, 'People', {
    userPoolName: name,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    keepOriginal: { email: true },
    standardAttributes: { email: { required: true, mutable: true } },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: PASSWORD_LENGTH,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
