import * as z from 'zod/mini';
import { AwsError, type Operations } from '../http/aws-json.ts';

const getParameter = z.strictObject({ Name: z.string(), WithDecryption: z.literal(true) });

/** The one parameter that functions read, whatever its name: the secret of the console. */
export const parameterOperations = (secret: string): Operations => ({
  GetParameter: async (input) => {
    const { data } = getParameter.safeParse(input);
    if (data === undefined)
      throw new AwsError('ValidationException', 'a parameter is read decrypted, by its name');
    return { Parameter: { Name: data.Name, Type: 'SecureString', Value: secret } };
  },
});
