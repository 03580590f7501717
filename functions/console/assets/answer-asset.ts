import type { HttpResponse } from '../../shared/http/http-message.ts';
import { nothingHere } from '../../shared/http/problem-error.ts';
import type { AssetFiles } from './asset-files.ts';

/** A file whose name changes with its content: it may be kept for as long as a cache likes. @throws ProblemError `not-found` */
export const answerAsset = ({ file }: AssetFiles, name: string): HttpResponse => {
  const found = file(name);
  if (found === null) throw nothingHere();
  return {
    statusCode: 200,
    headers: { 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' },
    body: found.text,
  };
};
