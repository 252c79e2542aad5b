import { formsOf } from '../words/verbs';
import { nounSet, wordSet } from '../words/wordSet';

/** Of these only some uses are open: check whether, find out, look into. */
export const PARTICLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `look into at for over to
think about of through
check if whether why how what with that our
see if whether what how why
figure out
find out a an the better ways solutions how some
follow up
work on with towards out closely together harder
move towards toward away
keep an improving monitoring looking investigating exploring track
continue to investigating monitoring improving looking exploring working watching encouraging the with on
try to and out using
ask if whether about the our their them a
reach out
invest in into more
focus on more
get better to more faster visibility
share knowledge learnings lessons experience experiences
raise this the awareness it with
push for
map out
gain a an more better insight visibility
scope out
dive into deeper
speak to with about
adopt best better good modern industry
pursue the a
rely less more on
track down
verify assumptions our whether that if the
prepare for
start to looking thinking discussing using discouraging encouraging working investigating
begin to looking thinking discussing working investigating
plan for to ahead how and the a our capacity
coordinate with better more
engage with
sync with up on
dig into
talk to with about
meet with to
watch for the out over
decide if whether on what how about upon`
    .split('\n')
    .map(line => [line.split(' ')[0], wordSet(line)]),
);

/** Verbs of finding out. What comes of it is open. */
export const EXPLORING = formsOf(
  `investigate explore consider discuss evaluate assess analyse study understand examine revisit
  reconsider brainstorm spike review learn determine identify clarify compare monitor observe design prototype
  reflect debate agree align collaborate strive aim prioritise promote advocate facilitate foster
  leverage wait await attempt experiment reason redesign re-evaluate re-examine re-assess revise re-think debug
  troubleshoot diagnose trace reproduce research weigh contemplate ponder envisage gauge survey scrutinise probe chase reevaluate reassess reexamine query liaise negotiate familiarise address
  tackle`,
  ...PARTICLES.keys(),
);

/** Verbs of making better, by how much and by what being open. */
export const IMPROVING =
  formsOf(`improve enhance optimise strengthen harden streamline refine better clean cleanup refactor rework
  revamp overhaul mature boost tighten mitigate simplify tidy modernise stabilise increase
  reduce decrease minimise maximise lower raise tune extend expand rethink polish consolidate
  rationalise professionalise formalise standardise unify upskill empower
  futureproof future-proof bolster scale speed ease facilitate deepen broaden help`);

/** Verbs that write down what was found, which somebody else can read. */
export const WRITING = formsOf(
  'document write publish record post summarise report file propose present produce deliver attach',
);

/** Nouns for a whole field of work. */
export const FIELDS =
  nounSet(`monitoring alerting testing observability logging communication automation tooling handling resilience
  reliability visibility training awareness robustness security performance quality safety hygiene coverage
  scalability stability strategy approach solution mechanism ideas feedback ownership recommendation culture
  collaboration coordination governance maintenance capacity practice validation improvement debt knowledge
  redundancy backup sharing planning tuning hardening growth expectation mindset discipline readiness
  preparedness accountability alignment understanding cleanup housekeeping guidance support engagement
  transparency efficiency usability ergonomics experience workflow`);

/** Nouns of which one has to say which. */
export const THINGS =
  nounSet(`alert test documentation doc runbook process procedure dashboard check metric issue bug problem thing config
  configuration system log error it this that code infrastructure architecture everything checklist playbook
  guideline policy case situation database query deployment release setup change platform gate dependency
  option step cause wiki lesson learned learnt learning finding failure noise risk complexity toil exposure
  impact radius fatigue weakness gap precaution test-suite assumption limitation safeguard measure guardrail
  responsibility role plan`);

/** Adjectives that add nothing one could check. */
export const EMPTY_ADJECTIVES =
  wordSet(`better more improved additional further proper good clear best appropriate robust automated new various some
  flaky health adequate sufficient stronger thorough regular several necessary other technical error load
  general existing periodic frequent efficient consistent detailed dedicated basic smart early underlying root
  actual real main core key potential possible critical important blast future defensive overall broad missing
  single clean open edge legacy old current extra remaining relevant all any our the a an their its these those
  this that internal`);

/** Verbs of a purpose, which say what for and not what. */
export const PURPOSES =
  formsOf(`respond improve ensure help avoid prevent be support allow enable make increase reduce catch detect identify
  understand have get know find react minimise mitigate handle become stay feel see keep`);

export const DEICTIC = wordSet('this these such similar that those');

export const DEICTIC_HEADS = new Set([
  ...nounSet(
    'issue problem incident failure case situation kind type sort outage one thing error event',
  ),
  ...wordSet('happens happen happening again'),
]);

export const FREQUENCIES = wordSet(
  `daily weekly monthly quarterly yearly nightly hourly every each annually biweekly fortnightly`,
);
