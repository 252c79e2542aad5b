module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // What is tested here is the whole, whatever the roles of its parts.
    '@backstage/no-mixed-plugin-imports': 'off',
  },
  overrides: [
    {
      files: ['src/**/*.test.ts'],
      rules: {
        'jest/no-standalone-expect': [
          'error',
          {
            additionalTestBlockFunctions: [
              'scenario',
              'scenarioAcross',
              'scenarioAlone',
            ],
          },
        ],
      },
    },
  ],
});
