import type { HttpRequest } from '../../shared/http/http-message.ts';
import { type Sent, sentOf } from '../html/sent.ts';

/**
 * Largest form with a file, bytes. What API Gateway hands to a function is 6 MB of text at most, and a file
 * is a third longer in base64.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const MOST_FORM_BYTES = 4.25 * 1024 * 1024;

/**
 * Largest form without a file, bytes: more than any command holds, so that the form is shown again where it is
 * too long, and less than an item of DynamoDB, where it may have to wait.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
export const MOST_WRITTEN_BYTES = 256 * 1024;

const parsed = async (bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> => {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    // A form that is broken has no token either: what comes next refuses it.
    return new FormData();
  }
};

/** What a form was sent with, with or without files. */
export const sentFormOf = async ({ body, form, headers }: HttpRequest): Promise<Sent> => {
  if (form === undefined) return sentOf(new URLSearchParams(body));
  const fields = new URLSearchParams();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, value] of await parsed(form, headers['content-type'] ?? '')) {
    if (typeof value === 'string') fields.append(name, value);
    else if (value.size > 0) files.set(name, new Uint8Array(await value.arrayBuffer()));
  }
  return sentOf(fields, files);
};
