import type { Output } from './build-functions.ts';

const ofSdk = /(^|\/)node_modules\/@(aws-sdk|smithy|aws)\//;

/** Bytes of a bundle that are not the AWS SDK's. */
export const ownBytes = ({ bytes, inputs }: Output): number =>
  Object.entries(inputs).reduce(
    (left, [path, { bytesInOutput }]) => left - (ofSdk.test(path) ? bytesInOutput : 0),
    bytes,
  );
