import type { HttpRequest } from '../shared/http/http-message.ts';
import { type Handle, routed } from '../shared/http/routed.ts';
import { announce } from './announce.ts';
import { confirm } from './confirm.ts';
import { correct } from './correct.ts';
import type { UploadsDeps } from './uploads-deps.ts';
import { withdraw } from './withdraw.ts';

const files = '/v1/schools/{schoolId}/evidence-files/{streamId}/files';

/** Evidence files: announced, confirmed once they were put, corrected and withdrawn. */
export const createHandler = (deps: UploadsDeps): Handle =>
  routed({
    [`POST ${files}`]: (request: HttpRequest) => announce(deps, request),
    [`POST ${files}/{fileId}/confirm`]: (request: HttpRequest) => confirm(deps, request),
    [`POST ${files}/{fileId}/correct`]: (request: HttpRequest) => correct(deps, request),
    [`POST ${files}/{fileId}/withdraw`]: (request: HttpRequest) => withdraw(deps, request),
  });
