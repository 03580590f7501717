/** What a `traceparent` says (W3C Trace Context): the trace, the span in it, and whether it is sampled. */
export interface TraceContext {
  /** 32 hexadecimal digits, not all of them zero. */
  readonly traceId: string;
  /** 16 hexadecimal digits, not all of them zero. */
  readonly spanId: string;
  readonly isSampled: boolean;
}

/** Small letters only; a version to come may have more behind these four fields, version 00 has not. */
const FORM = /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const SAMPLED = 1;

/**
 * @returns null for what is no `traceparent`
 * @see https://www.w3.org/TR/trace-context/#traceparent-header-field-values
 */
export const parseTraceparent = (text: string): TraceContext | null => {
  const [, version, traceId, spanId, flags = '', more] = FORM.exec(text) ?? [];
  if (traceId === undefined || spanId === undefined) return null;
  if (version === '00' && more !== undefined) return null;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED };
};
