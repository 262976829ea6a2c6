/** A folder and all below it. */
const within = (...folders) => folders.map((folder) => `^${folder}/`).join('|')

const npm = (...packages) => packages.map((name) => `^node_modules/${name}/`).join('|')

export default {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment: 'The rules are pure functions: no packages, no I/O, nothing from other folders.',
      severity: 'error',
      from: { path: within('domain') },
      to: { pathNot: within('domain') },
    },
    {
      name: 'protocol-knows-only-the-domain',
      comment: 'What crosses the wire is known to both ends and depends on neither.',
      severity: 'error',
      from: { path: within('protocol') },
      to: {
        pathNot: `${within('protocol', 'domain')}|${npm('zod', 'yjs', 'lib0', 'y-protocols', '@tiptap/[^/]+')}`,
      },
    },
    {
      name: 'components-run-in-the-browser',
      comment: 'Nothing of the server may travel to the browser.',
      severity: 'error',
      from: { path: within('components') },
      to: { path: `${within('server', 'app', 'prisma')}|${npm('pg', '@prisma/[^/]+', 'next-auth')}` },
    },
    {
      name: 'only-the-store-knows-tables',
      comment: 'Rows are read and written in server/store; everybody else speaks to the store.',
      severity: 'error',
      from: { pathNot: within('server/store', 'server/postgres', 'tests', 'prisma') },
      to: { path: `${within('prisma/generated')}|${npm('pg', '@prisma/client', '@prisma/adapter-pg')}` },
    },
    {
      name: 'the-store-stays-below',
      comment: 'The store knows rules and rows, not the commands and transports that use it.',
      severity: 'error',
      from: { path: within('server/store') },
      to: { path: within('server/(commands|queries|live|sync|http|postgres)', 'app', 'components') },
    },
    {
      name: 'commands-know-no-transport',
      comment: 'A command can be called from a page, a socket or a test.',
      severity: 'error',
      from: { path: within('server/(commands|queries|present)') },
      to: { path: within('server/(live|sync|http|postgres)', 'app', 'components') },
    },
    {
      name: 'transports-know-no-pages',
      comment: 'The live side runs without Next.',
      severity: 'error',
      from: { path: within('server/(live|sync|http)') },
      to: { path: `${within('app', 'components')}|${npm('next')}` },
    },
    {
      name: 'pages-know-no-live-state',
      comment: "Next loads modules a second time: the live side's state would be another one there.",
      severity: 'error',
      from: { path: within('app') },
      to: { path: within('server/(live|sync|http|postgres)') },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Tests may know everything; nothing knows them.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      comment: 'Of two modules that need each other neither can be understood alone.',
      severity: 'error',
      from: { pathNot: '^prisma/generated/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^prisma/generated' },
    exclude: { path: '^\\.next' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
