// Stands for the clients of clouds and caches in tests of the backend: no test uses one, but Backstage's
// own services load them all, a third of what each test file has to load.
module.exports = {};
