/** A Lambda function as the template defines it. */
export interface FunctionDefinition {
  /** Short name for people: the logical id without CDK's suffix. */
  readonly name: string;
  readonly arn: string;
  /** Folder of the bundle. */
  readonly folder: string;
  /** `index.handler`. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** What it runs as. */
  readonly roleArn: string;
  readonly environment: Readonly<Record<string, string>>;
}
