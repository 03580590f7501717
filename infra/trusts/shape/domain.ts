/**
 * A name of the trust's own for API and console, such as `daybook.fernhill.example`: the address stays when the
 * API is made again. Its certificate is given, or made in the hosted zone; DNS is set in the zone, or by hand.
 */
export interface DomainSettings {
  /** The name, in small letters. */
  readonly name: string;
  /** ARN of a certificate for it, of AWS Certificate Manager in the same region. @default - one is made */
  readonly certificateArn?: string;
  /** Zone of Route 53, in the same account, that the name is in. @default - DNS is set by hand */
  readonly hostedZone?: {
    /** Such as `Z0123456789ABCDEFGHIJ`. */
    readonly id: string;
    /** Such as `fernhill.example`. */
    readonly name: string;
  };
}
