import type { AttributeValue, _Record as SdkRecord } from '@aws-sdk/client-dynamodb-streams';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { JsonObject } from '../template/template.ts';

/** A record of a table's stream as Lambda passes it: binary values in base64, times in seconds. */
export interface StreamRecord {
  readonly sequence: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly event: JsonObject;
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
export function streamRecord(
  { eventID = '', eventName, eventVersion = '', awsRegion = '', dynamodb = {} }: SdkRecord,
  arn: string,
): StreamRecord {
  const {
    ApproximateCreationDateTime: created,
    SequenceNumber = '',
    SizeBytes = 0,
    StreamViewType = '',
  } = dynamodb;
  const createdAt = created?.getTime() ?? 0;
  const images = Object.entries({
    Keys: dynamodb.Keys,
    NewImage: dynamodb.NewImage,
    OldImage: dynamodb.OldImage,
  });
  return {
    sequence: SequenceNumber,
    createdAt,
    event: {
      eventID,
      eventName: eventName ?? '',
      eventVersion,
      eventSource: 'aws:dynamodb',
      awsRegion,
      eventSourceARN: arn,
      dynamodb: {
        ApproximateCreationDateTime: createdAt / 1000,
        ...Object.fromEntries(images.flatMap(([name, image]) => (image ? [[name, attributes(image)]] : []))),
        SequenceNumber,
        SizeBytes,
        StreamViewType,
      },
    },
  };
}

const attributes = (image: Readonly<Record<string, AttributeValue>>): Json =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, attribute(value)]));

function attribute(value: AttributeValue): Json {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(attribute) };
  if (value.M !== undefined) return { M: attributes(value.M) };
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.SS !== undefined) return { SS: value.SS };
  if (value.NS !== undefined) return { NS: value.NS };
  return value.BOOL === undefined ? { NULL: true } : { BOOL: value.BOOL };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
