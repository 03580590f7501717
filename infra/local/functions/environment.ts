import { region } from '../template/names.ts';
import type { FunctionDefinition } from './function-definition.ts';

/**
 * Where the AWS SDK finds each service, by the name that the SDK looks for in `AWS_ENDPOINT_URL_<SERVICE>`.
 */
export interface Endpoints {
  readonly dynamodb: string;
  readonly sqs: string;
  readonly s3: string;
  readonly eventbridge: string;
  readonly kms: string;
  readonly sesv2: string;
  readonly ssm: string;
  readonly sts: string;
}

/** What a process of a function runs as, and where it finds what. */
export interface Surroundings {
  readonly endpoints: Endpoints;
  /**
   * Services as they are found by functions that take roles for their requests: these check what the role may
   * do.
   */
  readonly guarded: Pick<Endpoints, 'dynamodb'>;
  /** Access key of a role. */
  readonly keyOf: (roleArn: string) => string;
}

/**
 * What a function's process sees: what the template says, what the Lambda runtime adds, and where the local
 * services are. Of this machine it inherits the PATH only.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export const functionEnvironment = (
  { name, handler, memoryMegabytes, roleArn, environment }: FunctionDefinition,
  { endpoints, guarded, keyOf }: Surroundings,
): Readonly<Record<string, string>> => ({
  ...environment,
  ...Object.fromEntries(
    Object.entries({ ...endpoints, ...('SCHOOL_ROLE_ARN' in environment && guarded) }).map(
      ([service, url]) => [`AWS_ENDPOINT_URL_${service.toUpperCase()}`, url],
    ),
  ),
  // Receivers of webhooks under `.localhost`, which no deployment has.
  DAYBOOK_LOCAL_RECEIVERS: 'loopback',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: keyOf(roleArn),
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  _HANDLER: handler,
  TZ: 'UTC',
  PATH: process.env['PATH'] ?? '',
});
