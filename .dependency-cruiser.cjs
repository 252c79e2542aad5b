// Who may import whom, as docs/architecture.md draws it. Checked by test/src/house.test.ts.
const plugins = '^plugins/';
const backend = `${plugins}postmortems-backend/src/`;
const frontend = `${plugins}postmortems/src/`;
const common = `${plugins}postmortems-common/src/`;

/** The rooms of the backend that have stores of their own. */
const rooms =
  'postmortems|rows|timeline|factors|actionItems|actionReviews|evidence|reports|review|comments|follows|outbox|tickets|calendar|catalog';
const tests = '\\.test\\.tsx?$|__testUtils__/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'common-stands-alone',
      comment: 'The domain runs in browser and server: it knows neither.',
      severity: 'error',
      from: { path: common },
      to: { path: `${plugins}postmortems(-backend|-node)?/` },
    },
    {
      name: 'common-does-no-io',
      severity: 'error',
      from: { path: common, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'frontend-knows-only-common',
      severity: 'error',
      from: { path: frontend },
      to: { path: `${plugins}postmortems-(backend|node)/` },
    },
    {
      name: 'node-knows-only-common',
      severity: 'error',
      from: { path: `${plugins}postmortems-node/` },
      to: { path: `${plugins}postmortems(-backend)?/` },
    },
    {
      name: 'the-entry-is-light',
      comment:
        'It is in the first bundle of every portal: what has a face is loaded when it is shown.',
      severity: 'error',
      from: {
        path: `${frontend}([a-z]+\\.tsx?$|[a-zA-Z]+/messages\\.ts$)`,
        pathNot: tests,
      },
      to: {
        dynamic: false,
        path: `^node_modules/(@material-ui|@backstage/(core-components|ui)|luxon)/|${frontend}[a-zA-Z]+/|${common}(index|model/)`,
        pathNot: '/messages\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-imports-the-wiring',
      severity: 'error',
      from: { path: plugins, pathNot: `${tests}|/src/index\\.tsx?$` },
      to: { path: '/src/plugin\\.tsx?$' },
    },
    {
      name: 'http-only-parses-and-answers',
      comment: 'A router calls a service; SQL is none of its business.',
      severity: 'error',
      from: { path: `${backend}http/`, pathNot: tests },
      to: { path: `${backend}(.*Store\\.ts$|database/)|^node_modules/knex/` },
    },
    {
      name: 'no-step-back-to-http',
      severity: 'error',
      from: { path: `${backend}(${rooms}|access|database)/`, pathNot: tests },
      to: { path: `${backend}(http/|services\\.ts|routes\\.ts)` },
    },
    {
      name: 'database-knows-no-room',
      severity: 'error',
      from: { path: `${backend}database/`, pathNot: tests },
      to: { path: `${backend}(${rooms}|access)/` },
    },
    {
      name: 'no-room-reaches-into-anothers-store',
      comment: 'It calls the service; rows/ holds what all of them share.',
      severity: 'error',
      from: { path: `${backend}(${rooms})/`, pathNot: tests },
      to: {
        path: `${backend}(${rooms})/.*Store\\.ts$`,
        pathNot: [`${backend}$1/`, `${backend}rows/`],
      },
    },
    {
      name: 'stores-do-not-call-services',
      severity: 'error',
      from: { path: `${backend}.*Store\\.ts$` },
      to: { path: `${backend}.*Service\\.ts$` },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: plugins, pathNot: tests },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-types|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
