/** What a function of the stack used: each of these is billed in a deployment. */
export type Use = RequestUse | InvocationUse | LineUse;

/** A request to a service, and what came back. */
export interface RequestUse {
  readonly kind: 'request';
  readonly service: string;
  /** `PutItem`; of S3, the method and the path. */
  readonly operation: string;
  readonly sent: Buffer;
  readonly answer: Buffer;
}

export interface InvocationUse {
  readonly kind: 'invocation';
  /** Name of the function. */
  readonly name: string;
  /** Messages of a queue that it was handed. */
  readonly messages: number;
}

/** A line that a function wrote into its log. */
export interface LineUse {
  readonly kind: 'line';
  readonly bytes: number;
}

export type OnUse = (use: Use) => void;
