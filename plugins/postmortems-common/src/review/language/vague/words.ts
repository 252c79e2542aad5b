import { wordSet } from '../words/wordSet';

/** Verbs of finding out. What comes of it is open. */
export const EXPLORING =
  wordSet(`investigate explore research consider discuss evaluate assess analyse analyze study understand examine revisit reconsider
  brainstorm spike review think look dig learn determine decide identify clarify compare contemplate
  monitor watch observe follow talk meet plan design prototype continue try work check see figure find reflect debate ask agree align liaise sync engage
  collaborate coordinate reach invest focus strive aim prioritise prioritize promote advocate facilitate foster leverage get share wait await
  attempt experiment reason raise push map redesign start begin reassess re-evaluate reevaluate re-examine reexamine re-assess revise re-visit re-think debug troubleshoot diagnose trace reproduce
  move keep research`);

/** Of these only some uses are open: check whether, find out, look into. */
export const PARTICLES: Record<string, ReadonlySet<string> | undefined> = {
  look: wordSet('into at for over to'),
  think: wordSet('about of through'),
  check: wordSet('if whether why how what with that'),
  see: wordSet('if whether what how why'),
  figure: wordSet('out'),
  find: wordSet('out a an the better ways solutions how some'),
  follow: wordSet('up'),
  work: wordSet('on with towards out'),
  move: wordSet('towards toward away'),
  keep: wordSet(
    'an improving monitoring looking investigating watching exploring track',
  ),
  continue: wordSet(
    'to investigating monitoring improving looking exploring working discussing researching watching evaluating sharing encouraging encourage the with on',
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
  boost simplify tidy modernise modernize stabilise stabilize increase reduce decrease minimise minimize maximise maximize
  lower raise tune extend expand rethink polish scale speed ease facilitate deepen broaden help`);

/** Verbs that write down what was found, which somebody else can read. */
export const WRITING = wordSet(
  'document write publish record post summarise summarize report file propose present produce deliver',
);

/** Nouns for a whole field of work. */
export const FIELDS =
  wordSet(`monitoring alerting testing observability logging communication automation tooling handling resilience reliability visibility
  training awareness robustness security performance quality safety hygiene coverage scalability stability
  strategy approach solution solutions mechanism mechanisms options ideas steps feedback expectations ownership recommendations
  culture collaboration coordination governance maintenance capacity practices practice validation
  safeguards measures guardrails improvements improvement debt knowledge redundancy backups backup`);

/** Nouns of which one has to say which. */
export const THINGS =
  wordSet(`alert alerts test tests documentation docs doc runbook runbooks process processes procedure procedures dashboard dashboards check checks
  metric metrics issue issues bug bugs problem problems it this that things thing code config configuration system systems
  infrastructure logs errors error checklist playbook playbooks guidelines policy policies docs case cases situation architecture
  database queries query deployment deployments release releases setup`);

/** Adjectives that add nothing one could check. */
export const EMPTY_ADJECTIVES =
  wordSet(`better more improved additional further proper comprehensive good clear best appropriate robust automated new extra various some
  flaky health adequate sufficient stronger thorough regular several necessary other technical error load general existing
  continuous periodic frequent effective efficient reliable consistent meaningful actionable detailed dedicated basic smart early
  remaining relevant all any our the a an their its these those this that internal`);

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
