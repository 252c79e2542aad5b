import * as collect from '../imports/collect';
import * as access from '../report/acts/AccessDialog';
import * as transition from '../report/acts/TransitionDialog';
import * as causes from '../ui/causes';
import * as checks from '../ui/checks';
import * as difference from '../ui/difference/FieldDifference';
import * as evidence from '../ui/evidence/ShownEvidence';
import * as presence from '../ui/presence/PresenceLine';
import * as usePresence from '../ui/presence/usePresence';
import * as timeline from '../ui/timeline';
import * as zone from '../ui/ZonePicker';
import * as known from '../whileWriting/KnownSections';
import * as similar from '../whileWriting/SimilarList';

/** What the report, the editor and the import share, for the same reason as in the index. */
export const shared = {
  ...{ access, causes, checks, collect, difference, evidence, presence },
  ...{ known, similar, timeline, transition, usePresence, zone },
};

export { DocumentPage } from './DocumentPage';
