import { type Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { guardedKey, type KeyUse, mayUse } from './guarded-key.ts';
import type { TypescriptFunction } from './typescript-function.ts';

export interface SigningKeysProps {
  /** A name for each key, oldest first: the last one signs, the others stay published. */
  readonly names: readonly [string, ...string[]];
  /** Public keys of a deployment that this one was restored from: what they signed is still checked. @default - none */
  readonly former?: readonly string[] | undefined;
}

/**
 * Ed25519 keys that sign checkpoints and never leave KMS. To change the key, name a further one: what older
 * ones signed can still be checked, since their public keys stay published.
 */
export class SigningKeys extends Construct {
  /** Oldest first. */
  readonly keys: readonly [Key, ...Key[]];
  private readonly former: readonly string[];

  constructor(scope: Construct, id: string, { names, former = [] }: SigningKeysProps) {
    super(scope, id);
    this.former = former;
    const [oldest, ...newer] = names;
    const keyOf = (name: string): Key =>
      signingKey(this, `Key${name}`, 'signs-checkpoints', `Signs the checkpoints of Daybook: ${name}`);
    this.keys = [keyOf(oldest), ...newer.map(keyOf)];
  }

  /** Sign with the newest key, and publish all of them. */
  grantSign(fn: TypescriptFunction): void {
    const newest = this.keys.at(-1) ?? this.keys[0];
    grantOn(newest, fn, 'kms:Sign');
    for (const { role } of fn.holders) mayUse(role, 'signs-checkpoints');
    this.grantPublicKeys(fn);
  }

  /** Read the public keys, which `SIGNING_KEY_IDS` lists, oldest first. */
  grantPublicKeys(fn: TypescriptFunction): void {
    for (const key of this.keys) grantOn(key, fn, 'kms:GetPublicKey');
    fn.configure('SIGNING_KEY_IDS', this.keys.map((key) => key.keyArn).join(','));
    if (this.former.length > 0) fn.configure('FORMER_KEYS', this.former.join(','));
  }
}

/**
 * The Ed25519 key that signs dossiers, apart from the one of the checkpoints: a dossier speaks for one
 * incident, not for the book.
 */
export class DossierKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = signingKey(this, 'Key', 'signs-dossiers', 'Signs the dossiers of Daybook');
  }

  /** Sign dossiers, and publish the key. */
  grantSignDossiers(fn: TypescriptFunction): void {
    grantOn(this.key, fn, 'kms:Sign');
    for (const { role } of fn.holders) mayUse(role, 'signs-dossiers');
    this.grantPublicKey(fn);
  }

  /** Read the public key. */
  grantPublicKey(fn: TypescriptFunction): void {
    grantOn(this.key, fn, 'kms:GetPublicKey');
    fn.configure('DOSSIER_KEY_ID', this.key.keyArn);
  }
}

/** Keys that sign are no tenant's: whoever has the function's rights to what is recorded may use them. */
const grantOn = (key: Key, { holders }: TypescriptFunction, action: string): void => {
  for (const { role } of holders) key.grant(role, action);
};

/** @see https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html */
const signingKey = (scope: Construct, id: string, use: KeyUse, description: string): Key =>
  guardedKey(scope, id, {
    use,
    actions: ['kms:Sign'],
    description,
    keySpec: KeySpec.ECC_NIST_EDWARDS25519,
    keyUsage: KeyUsage.SIGN_VERIFY,
  });
