/** A deployment of the fleet: a trust at one of its stages, in an account of its own or shared. */
export interface Member {
  /** File under `infra/trusts`, without `.ts`. */
  readonly trust: string;
  /** @default - the live one */
  readonly stage?: string;
  /** Profile of the AWS command line that may deploy there. */
  readonly profile: string;
}

/** What gets a version at the same time. */
export interface Wave {
  readonly name: string;
  readonly members: readonly Member[];
  /** Hours that a version has to be in use here before the next wave may get it. @default - none */
  readonly soakHours?: number;
}

/** Many deployments, one a trust: which gets a new version when. A wave begins when all of the one before answer. */
export interface Fleet {
  readonly waves: readonly Wave[];
}
