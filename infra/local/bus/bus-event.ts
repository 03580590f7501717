import type { JsonObject } from '../template/template.ts';

/**
 * An event as rules match it and targets receive it. @see
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events.html
 */
export type BusEvent = {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** UTC, whole seconds. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: JsonObject;
};
