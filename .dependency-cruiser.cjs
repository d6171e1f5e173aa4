/** The one-way rules of docs/architecture.md: folders in the order in which money is earned, roles inside a folder. */
const serverFolders = [
  'kernel',
  'platform',
  'access',
  'ledger',
  'codes',
  'parties',
  'coverage',
  'encounters',
  'coding',
  'claims',
  'remittances',
  'denials',
  'accounts',
  'x12',
  'exchange',
  'reports',
  'gateway',
  'cli',
]
const roles = ['(steps|rules)', 'entity', 'store', 'query', 'command', 'type', 'resolver']
const clientFolders = ['(format|ui)', 'cache', 'offline', 'parts', 'screens', 'app', 'entry']
const test = '[.](test|test-support|fixture)[.]tsx?$'

const serverOrder = serverFolders.slice(0, -1).map((folder, i) => ({
  name: `server-${folder}-imports-left-only`,
  comment: `${folder} comes before ${serverFolders.slice(i + 1).join(', ')}: declare an interface or record an event instead.`,
  severity: 'error',
  from: { path: `^server/src/${folder}/`, pathNot: test },
  to: { path: `^server/src/(${serverFolders.slice(i + 1).join('|')})/` },
}))

const roleOrder = roles.slice(0, -1).map((role, i) => ({
  name: `role-${role.replace(/\W+/g, '-')}-imports-left-only`,
  comment: 'Inside a folder: steps, rules < entity < store < query < command < type < resolver.',
  severity: 'error',
  from: { path: `^server/src/([^/]+)/.*[.]${role}[.]ts$` },
  to: { path: `^server/src/$1/.*[.](${roles.slice(i + 1).join('|')})[.]ts$` },
}))

const clientOrder = clientFolders.slice(0, -1).map((folder, i) => ({
  name: `client-${folder.replace(/\W+/g, '-')}-imports-left-only`,
  comment: 'format, ui < cache < offline < parts < screens < app < entry.',
  severity: 'error',
  from: { path: `^client/src/${folder}/`, pathNot: test },
  to: { path: `^client/src/(${clientFolders.slice(i + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...serverOrder,
    ...roleOrder,
    ...clientOrder,
    {
      name: 'x12-is-pure',
      comment: 'x12 is text in, data out: it knows the kernel and the shared vocabulary only.',
      severity: 'error',
      from: { path: '^server/src/x12/', pathNot: test },
      to: { path: '^server/src/', pathNot: '^server/src/(x12|kernel)/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Steps and rules import the kernel, the shared vocabulary and other rules, so that they need no database to be tried.',
      severity: 'error',
      from: { path: '^server/src/.*[.](steps|rules)[.]ts$' },
      to: { path: '^server/src/(platform|access|gateway|cli)/|node_modules/(pg|kysely|@mikro-orm)/' },
    },
    {
      name: 'schema-stands-alone',
      comment: 'The shared vocabulary imports nothing of ours.',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(server|client)/' },
    },
    { name: 'client-is-not-server', severity: 'error', from: { path: '^client/' }, to: { path: '^server/' } },
    { name: 'server-is-not-client', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
    {
      name: 'ui-knows-no-graphql',
      comment: 'ui: no GraphQL, no router.',
      severity: 'error',
      from: { path: '^client/src/ui/' },
      to: { path: 'node_modules/(@apollo|react-router)/|^client/src/gql/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'resolvable', severity: 'error', from: { pathNot: '^client/src/(entry|gql)/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
