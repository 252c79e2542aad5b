import { nounSet, wordSet } from '../words/wordSet';

/** Verbs of finding out. What comes of it is open. */
export const EXPLORING =
  wordSet(`investigate explore consider discuss evaluate assess analyse analyze study understand examine revisit reconsider
  brainstorm spike review think look dig learn determine decide identify clarify compare 
  monitor watch observe follow talk meet plan design prototype continue try work check see figure find reflect debate ask agree align sync engage
  collaborate coordinate reach invest focus strive aim prioritise prioritize promote advocate facilitate foster leverage get share wait await
  attempt experiment reason raise push map redesign start begin re-evaluate re-examine re-assess revise re-think debug troubleshoot diagnose trace reproduce
  move keep research gain prepare`);

/** Of these only some uses are open: check whether, find out, look into. */
export const PARTICLES: Record<string, ReadonlySet<string> | undefined> = {
  look: wordSet('into at for over to'),
  think: wordSet('about of through'),
  check: wordSet('if whether why how what with that our'),
  see: wordSet('if whether what how why'),
  figure: wordSet('out'),
  find: wordSet('out a an the better ways solutions how some'),
  follow: wordSet('up'),
  work: wordSet('on with towards out closely together harder'),
  move: wordSet('towards toward away'),
  keep: wordSet(
    'an improving monitoring looking investigating exploring track',
  ),
  continue: wordSet(
    'to investigating monitoring improving looking exploring working watching encouraging the with on',
  ),
  try: wordSet('to and out using'),
  ask: wordSet('if whether about the our their them a'),
  reach: wordSet('out'),
  invest: wordSet('in into more'),
  focus: wordSet('on more'),
  get: wordSet('better to more faster visibility'),
  share: wordSet('knowledge learnings lessons experience experiences'),
  raise: wordSet('this the awareness it with'),
  push: wordSet('for'),
  map: wordSet('out'),
  gain: wordSet('a an more better insight visibility'),
  prepare: wordSet('for'),
  start: wordSet(
    'to looking thinking discussing using discouraging encouraging working investigating',
  ),
  begin: wordSet('to looking thinking discussing working investigating'),
  plan: wordSet('for to ahead how and the a our capacity'),
  coordinate: wordSet('with better more'),
  engage: wordSet('with'),
  sync: wordSet('with up on'),
  dig: wordSet('into'),
  talk: wordSet('to with about'),
  meet: wordSet('with to'),
  watch: wordSet('for the out over'),
  decide: wordSet('if whether on what how about upon'),
};

/** Verbs of making better, by how much and by what being open. */
export const IMPROVING =
  wordSet(`improve enhance optimise optimize strengthen harden streamline refine better clean cleanup refactor rework revamp overhaul mature
  boost tighten mitigate simplify tidy modernise modernize stabilise stabilize increase reduce decrease minimise minimize maximise maximize
  lower raise tune extend expand rethink polish scale speed ease facilitate deepen broaden help`);

/** Verbs that write down what was found, which somebody else can read. */
export const WRITING = wordSet(
  'document write publish record post summarise summarize report file propose present produce deliver attach',
);

/** Nouns for a whole field of work. */
export const FIELDS =
  nounSet(`monitoring alerting testing observability logging communication automation tooling handling resilience reliability visibility
  training awareness robustness security performance quality safety hygiene coverage scalability stability
  strategy approach solution mechanism ideas feedback ownership recommendation
  culture collaboration coordination governance maintenance capacity practice validation improvement
  debt knowledge redundancy backup sharing planning tuning hardening growth`);

/** Nouns of which one has to say which. */
export const THINGS =
  nounSet(`alert test documentation doc runbook process procedure dashboard check metric issue bug problem thing config configuration
  system log error it this that code infrastructure architecture everything checklist playbook guideline policy case situation database query deployment release setup change platform gate
  dependency option step expectation safeguard measure guardrail responsibility role plan`);

/** Adjectives that add nothing one could check. */
export const EMPTY_ADJECTIVES =
  wordSet(`better more improved additional further proper good clear best appropriate robust automated new various some
  flaky health adequate sufficient stronger thorough regular several necessary other technical error load general existing
  periodic frequent efficient consistent detailed dedicated basic smart early
  open edge legacy old current extra remaining relevant all any our the a an their its these those this that internal`);

/** Verbs of a purpose, which say what for and not what. */
export const PURPOSES =
  wordSet(`respond improve ensure help avoid prevent be support allow enable make increase reduce catch detect identify understand have get
  know find react minimise minimize mitigate handle become stay feel see keep`);

export const DEICTIC = wordSet('this these such similar that those');

export const DEICTIC_HEADS =
  wordSet(`issue issues problem problems incident incidents failure failures case cases situation situations kind kinds type types sort sorts
  outage outages one ones thing things happens happen happening error errors event events again`);

export const FREQUENCIES = wordSet(
  `daily weekly monthly quarterly yearly nightly hourly every each annually biweekly fortnightly`,
);
