import { Readable } from 'node:stream';
import { type TableAccess, type TableRequest, tableAccess } from '../../events/log/wall/table-access.ts';

interface SentRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly hostname: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What went out of a client of the SDK, serialised and signed; everything is answered with nothing found. */
export const recordedRequests = () => {
  const sent: SentRequest[] = [];
  const bodyOf = ({ body }: SentRequest): string =>
    typeof body === 'string' ? body : Buffer.from((body ?? '') as Uint8Array).toString('utf8');
  const requestHandler = {
    handle: async (request: SentRequest) => {
      sent.push(request);
      const isS3 = request.hostname.includes('.s3.');
      const response = {
        statusCode: isS3 ? 404 : 200,
        headers: {},
        body: Readable.from([Buffer.from(isS3 ? '' : '{}')]),
      };
      return { response };
    },
  };
  const toTables = () => sent.filter(({ headers }) => /^DynamoDB_/.test(headers['x-amz-target'] ?? ''));
  return {
    requestHandler,
    sent,
    /** Per request to DynamoDB what it asks of which partitions; null for one that names none. */
    accesses: (): readonly (readonly TableAccess[] | null)[] =>
      toTables().map((request) => {
        const operation = request.headers['x-amz-target']?.split('.').at(-1) ?? '';
        return tableAccess(operation, JSON.parse(bodyOf(request)) as TableRequest);
      }),
    /** Keys and prefixes of objects that were asked for. */
    objects: (): readonly string[] =>
      sent
        .filter(({ hostname }) => hostname.includes('.s3.'))
        .map(({ path, query }) => query?.['prefix'] ?? decodeURIComponent(path).slice(1)),
  };
};
