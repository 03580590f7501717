import type { Json } from '../../../events/catalogue/define-events.ts';
import type { BackupSettings } from './backups.ts';
import type { CanarySettings } from './canary.ts';
import type { ConsoleSettings } from './console.ts';
import type { DomainSettings } from './domain.ts';
import type { Identity } from './identity.ts';

/** What the templates need to know of a trust. Everything else about it comes by commands. */
export interface Deployment {
  /** Stands in every commit; never changes. Letters, digits and hyphens. */
  readonly trustId: string;
  /** Twelve digits of the account that it is deployed to. @default - that of the credentials */
  readonly account?: string;
  /** Region that it is deployed to. @default 'eu-west-2', in the United Kingdom */
  readonly region?: string;
  /** Ids of its schools, for anyone who reads or runs this; no resource depends on them. */
  readonly schools: readonly string[];
  /** Who vouches for its people. */
  readonly identity: Identity;
  /**
   * Subject of the log-in that may set the trust up (`oid` of Entra ID, else `sub`), usually its first
   * administrator's; null for nobody. As soon as somebody is administrator of the trust and can log in, it is
   * a log-in like any other.
   */
  readonly bootstrapSubject: string | null;
  /** Address that notices are sent from; its domain is verified with SES. */
  readonly mailFrom: string;
  /**
   * Whether SES has an identity for that domain already, which is then used and left alone. @default false:
   * the deployment makes one
   */
  readonly existingMailIdentity?: boolean;
  /**
   * The one address that all mail goes to, in place of whom it is for: at a stage where people only try things.
   * @default - whom it is for
   */
  readonly mailAllTo?: string;
  /** A name of the trust's own for API and console. @default - API Gateway's own address */
  readonly domain?: DomainSettings;
  /** The console in the browser. @default - none: the API stands alone, or behind a front end of the trust's */
  readonly console?: ConsoleSettings;
  /** Where a notice links to: the console, or what takes its place. */
  readonly portalUrl: string;
  /**
   * Where people answer by a link that was mailed to them: the API's `/v1/sign`, under an address that the
   * trust keeps. What is mailed today leads there for as long as a link lasts.
   */
  readonly signUrl: string;
  /**
   * Origins of front ends whose pages may call the API from a browser, such as `https://daybook.example`; never
   * all of them. @default - none
   */
  readonly allowedOrigins?: readonly string[];
  /**
   * Accounts of AWS whose queues and buses may be sent events, by their twelve digits; each has to allow it, too.
   * @default - none
   */
  readonly consumerAccounts?: readonly string[];
  /** Ports of webhooks. @default - 443 */
  readonly webhookPorts?: readonly number[];
  /** Where `docs/` is published: the `type` of a problem and the runbook link of an alarm lead there. */
  readonly docsBaseUrl: string;
  /**
   * First part of every event's `dataschema`: the API's `/schemas`, under an address that the trust keeps, or
   * a copy of what it answers there.
   */
  readonly dataschemaBase: string;
  /** Address that alarms are mailed to, or several. */
  readonly alarmsTo: string | readonly [string, ...string[]];
  /**
   * How long nobody can delete what is archived, from the day it was put: in governance mode nobody whom the
   * bucket's policy binds, in compliance mode not even the account's owner or AWS, who can't shorten it
   * either.
   */
  readonly archiveRetention: { readonly mode: 'governance' | 'compliance'; readonly years: number };
  /**
   * Names of the keys that sign checkpoints, oldest first; the last one signs. To change the key, add a name;
   * never take one away.
   */
  readonly signingKeys: readonly [string, ...string[]];
  /**
   * Public keys of checkpoints and dossiers (`<name>+<id>+<base64>`) of an account that was lost, oldest first:
   * what they signed is still checked with them. @default - none
   */
  readonly formerKeys?: readonly string[];
  /**
   * Who is mailed every checkpoint, so that nobody can replace the record unseen: people outside IT, at
   * addresses that IT does not run.
   */
  readonly witnesses: readonly WitnessSettings[];
  /**
   * Machines of others that cosign the checkpoint of the log of logs each hour (C2SP tlog-witness).
   * @default - none
   */
  readonly witnessServers?: readonly WitnessServerSettings[];
  /**
   * Backups for the loss of a region or of the account.
   * @default - daily ones for three days, and no copies
   */
  readonly backups?: BackupSettings;
  /**
   * How a deployment tries new versions before they take all that comes; null: they take it at once.
   * @default - a tenth for ten minutes at the live stage; at once at stages beside it
   */
  readonly canary?: CanarySettings | null;
  /** What functions write into their logs. @default - all, from `info` on */
  readonly logs?: LogSettings;
  /** For how many days logs of functions and of the API are kept. @default 90 */
  readonly logRetentionDays?: number;
  /**
   * Whether nothing of it has to be kept: stacks can be removed, and what they hold goes with them, but for buckets.
   * Never where anything is recorded. @default false
   */
  readonly disposable?: boolean;
  /** Has what consumes events make spans that link to where they come from. @default - none */
  readonly tracing?: TracingSettings;
}

export interface LogSettings {
  /** The least level that is written; what an event went through is `info`. */
  readonly level: 'info' | 'warn' | 'error';
  /** Share of invocations, from 0 to 1, of which every line is written all the same. @default 0 */
  readonly sampleRate?: number;
}

export interface TracingSettings {
  /** ARN of a version of a Lambda layer that registers OpenTelemetry, such as AWS's own distribution (ADOT). */
  readonly layerArn: string;
}

export interface WitnessServerSettings {
  /** An id for anyone who reads logs: letters, digits, hyphens. */
  readonly name: string;
  /** Its submission prefix, which `/add-checkpoint` is put behind: https, without a slash at its end. */
  readonly url: string;
  /** Key of its cosignatures (`<name>+<id>+<base64>`, of the Ed25519 type for cosignatures). */
  readonly key: string;
}

export interface WitnessSettings {
  /** An id for anyone who reads logs, never a person's name: letters, digits, hyphens. */
  readonly name: string;
  /** Id of a person of `_trust` in the file of people, who has an address there. */
  readonly person: string;
  /**
   * Key of their countersignatures (`<name>+<id>+<base64>`, of the type for cosignatures); null for a witness
   * who only keeps the mails.
   */
  readonly key: string | null;
}

/** One command of the API with an idempotency key that never changes: sent again, it changes nothing. */
export interface SetUpCommand {
  /** The `Idempotency-Key`. */
  readonly key: string;
  /** Path below the API's address. */
  readonly path: string;
  readonly body: Readonly<Record<string, Json>>;
}

/** A log-in to try the system with on one machine. */
export interface LocalToken {
  /** What the person is there. */
  readonly role: string;
  /** Subject of the token; linked to a person of the file of people. */
  readonly subject: string;
  /** School that the person belongs to. */
  readonly school: string;
}
