import type { IncomingMessage } from 'node:http';

/** The whole body, or null when it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    length += part.length;
    if (length <= limit) chunks.push(part);
  }
  return length > limit ? null : Buffer.concat(chunks);
}
