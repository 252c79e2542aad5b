import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** The request header that names who wants to be signed in: `x-demo-user: alice`. */
export const DEMO_USER_HEADER = 'x-demo-user';

/**
 * Takes anybody's word for who they are, so that a demo can be several people at once.
 *
 * @throws NotAllowedError from `initialize` unless NODE_ENV is `development`: a backend
 * that is configured with this provider does not start in production at all.
 */
export const demoAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize() {
    if (process.env.NODE_ENV !== 'development') {
      throw new NotAllowedError(
        'the demo sign-in checks no password and works only in development; remove auth.providers.demo',
      );
    }
  },
  async authenticate({ req }) {
    const name = req.header(DEMO_USER_HEADER);
    if (!name || !/^[a-z0-9-]{1,63}$/.test(name)) {
      throw new AuthenticationError(
        `Say who you are in the header ${DEMO_USER_HEADER}, by the name of a user in the catalog`,
      );
    }
    return { result: { name } };
  },
});
