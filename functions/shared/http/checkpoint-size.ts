import type { HttpRequest } from './http-message.ts';
import { ProblemError } from './problem-error.ts';

/** The size of a checkpoint in an address. @throws ProblemError `invalid-id` */
export const sizeIn = ({ params }: HttpRequest): number => {
  const text = params['size'] ?? '';
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new ProblemError('invalid-id', {
    detail: 'the size of a checkpoint is a whole number from 1',
    issues: [{ path: '/path/size', message: 'expected a whole number in digits' }],
  });
};
