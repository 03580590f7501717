import { verifyContent } from '../html/verify.ts';
import { page } from './page.ts';

/**
 * The school's own record, or an export of it, verified in the browser with a key that the reader brings; what
 * holds can be looked at day by day.
 */
export const verifyPage = page({
  path: '/{school}/verify',
  needs: [{ audit: 'journal' }],
  navigation: 'Verify',
  tool: 'verify',
  load: async () => null,
  title: () => 'Verify the record',
  render: (_, { params: { school } }) => verifyContent(school),
});
