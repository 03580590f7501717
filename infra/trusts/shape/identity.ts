/** Who vouches for the people of a trust. */
export type Identity = EntraId | GoogleWorkspace | OidcIssuer | CognitoPool;

/**
 * Of whom a second factor is demanded: of everybody, or of the holders of these roles beside those of whom it
 * always is (roles of the trust, safeguarding leads and their deputies).
 */
export type DemandedOf = 'everyone' | readonly string[];

/**
 * What a trust states where no claim shows a second factor: that its provider lets nobody in without one, or
 * that it asks for none. Either way nothing is checked here.
 */
type Unchecked = 'kept-by-the-provider' | 'none';

/**
 * A Microsoft Entra ID tenant: v2.0 tokens of this tenant alone, for the application that is Daybook's API.
 * Issuer and key set follow from the tenant. People are known by `oid`, since `sub` is another one for each
 * application that they log in to.
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference
 */
export interface EntraId {
  readonly kind: 'entra-id';
  /** Directory (tenant) id, a GUID; never `common` or `organizations`, which would let every tenant in. */
  readonly tenantId: string;
  /** Application (client) id of Daybook's API, a GUID: the `aud` of v2.0 tokens. */
  readonly audience: string;
  /**
   * Whether people of other tenants who are guests in this one (`acct` 1, or another `idp`) may log in.
   * @default - they may not
   */
  readonly guests?: 'taken';
  /** What shows a second factor, and of whom it is demanded. */
  readonly secondFactor: EntraSecondFactor | Unchecked;
  /** Services with an app-only token (`idtyp` app). @default - none */
  readonly machines?: {
    /** App role that the service has been given: one of the values of `roles`. */
    readonly appRole: string;
  };
}

interface EntraSecondFactor {
  /**
   * `acrs` with an authentication context of Conditional Access (`c1` to `c99`), which an optional claim puts
   * into the token; or `amr` with `mfa`, which Microsoft documents for v1.0 tokens alone: without it, nobody
   * of whom it is demanded gets in.
   * @see https://learn.microsoft.com/en-us/entra/identity-platform/developer-guide-conditional-access-authentication-context
   */
  readonly proof: { readonly authenticationContext: string } | 'amr';
  readonly demandedOf: DemandedOf;
}

/**
 * Google Workspace: ID tokens for people of its domains alone.
 * @see https://developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload
 */
export interface GoogleWorkspace {
  readonly kind: 'google-workspace';
  /** OAuth client id of the front end: the `aud` of its ID tokens. */
  readonly audience: string;
  /** Domains of the Workspace (`hd`). An account of nobody's domain has no such claim. */
  readonly domains: readonly [string, ...string[]];
  /** Google's ID tokens say nothing of how somebody logged in (no `amr`, no `acr`), so that no claim can be demanded. */
  readonly secondFactor: Unchecked;
}

/** Any issuer of OpenID Connect. */
export interface OidcIssuer {
  readonly kind: 'oidc';
  /** `iss` of its tokens. */
  readonly issuer: string;
  /** Where it publishes its keys: an https address. */
  readonly jwksUri: string;
  /** What a token must be for (`aud`). */
  readonly audience: string;
  /** Other audiences that a token may be for as well, such as the issuer's own. @default - none */
  readonly otherAudiences?: readonly string[];
  /** The claim that says who somebody is, the same in every application. @default - `sub` */
  readonly subjectClaim?: string;
  /** The claim that shows a second factor, what it must have, and of whom it is demanded. */
  readonly secondFactor: OidcSecondFactor | Unchecked;
  /** Services with a token of their own. @default - none */
  readonly machines?: OidcMachines;
}

/** @see https://www.rfc-editor.org/rfc/rfc8176 for the values of `amr` */
interface OidcSecondFactor {
  /** Such as `amr` or `acr`. */
  readonly claim: string;
  /** One of these is enough, such as `mfa`. */
  readonly anyOf: readonly [string, ...string[]];
  readonly demandedOf: DemandedOf;
}

interface OidcMachines {
  /** What tells their tokens from those of people, such as `gty` with `client-credentials`. */
  readonly knownBy: { readonly claim: string; readonly is: string };
  /** Says which client it is, such as `client_id` or `azp`. */
  readonly clientClaim: string;
  /** One of the values of `scope`. */
  readonly scope: string;
}

/**
 * A user pool of Amazon Cognito that the deployment makes: for a trust that has neither of the others. Nobody
 * registers themself, and everybody has a second factor (an authenticator app).
 */
export interface CognitoPool {
  readonly kind: 'cognito';
  /** First part of the address at which people log in; one in all of AWS's region. */
  readonly domainPrefix: string;
  /** Where the front end takes people back after log-in and log-out. */
  readonly callbackUrls: readonly [string, ...string[]];
  readonly logoutUrls: readonly [string, ...string[]];
}
