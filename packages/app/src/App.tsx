import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './nav';
import { signInModule } from './signIn';

// Everything else is discovered: every package this one depends on brings its own
// extensions (`app.packages: all` in app-config.yaml).
export default createApp({ features: [navModule, signInModule] });
